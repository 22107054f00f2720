import { useState } from 'react';
import { useKeys } from '../stores/keys.ts';
import { hasDialog } from '../stores/overlays.ts';
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
        setOpen(!open && !hasDialog());
      },
    },
  ]);
  return (
    <Asked when={open}>
      <PaletteDialog open={open} onClose={() => setOpen(false)} />
    </Asked>
  );
}
