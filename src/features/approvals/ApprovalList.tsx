import { styled } from '@mui/material/styles';
import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import type { RulingView } from '../../api/contract/rulings.ts';
import { formatMoney } from '../../lib/money.ts';
import { useT } from '../../locales/use-t.ts';
import { storyOf } from '../../stores/clock-story.ts';
import { ClockChip } from '../../ui/ClockChip.tsx';
import { Money } from '../../ui/Money.tsx';
import { tone } from '../../ui/tokens.ts';
import { useNow } from '../../ui/use-now.ts';

interface ApprovalListProps {
  rulings: readonly RulingView[];
  chosen: string | undefined;
}

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  border: `1px solid ${tone.line}`,
  borderRadius: 8,
  backgroundColor: tone.panel,
  overflow: 'hidden',
  '& li + li': { borderBlockStart: `1px solid ${tone.line}` },
  '& li': {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '2px 10px',
    padding: '8px 12px',
  },
  '& li:has(a[aria-current])': {
    backgroundColor: tone.accentBg,
    boxShadow: `inset 2px 0 0 ${tone.accent}`,
  },
  '& a': { display: 'block', minWidth: 0, color: 'inherit', textDecoration: 'none' },
  // The whole row answers to a press; the clock lies above.
  '& a::after': { content: '""', position: 'absolute', inset: 0 },
  '& .end': { display: 'flex', flexDirection: 'column', alignItems: 'end', gap: 2 },
  '& .end button': { position: 'relative', zIndex: 1 },
  '& small': { color: tone.ink3, fontSize: 11.5 },
  '& b': {
    display: 'block',
    fontWeight: 550,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

/** Rulings that wait for a second person, the one due first on top. */
export function ApprovalList({ rulings, chosen }: ApprovalListProps) {
  const t = useT();
  const { locale } = useIntl();
  const now = useNow();
  return (
    <List aria-label={t('approvals.list')}>
      {rulings.map((ruling) => (
        <li key={ruling.id}>
          <Link
            to={`/approvals/${ruling.id}`}
            aria-current={ruling.id === chosen ? 'true' : undefined}
            aria-label={t('approvals.row', {
              kind: t(`ruling.kindLong.${ruling.kind}`),
              reference: ruling.disputeReference,
              amount: formatMoney(ruling.amount, locale),
              name: ruling.proposer.name,
            })}
          >
            <b dir="auto">{ruling.claim}</b>
            <small>
              {ruling.disputeReference} · {ruling.proposer.name}
            </small>
          </Link>
          <span className="end">
            <Money money={ruling.amount} />
            {ruling.approvalDueAt ? (
              <ClockChip
                state="running"
                dueAt={ruling.approvalDueAt}
                now={now}
                label={t('approvals.clock')}
                onExplain={storyOf(ruling.disputeId, { name: 'approval', party: 'approver' })}
              />
            ) : null}
          </span>
        </li>
      ))}
    </List>
  );
}
