import Menu from '@mui/material/Menu';
import { useEffect, useState } from 'react';
import { useT } from '../../locales/use-t.ts';
import { useAssignItems } from './AssignMenu.tsx';
import { useSnoozeItems } from './SnoozeMenu.tsx';
import type { WorkCase } from './work-case.ts';

interface RowActsProps {
  what: 'assign' | 'snooze';
  row: WorkCase;
  /** Where the menu opens; the focus returns there by itself. */
  anchor: HTMLElement | null;
  onClose: () => void;
}

/** What a key does to a row of a queue by a menu: give it to somebody, put it aside. Open while mounted. */
export function RowActs(props: RowActsProps) {
  return props.what === 'assign' ? <AssignRow {...props} /> : <SnoozeRow {...props} />;
}

const quick = {
  // While it fades it would swallow the next key.
  transitionDuration: 0,
  slotProps: (label: string) => ({
    list: { 'aria-label': label, dense: true },
    paper: { sx: { maxInlineSize: 'min(420px, 92vw)', maxBlockSize: 420 } },
  }),
};

function AssignRow({ row, anchor, onClose }: RowActsProps) {
  const t = useT();
  const { items, isReady } = useAssignItems(row, true);
  if (!isReady) return null;
  return (
    <Menu
      open
      anchorEl={anchor}
      onClose={onClose}
      transitionDuration={quick.transitionDuration}
      slotProps={quick.slotProps(t('working.assign.menu'))}
    >
      {items(onClose)}
    </Menu>
  );
}

function SnoozeRow({ row, anchor, onClose }: RowActsProps) {
  const t = useT();
  const [isOpen, setOpen] = useState(true);
  const { items, dialog, choosing } = useSnoozeItems({ item: row, onLeave: onClose });
  const isDone = !isOpen && !choosing;
  useEffect(() => {
    if (isDone) onClose();
  }, [isDone, onClose]);
  return (
    <>
      <Menu
        open={isOpen}
        anchorEl={anchor}
        onClose={onClose}
        transitionDuration={quick.transitionDuration}
        slotProps={quick.slotProps(t('working.snooze.menu'))}
      >
        {items(() => setOpen(false))}
      </Menu>
      {dialog}
    </>
  );
}
