import { styled } from '@mui/material/styles';
import { Field, type FieldProps } from './Field.tsx';
import { Input } from './Input.tsx';
import { tone } from './tokens.ts';

interface AmountFieldProps extends FieldProps {
  /** The text as typed. Never rounded, cut or reformatted here: the caller parses and objects. */
  value: string;
  onChange: (text: string) => void;
  /** Shown beside the figure: a currency code, or %. */
  unit: string;
  onBlur?: () => void;
  readOnly?: boolean;
  placeholder?: string;
  /** Width of the box in px. */
  width?: number;
}

const Box = styled('div')({
  position: 'relative',
  display: 'inline-flex',
  alignItems: 'center',
  direction: 'ltr',
  '& > span': {
    position: 'absolute',
    insetInlineEnd: 10,
    color: tone.ink3,
    fontSize: 12,
    pointerEvents: 'none',
  },
});

/** An amount of money as text: right-aligned, decimal keyboard, unit beside it, never coerced. */
export function AmountField(props: AmountFieldProps) {
  const { value, onChange, unit, onBlur, readOnly, placeholder, width, ...field } = props;
  return (
    <Field {...field}>
      {(wiring) => (
        <Box style={width === undefined ? undefined : { inlineSize: width }}>
          <Input
            {...wiring}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            spellCheck={false}
            data-end
            style={{ paddingInlineEnd: 14 + unit.length * 9 }}
            value={value}
            placeholder={placeholder}
            readOnly={readOnly}
            onBlur={onBlur}
            onChange={(event) => onChange(event.target.value)}
          />
          <span aria-hidden>{unit}</span>
        </Box>
      )}
    </Field>
  );
}
