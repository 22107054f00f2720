import { useEffect, useId } from 'react';

/** The id of the field that takes the focus when its form opens. */
export function useFirstField(isOpen = true): string {
  const id = useId();
  useEffect(() => {
    if (!isOpen) return;
    const field = document.getElementById(id);
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  }, [id, isOpen]);
  return id;
}
