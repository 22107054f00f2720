import { Link } from 'react-router';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { useT } from '../../locales/use-t.ts';
import { Panel } from '../../ui/Panel.tsx';
import { knownWord } from './review-words.ts';

/** The appeals against what was decided of a request. */
export function AppealLinks({ appeals }: Pick<DeletionRequest, 'appeals'>) {
  const t = useT();
  if (appeals.length === 0) return null;
  return (
    <Panel title={t('review.panel.appeals')} aside={appeals.length}>
      <ul style={{ margin: 0, padding: 0, listStyle: 'none', display: 'grid', gap: 4 }}>
        {appeals.map(({ id, reference, status }) => (
          <li key={id}>
            <Link to={`/appeals/${id}`}>{reference}</Link> {knownWord(t, 'appeal.status', status)}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
