import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import type { Dispute } from '../../api/contract/disputes.ts';
import { useT } from '../../locales/use-t.ts';
import { Panel } from '../../ui/Panel.tsx';
import { monoFamily, tone } from '../../ui/tokens.ts';

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& li': {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '0 8px',
  },
  '& a': { fontFamily: monoFamily, fontSize: 12 },
  '& span': { color: tone.ink2 },
});

/** Other disputes of the same order, buyer or evidence. */
export function RelatedCases({ dispute }: { dispute: Dispute }) {
  const t = useT();
  if (dispute.related.length === 0) return null;
  return (
    <Panel title={t('case.related')} aside={dispute.related.length}>
      <List>
        {dispute.related.map((other) => (
          <li key={`${other.id}-${other.why}`}>
            <Link to={`/disputes/${other.id}`}>{other.reference}</Link>
            <span>{t(`case.related.${other.why}`)}</span>
          </li>
        ))}
      </List>
    </Panel>
  );
}
