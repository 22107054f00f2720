import type { ComponentProps } from 'react';
import { AmountField } from './AmountField.tsx';

/** A share as text, e.g. "35" or "12.5"; like {@link AmountField} it never changes what was typed. */
export function PercentField(props: Omit<ComponentProps<typeof AmountField>, 'unit'>) {
  return <AmountField width={96} {...props} unit="%" />;
}
