import { Link } from 'react-router';
import type { Dispute } from '../../api/contract/disputes.ts';
import { useT } from '../../locales/use-t.ts';
import { Panel } from '../../ui/Panel.tsx';

/** Other disputes of the same order, buyer or evidence. */
export function RelatedCases({ dispute }: { dispute: Dispute }) {
  const t = useT();
  if (dispute.related.length === 0) return null;
  return (
    <Panel title={t('case.related')}>
      <ul style={{ margin: 0, paddingInlineStart: 16 }}>
        {dispute.related.map((other) => (
          <li key={`${other.id}-${other.why}`}>
            <Link to={`/disputes/${other.id}`}>{other.reference}</Link>{' '}
            {t(`case.related.${other.why}`)}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
