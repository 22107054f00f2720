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

/** What a key does to a row of a queue: its menu, or the case with its words. */
export function RowMenus({ what, ...acting }: RowMenusProps) {
  if (what === 'status') return <SetStatus {...acting} />;
  if (what === 'reply' || what === 'note') return <OpenToWrite {...acting} what={what} />;
  return <RowActs what={what} {...acting} />;
}

function SetStatus({ row, anchor, onClose }: Omit<Acting, 'what'>) {
  const t = useT();
  const kind = row.reference.slice(0, 3);
  const why =
    kind === 'DSP'
      ? t('queue.status.disputes')
      : kind === 'QST'
        ? t('queue.status.questions')
        : undefined;
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
  useEffect(() => {
    pressLater(THERE[what]);
    onClose();
    void navigate(path);
  }, [what, path, navigate, onClose]);
  return null;
}
