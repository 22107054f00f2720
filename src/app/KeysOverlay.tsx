import { useState } from 'react';
import { useKeys } from '../stores/keys.ts';
import { Asked } from './Asked.tsx';
import { KeysDialog } from './later.ts';

/** `?` shows the keys of this page. */
export function KeysOverlay({ onChange }: { onChange: () => void }) {
  const [open, setOpen] = useState(false);
  useKeys('shell.keys.everywhere', [
    { keys: '?', id: 'shell.keys.overlay', run: () => setOpen(true) },
  ]);
  return (
    <Asked when={open}>
      <KeysDialog open={open} onClose={() => setOpen(false)} onChange={onChange} />
    </Asked>
  );
}
