import { Link } from 'react-router';
import type { Dispute } from '../../api/contract/disputes.ts';
import { useT } from '../../locales/use-t.ts';
import { Panel } from '../../ui/Panel.tsx';
import { RelatedList } from '../../ui/RelatedList.tsx';

/** Other disputes of the same order, buyer or evidence. */
export function RelatedCases({ dispute }: { dispute: Dispute }) {
  const t = useT();
  if (dispute.related.length === 0) return null;
  return (
    <Panel title={t('case.related')} aside={dispute.related.length}>
      <RelatedList>
        {dispute.related.map((other) => (
          <li key={`${other.id}-${other.why}`}>
            <Link to={`/disputes/${other.id}`}>{other.reference}</Link>
            <span>{t(`case.related.${other.why}`)}</span>
          </li>
        ))}
      </RelatedList>
    </Panel>
  );
}
