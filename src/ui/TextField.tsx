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
  const field = { label, error, help };
  return (
    <Field
      {...field}
      {...(hideLabel === undefined ? {} : { hideLabel })}
      {...(optional === undefined ? {} : { optional })}
      {...(id === undefined ? {} : { id })}
    >
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
