import { styled } from '@mui/material/styles';
import { useId, type ReactNode } from 'react';
import { useT } from '../locales/use-t.ts';
import { FieldError } from './FieldError.tsx';
import { tone } from './tokens.ts';

export interface FieldProps {
  label: ReactNode;
  /** The label is read out but not drawn (a column header names it already). */
  hideLabel?: boolean | undefined;
  error?: string | undefined;
  help?: ReactNode;
  optional?: boolean | undefined;
  id?: string | undefined;
}

interface FieldWiring {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

const Root = styled('div')({ display: 'flex', flexDirection: 'column', minWidth: 0 });

const Label = styled('label')({
  fontSize: 12,
  fontWeight: 550,
  color: tone.ink2,
  marginBlockEnd: 3,
  '& small': { fontWeight: 400, color: tone.ink3, marginInlineStart: 5, fontSize: 11.5 },
  '&[data-hidden]': {
    position: 'absolute',
    inlineSize: 1,
    blockSize: 1,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
});

const Help = styled('span')({ fontSize: 11.5, color: tone.ink3, marginBlockStart: 3 });

/** Label, input, help and error, tied together; the input takes the wiring. */
export function Field(props: FieldProps & { children: (wiring: FieldWiring) => ReactNode }) {
  const { label, hideLabel, error, help, optional, children } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  const t = useT();
  const ids = [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <Root>
      <Label htmlFor={id} data-hidden={hideLabel || undefined}>
        {label}
        {optional ? <small>{t('common.field.optional')}</small> : null}
      </Label>
      {children({
        id,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': ids || undefined,
      })}
      {help ? <Help id={`${id}-help`}>{help}</Help> : null}
      <FieldError id={`${id}-error`} message={error} />
    </Root>
  );
}
