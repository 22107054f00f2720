import { type ComponentProps, useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { TicketStatusMenu } from '../features/tickets/TicketStatusMenu.tsx';
import { RowActs } from '../features/working/RowActs.tsx';
import { casePath } from '../lib/case-path.ts';
import type { MessageId } from '../locales/messages.ts';
import { useT } from '../locales/use-t.ts';
import { pressLater } from '../stores/press-later.ts';
import { toast } from '../stores/toasts.ts';

type Acting = ComponentProps<typeof RowActs>;
interface RowMenusProps extends Omit<Acting, 'what'> {
  what: Acting['what'] | 'status' | 'reply' | 'note';
}

/** What these keys do on the page of a case, by its kind. */
const THERE: Record<'reply' | 'note', readonly MessageId[]> = {
  reply: ['tickets.key.reply', 'case.key.reply', 'question.key.answer'],
  note: ['case.key.note', 'question.key.note'],
};

/** Why the status of some kinds can't be set, by the letters of their references. */
const NO_STATUS: Readonly<Record<string, MessageId>> = {
  DSP: 'queue.status.disputes',
  QST: 'queue.status.questions',
  RDR: 'queue.status.reviewDeletions',
  APL: 'queue.status.appeals',
};
/** Nobody is written to on these: the case opens, and that is all. */
const UNWRITTEN = new Set(['RDR', 'APL']);

/** What a key does to a row of a queue: its menu, or the case with its words. */
export function RowMenus({ what, ...acting }: RowMenusProps) {
  if (what === 'status') return <SetStatus {...acting} />;
  if (what === 'reply' || what === 'note') return <OpenToWrite {...acting} what={what} />;
  return <RowActs what={what} {...acting} />;
}

function SetStatus({ row, anchor, onClose }: Omit<Acting, 'what'>) {
  const t = useT();
  const none = NO_STATUS[row.reference.slice(0, 3)];
  const why = none === undefined ? undefined : t(none);
  useEffect(() => {
    if (why === undefined) return;
    toast({ kind: 'info', message: why });
    onClose();
  }, [why, onClose]);
  return why === undefined ? (
    <TicketStatusMenu ticketId={row.id} anchor={anchor} onClose={onClose} />
  ) : null;
}

function OpenToWrite({ what, row, onClose }: Omit<Acting, 'what'> & { what: 'reply' | 'note' }) {
  const navigate = useNavigate();
  const { search } = useLocation();
  const path = `${casePath(row) ?? ''}${search}`;
  const isWritten = !UNWRITTEN.has(row.reference.slice(0, 3));
  useEffect(() => {
    if (isWritten) pressLater(THERE[what]);
    onClose();
    void navigate(path);
  }, [isWritten, what, path, navigate, onClose]);
  return null;
}
