import { useEffect, useId, type ComponentProps } from 'react';
import { TextField } from '../../../ui/TextField.tsx';

/** A field that takes the focus when its form opens, with what stands in it selected. */
export function FirstField(props: ComponentProps<typeof TextField>) {
  const id = useId();
  useEffect(() => {
    const field = document.getElementById(id);
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  }, [id]);
  return <TextField {...props} id={id} />;
}
