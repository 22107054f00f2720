import { type KeyboardEvent, useState } from 'react';

const OPENS = new Set(['Enter', ' ', 'ArrowDown', 'ArrowUp']);

/**
 * As props of a list of choices that stands beside a shortcut: it opens by its own keys, and leaves those with
 * Ctrl or ⌘, and single letters, to the page. The list itself would open by Ctrl+Enter, and choose by letters.
 */
export function useSelectKeys() {
  const [open, setOpen] = useState(false);
  function onKeyDown(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || !OPENS.has(key)) return;
    event.preventDefault();
    setOpen(true);
  }
  return {
    open,
    onOpen: () => setOpen(true),
    onClose: () => setOpen(false),
    SelectDisplayProps: { onKeyDown },
  };
}
