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

/** What is left of a line above and below the text, with the border. */
const AROUND = { boxed: '16px', bare: '20px' };

// The browser sizes the field by its text (css-forms-1 field-sizing): measuring it in script lays the whole
// page out once more for each new case. Where that is not known, the field has its lines and a grip.
const Area = styled('textarea')({
  font: 'inherit',
  lineHeight: 1.5,
  color: tone.ink,
  backgroundColor: tone.panel,
  border: `1px solid ${tone.edge}`,
  borderRadius: 6,
  padding: '7px 10px',
  inlineSize: '100%',
  boxSizing: 'border-box',
  display: 'block',
  fieldSizing: 'content',
  resize: 'none',
  '@supports not (field-sizing: content)': { resize: 'vertical' },
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
  const around = bare ? AROUND.bare : AROUND.boxed;
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
            rows={minRows}
            style={{
              minBlockSize: `calc(${minRows}lh + ${around})`,
              maxBlockSize: `calc(${maxRows}lh + ${around})`,
            }}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {footer}
        </>
      )}
    </Field>
  );
}
