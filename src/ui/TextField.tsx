import type { ComponentProps } from 'react';
import { Field, type FieldProps } from './Field.tsx';
import { Input } from './Input.tsx';

interface TextFieldProps
  extends FieldProps, Omit<ComponentProps<'input'>, 'id' | 'onChange' | 'value' | 'children'> {
  value: string;
  onChange: (text: string) => void;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, hideLabel, error, help, optional, id, value, onChange, ...input } = props;
  const field = { label, hideLabel, error, help, optional, id };
  return (
    <Field {...field}>
      {(wiring) => (
        <Input
          dir="auto"
          {...input}
          {...wiring}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
