import { useState } from 'react';
import { useKeys } from '../stores/keys.ts';
import { Asked } from './Asked.tsx';
import { PaletteDialog } from './later.ts';

/** Ctrl or ⌘ with K opens the palette, and closes it again. */
export function PaletteKey() {
  const [open, setOpen] = useState(false);
  useKeys('shell.keys.everywhere', [
    {
      keys: 'Mod+k',
      id: 'shell.keys.palette',
      run: () => {
        // Another dialog waits for its answer first.
        const isFree = document.querySelector('[role="dialog"][aria-modal="true"]') === null;
        setOpen(!open && isFree);
      },
    },
  ]);
  return (
    <Asked when={open}>
      <PaletteDialog open={open} onClose={() => setOpen(false)} />
    </Asked>
  );
}
