import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { HomePart } from '../../api/contract/home.ts';
import { queuePlace } from '../../lib/case-path.ts';
import { readTotal } from '../../lib/total.ts';
import { useT } from '../../locales/use-t.ts';
import { tone } from '../../ui/tokens.ts';

const Foot = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '6px 12px',
  alignItems: 'center',
  marginBlockStart: 8,
  color: tone.ink2,
  '&:empty': { display: 'none' },
  '& a': { color: tone.accent, minBlockSize: 24, display: 'inline-flex', alignItems: 'center' },
});

/** What a link to a queue asks for in each part. */
const QUEUE_SEARCH: Partial<Record<HomePart['part'], string>> = {
  late: 'view=all',
  mine: 'view=all&assignee=me',
};

const ALL = {
  approvals: { to: '/approvals', words: 'home.all.approvals' },
  refunds: { to: '/disputes?view=refundTrouble', words: 'home.all.refunds' },
} as const;

/** How many are not shown, the way to all of them, and what can be done about the part. */
export function PartFoot({
  part,
  more,
  actions,
}: {
  part: HomePart;
  more: number;
  actions?: ReactNode;
}) {
  const t = useT();
  const search = QUEUE_SEARCH[part.part];
  const all = part.part === 'approvals' || part.part === 'refunds' ? ALL[part.part] : undefined;
  return (
    <Foot>
      {more > 0 ? <span>{t('home.more', { count: more })}</span> : null}
      {search === undefined
        ? null
        : part.queues?.map(({ queue, count }) => (
            <Link key={queue} to={`/${queuePlace(queue)}?${search}`}>
              {t(`home.queue.${queue}`, { count: readTotal(count).value })}
            </Link>
          ))}
      {all === undefined ? null : <Link to={all.to}>{t(all.words)}</Link>}
      {actions}
    </Foot>
  );
}
