import { styled } from '@mui/material/styles';
import type { Ticket } from '../../api/contract/tickets.ts';
import { useT } from '../../locales/use-t.ts';
import { Mark } from '../../ui/CaseMarks.tsx';
import { CheckIcon, LockIcon, ScaleIcon } from '../../ui/Icons.tsx';
import { Instant } from '../../ui/Instant.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { tone } from '../../ui/tokens.ts';
import { knownWord } from './known-word.ts';

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 8,
  '& li[data-appealed]': {
    backgroundColor: tone.sellerBg,
    borderRadius: 6,
    padding: '6px 8px',
    margin: '0 -8px',
  },
  '& header': { display: 'flex', justifyContent: 'space-between', gap: 8, flexWrap: 'wrap' },
  '& b': { fontWeight: 600 },
  '& p': { margin: '2px 0 0', color: tone.ink2, overflowWrap: 'anywhere' },
  '& small': { color: tone.ink3, fontSize: 11.5 },
});

const looks = {
  inForce: { icon: <LockIcon />, look: 'soon' },
  lifted: { icon: <CheckIcon />, look: 'quiet' },
  underAppeal: { icon: <ScaleIcon />, look: 'accent' },
} as const;

/** What the platform did to the account, and which of it this ticket appeals (cases.md §4). */
export function AccountActions({ ticket }: { ticket: Ticket }) {
  const t = useT();
  const actions = ticket.seller?.accountActions;
  if (actions === undefined) return null;
  return (
    <Panel title={t('tickets.actions')} aside={actions.length} collapsible>
      {actions.length === 0 ? <p style={{ margin: 0 }}>{t('tickets.actions.none')}</p> : null}
      <List>
        {actions.map(({ id, at, kind, reason, state }) => {
          const isAppealed = id === ticket.accountActionId;
          return (
            <li key={id} data-appealed={isAppealed || undefined}>
              <header>
                <b>{knownWord(t, 'tickets.actions.kind', kind)}</b>
                <Mark {...looks[state]}>{t(`tickets.actions.state.${state}`)}</Mark>
              </header>
              <p dir="auto">{reason}</p>
              <small>
                <Instant at={at} format="date" />
                {isAppealed ? ` · ${t('tickets.actions.appealed')}` : ''}
              </small>
            </li>
          );
        })}
      </List>
    </Panel>
  );
}
