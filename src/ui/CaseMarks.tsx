import type { ReactNode } from 'react';
import { useT } from '../locales/use-t.ts';
import {
  ArrowUpIcon,
  CheckIcon,
  DashIcon,
  DotIcon,
  HalfDotIcon,
  LockIcon,
  PauseIcon,
  PenIcon,
  RingIcon,
  WarningIcon,
} from './Icons.tsx';
import { ReplyIcon } from './QueueIcons.tsx';
import { piece } from './piece.ts';
import { cut, tone } from './tokens.ts';

/** As in the contract, which the pieces do not know. */
type Priority = 'normal' | 'high' | 'urgent';
type TicketStatus = 'pending' | 'underReview' | 'newReply' | 'open' | 'resolved' | 'closed';
type QuestionStatus = 'unanswered' | 'answered';
type Look = 'plain' | 'quiet' | 'soon' | 'late' | 'ok' | 'accent';

const Root = piece('span', {
  display: 'inline-flex',
  alignItems: 'center',
  gap: 5,
  minInlineSize: 0,
  maxInlineSize: '100%',
  whiteSpace: 'nowrap',
  '& > svg': { fontSize: 14, flex: 'none' },
  '& > span': cut,
  '&[data-look=quiet]': { color: tone.ink2 },
  '&[data-look=soon]': { color: tone.soon, fontWeight: 540 },
  '&[data-look=late]': { color: tone.late, fontWeight: 600 },
  '&[data-look=ok]': { color: tone.ok },
  '&[data-look=accent]': { color: tone.accent, fontWeight: 540 },
});

interface MarkProps {
  icon: ReactNode;
  look: Look;
  children: string;
}

/** A state as a glyph and a word: the colour only repeats what they say. */
export function Mark({ icon, look, children }: MarkProps) {
  return (
    <Root data-look={look}>
      {icon}
      <span title={children}>{children}</span>
    </Root>
  );
}

const priorities: Record<Priority, readonly [ReactNode, Look]> = {
  normal: [<DashIcon key="normal" />, 'quiet'],
  high: [<ArrowUpIcon key="high" />, 'soon'],
  urgent: [<WarningIcon key="urgent" />, 'late'],
};

/** How urgent a case is. */
export function PriorityMark({ priority }: { priority: Priority }) {
  const t = useT();
  const [icon, look] = priorities[priority];
  return (
    <Mark icon={icon} look={look}>
      {t(`queue.ticket.priority.${priority}`)}
    </Mark>
  );
}

const ticketStatuses: Record<TicketStatus, readonly [ReactNode, Look]> = {
  pending: [<RingIcon key="pending" />, 'accent'],
  underReview: [<HalfDotIcon key="underReview" />, 'plain'],
  newReply: [<ReplyIcon key="newReply" />, 'quiet'],
  open: [<PauseIcon key="open" />, 'quiet'],
  resolved: [<CheckIcon key="resolved" />, 'ok'],
  closed: [<LockIcon key="closed" />, 'quiet'],
};

/** Where a ticket stands. */
export function TicketStatusMark({ status }: { status: TicketStatus }) {
  const t = useT();
  const [icon, look] = ticketStatuses[status];
  return (
    <Mark icon={icon} look={look}>
      {t(`queue.ticket.status.${status}`)}
    </Mark>
  );
}

/** Whether a question has its answer. */
export function QuestionStatusMark({ status }: { status: QuestionStatus }) {
  const t = useT();
  const done = status === 'answered';
  return (
    <Mark icon={done ? <CheckIcon /> : <RingIcon />} look={done ? 'ok' : 'accent'}>
      {t(`queue.question.status.${status}`)}
    </Mark>
  );
}

/** The viewer began to write on it and has not sent it. */
export function DraftMark() {
  const t = useT();
  return (
    <Mark icon={<PenIcon />} look="soon">
      {t('queue.hint.draft')}
    </Mark>
  );
}

/** Something came in that nobody at the desk has seen. */
export function UnreadMark() {
  const t = useT();
  return (
    <Mark icon={<DotIcon />} look="accent">
      {t('queue.unread')}
    </Mark>
  );
}
