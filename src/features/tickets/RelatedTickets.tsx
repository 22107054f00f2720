import { Link } from 'react-router';
import type { Ticket } from '../../api/contract/tickets.ts';
import { casePath } from '../../lib/case-path.ts';
import { useT } from '../../locales/use-t.ts';
import { Panel } from '../../ui/Panel.tsx';
import { RelatedList } from '../../ui/RelatedList.tsx';
import { knownWord } from './known-word.ts';

interface Related {
  id: string;
  reference: string;
  status: string;
  kind: string;
}

/** Every other case once, by what ties it to this one. */
function relatedTo({ links, followUps, followUpOf }: Ticket): Related[] {
  const before = followUpOf ? [{ ...followUpOf, status: '', kind: 'followUp' }] : [];
  const after = followUps.map((ticket) => ({ ...ticket, kind: 'followedUpBy' }));
  const all = new Map<string, Related>();
  for (const one of [...before, ...after, ...links]) all.set(`${one.id} ${one.kind}`, one);
  return [...all.values()];
}

/** The ticket before, those after, and whatever somebody linked. */
export function RelatedTickets({ ticket }: { ticket: Ticket }) {
  const t = useT();
  const related = relatedTo(ticket);
  if (related.length === 0) return null;
  return (
    <Panel title={t('case.related')} aside={related.length}>
      <RelatedList>
        {related.map((other) => {
          const path = casePath(other);
          const status =
            other.status === '' ? '' : knownWord(t, 'queue.ticket.status', other.status);
          return (
            <li key={`${other.id} ${other.kind}`}>
              {path === undefined ? (
                <code>{other.reference}</code>
              ) : (
                <Link to={path}>{other.reference}</Link>
              )}
              <span>
                {[knownWord(t, 'tickets.link', other.kind), status].filter(Boolean).join(' · ')}
              </span>
            </li>
          );
        })}
      </RelatedList>
    </Panel>
  );
}
