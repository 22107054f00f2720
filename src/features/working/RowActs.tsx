import Menu from '@mui/material/Menu';
import { useEffect, useState, type ReactNode } from 'react';
import { casePath } from '../../lib/case-path.ts';
import { useT } from '../../locales/use-t.ts';
import { toast } from '../../stores/toasts.ts';
import { useSnoozeItems } from './SnoozeMenu.tsx';
import { useAssignItems } from './use-assign-items.tsx';
import type { WorkCase } from './work-case.ts';

interface RowActsProps {
  what: 'assign' | 'snooze' | 'copy';
  row: WorkCase;
  /** Where the menu opens; the focus returns there by itself. */
  anchor: Element | null;
  onClose: () => void;
}

/** What a key does to a row of a queue: give it to somebody, put it aside, copy its address. Open while mounted. */
export function RowActs(props: RowActsProps) {
  const { what, row } = props;
  if (what === 'copy') return <CopyRow {...props} />;
  const may = row.can[what === 'assign' ? 'caseAssign' : 'caseSnooze'];
  if (may?.allowed === false) return <Refused why={may.reason ?? ''} onClose={props.onClose} />;
  return what === 'assign' ? <AssignRow {...props} /> : <SnoozeRow {...props} />;
}

/** What is not allowed is said, with its reason. */
function Refused({ why, onClose }: { why: string; onClose: () => void }) {
  useEffect(() => {
    toast({ kind: 'warning', message: why });
    onClose();
  }, [why, onClose]);
  return null;
}

function CopyRow({ row, onClose }: RowActsProps) {
  const t = useT();
  const path = casePath(row) ?? '';
  useEffect(() => {
    const address = new URL(`.${path}`, document.baseURI).href;
    void navigator.clipboard.writeText(address).then(
      () => toast({ kind: 'done', message: t('queue.copy.done') }),
      () => toast({ kind: 'problem', message: t('queue.copy.failed') }),
    );
    onClose();
  }, [path, t, onClose]);
  return null;
}

interface RowMenuProps extends Pick<RowActsProps, 'anchor' | 'onClose'> {
  label: string;
  isOpen: boolean;
  children: ReactNode;
}

function RowMenu({ label, isOpen, anchor, onClose, children }: RowMenuProps) {
  return (
    <Menu
      open={isOpen}
      anchorEl={anchor}
      onClose={onClose}
      // While it fades it would swallow the next key.
      transitionDuration={0}
      slotProps={{
        list: { 'aria-label': label, dense: true },
        paper: { sx: { maxInlineSize: 'min(420px, 92vw)', maxBlockSize: 420 } },
      }}
    >
      {children}
    </Menu>
  );
}

/** Closes once the menu is gone and nothing of it is under way. */
function useLeave(isDone: boolean, onClose: () => void): void {
  useEffect(() => {
    if (isDone) onClose();
  }, [isDone, onClose]);
}

function AssignRow({ row, anchor, onClose }: RowActsProps) {
  const t = useT();
  const [isOpen, setOpen] = useState(true);
  const { items, dialog, isReady, isBusy } = useAssignItems(row, true);
  useLeave(!isOpen && !isBusy, onClose);
  if (!isReady) return null;
  return (
    <>
      <RowMenu label={t('working.assign.menu')} {...{ isOpen, anchor, onClose }}>
        {items(() => setOpen(false))}
      </RowMenu>
      {dialog}
    </>
  );
}

function SnoozeRow({ row, anchor, onClose }: RowActsProps) {
  const t = useT();
  const [isOpen, setOpen] = useState(true);
  const { items, dialog, choosing } = useSnoozeItems({ item: row, onLeave: onClose });
  useLeave(!isOpen && !choosing, onClose);
  return (
    <>
      <RowMenu label={t('working.snooze.menu')} {...{ isOpen, anchor, onClose }}>
        {items(() => setOpen(false))}
      </RowMenu>
      {dialog}
    </>
  );
}
