import { styled } from '@mui/material/styles';
import { useIntl } from 'react-intl';
import type { RulingView } from '../../api/contract/rulings.ts';
import { DATE_CLOCK } from '../../lib/time-formats.ts';
import { useT } from '../../locales/use-t.ts';
import { Money } from '../../ui/Money.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { tone } from '../../ui/tokens.ts';
import { RulingActions } from './RulingActions.tsx';
import { RulingState } from './RulingState.tsx';

const List = styled('ol')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 10,
  '& li + li': { borderBlockStart: `1px solid ${tone.line}`, paddingBlockStart: 10 },
  '& header': { display: 'flex', justifyContent: 'space-between', gap: 8, fontWeight: 550 },
  '& p': { margin: '2px 0 0', color: tone.ink2 },
});

const moment = { ...DATE_CLOCK, year: 'numeric' } as const;

/** The rulings of a dispute, newest first, each with its state, its refund and what can be done. */
export function RulingList({ rulings }: { rulings: readonly RulingView[] }) {
  const t = useT();
  const { formatDate } = useIntl();
  if (rulings.length === 0) return null;
  return (
    <Panel title={t('ruling.list.title')}>
      <List>
        {rulings.toReversed().map((ruling) => (
          <li key={ruling.id}>
            <header>
              <span>{t(`ruling.kindLong.${ruling.kind}`)}</span>
              {ruling.amount.amountMinor > 0 ? <Money money={ruling.amount} strong /> : null}
            </header>
            <RulingState ruling={ruling} />
            <p>
              {t('ruling.list.by', {
                name: ruling.proposer.name,
                date: formatDate(ruling.proposedAt, moment),
              })}
            </p>
            {ruling.approvals.length > 0 ? (
              <p>
                {t('ruling.list.approvals', {
                  names: ruling.approvals.map((approval) => approval.by.name).join(', '),
                })}
              </p>
            ) : null}
            {ruling.comment ? <p>{ruling.comment}</p> : null}
            <RulingActions ruling={ruling} />
          </li>
        ))}
      </List>
    </Panel>
  );
}
