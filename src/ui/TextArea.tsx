import TextareaAutosize from '@mui/material/TextareaAutosize';
import { styled } from '@mui/material/styles';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { Field, type FieldProps } from './Field.tsx';
import { focusRing, tone } from './tokens.ts';

interface TextAreaProps extends FieldProps {
  value: string;
  onChange: (text: string) => void;
  onBlur?: () => void;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  /** The cursor moved. */
  onSelect?: () => void;
  placeholder?: string;
  minRows?: number;
  maxRows?: number;
  readOnly?: boolean;
  /** No box of its own: it lies in one already (the composer). */
  bare?: boolean;
  /** At the end below the box: a count, "draft saved". */
  footer?: ReactNode;
  /** A list that helps with what is being typed. */
  'aria-autocomplete'?: 'list' | undefined;
  'aria-controls'?: string | undefined;
  'aria-activedescendant'?: string | undefined;
  ref?: Ref<HTMLTextAreaElement> | undefined;
}

const Area = styled(TextareaAutosize)({
  font: 'inherit',
  lineHeight: 1.5,
  color: tone.ink,
  backgroundColor: tone.panel,
  border: `1px solid ${tone.edge}`,
  borderRadius: 6,
  padding: '7px 10px',
  inlineSize: '100%',
  resize: 'none',
  '&::placeholder': { color: tone.ink3, opacity: 1 },
  '&:focus-visible': { ...focusRing, outlineOffset: -1, borderColor: tone.accent },
  '&[aria-invalid=true]': { borderColor: tone.late, boxShadow: `inset 0 0 0 1px ${tone.late}` },
  '&[data-bare]': { border: 0, backgroundColor: 'transparent', padding: '10px 12px' },
  '&[data-bare]:focus-visible': { outline: 'none' },
});

/** Text of any length and script: grows with what is written, up to `maxRows`. */
export function TextArea(props: TextAreaProps) {
  const { value, onChange, minRows = 3, maxRows = 14, bare, footer, ...rest } = props;
  const { label, hideLabel, error, help, optional, id, ...area } = rest;
  const field = { label, hideLabel, error, help, optional, id };
  return (
    <Field {...field}>
      {(wiring) => (
        <>
          <Area
            dir="auto"
            {...area}
            {...wiring}
            data-bare={bare || undefined}
            minRows={minRows}
            maxRows={maxRows}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {footer}
        </>
      )}
    </Field>
  );
}
