import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { AuditEvent } from '../../api/contract/audit.ts';
import { T } from '../../locales/T.tsx';
import { useT } from '../../locales/use-t.ts';
import { Money } from '../../ui/Money.tsx';
import { amountOf, auditSentence, caseOf, codeWords, textOf } from './audit-words.ts';

/** Who did what to which case, as one sentence; the case is a link, an amount looks as amounts do. */
export function AuditSentence({ event }: { event: AuditEvent }) {
  const t = useT();
  const { actor, data, entity } = event;
  const found = caseOf(event);
  const amount = amountOf(data);
  const words = (area: string, key: string) => codeWords(area, textOf(data, key), t);
  const money: ReactNode = amount === undefined ? '' : <Money money={amount} />;
  const isSystem = actor.party === 'system';
  return (
    <T
      id={auditSentence(event.event)}
      values={{
        who: isSystem ? t('audit.system') : <b dir="auto">{actor.name}</b>,
        system: isSystem ? 'yes' : 'no',
        case: found ? <Link to={`/${found.queue}/${found.id}`}>{found.reference}</Link> : '',
        about: <bdi>{entity.reference ?? entity.id}</bdi>,
        amount: money,
        money: amount === undefined ? 'no' : 'yes',
        kind: words('case.rule', 'kind'),
        reason: words('case.reason', 'reason'),
        party: words('case.party', 'party'),
        to: words('case.message.to', 'to'),
        conduct: words('case.conduct', 'code'),
        file: <bdi>{textOf(data, 'fileName')}</bdi>,
        closure: textOf(data, 'closure'),
        state: textOf(data, 'state'),
        event: event.event,
      }}
    />
  );
}
