import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { AuditEvent } from '../../api/contract/audit.ts';
import { useT } from '../../locales/use-t.ts';
import { Instant } from '../../ui/Instant.tsx';
import { Money } from '../../ui/Money.tsx';
import { figures, monoFamily, tone } from '../../ui/tokens.ts';
import { amountOf, factLabel, factText } from './audit-words.ts';

const Facts = styled('dl')({
  ...figures,
  display: 'grid',
  gridTemplateColumns: 'minmax(90px, max-content) minmax(0, 1fr)',
  gap: '4px 16px',
  margin: '8px 0 4px',
  padding: '10px 12px',
  borderRadius: 7,
  backgroundColor: tone.sunk,
  '& dt': { color: tone.ink2 },
  '& dd': { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  '& code': { fontFamily: monoFamily, fontSize: 12 },
});

/** Facts that the sentence or another line says. */
const SAID: ReadonlySet<string> = new Set(['amountMinor', 'currency', 'disputeReference']);
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const isId = (key: string) => /(?:Id|digest|sha256)$/.test(key);

function value(key: string, fact: unknown, text: string): ReactNode {
  if (typeof fact !== 'string') return text;
  if (INSTANT.test(fact)) return <Instant at={fact} format="full" />;
  return isId(key) ? <code>{fact}</code> : <span dir="auto">{text}</span>;
}

interface AuditDetailsProps {
  id: string;
  event: AuditEvent;
  /** Address of the list about this entity only. */
  about: string;
}

/** Everything an event holds: its facts, and its place in the chain. */
export function AuditDetails({ id, event, about }: AuditDetailsProps) {
  const t = useT();
  const { seq, at, actor, entity, data, prevHash, hash } = event;
  const amount = amountOf(data);
  const rows: (readonly [name: string, value: ReactNode])[] = [
    ['seq', seq],
    ['at', <Instant key="at" at={at} format="full" />],
    ['event', <code key="event">{event.event}</code>],
    ['actor', <code key="actor">{actor.id}</code>],
    [
      'entity',
      <Link key="about" to={about}>
        {t('audit.entity.show', { id: entity.reference ?? entity.id })}
      </Link>,
    ],
    ...(amount ? [['amount', <Money key="amount" money={amount} />] as const] : []),
    ...Object.entries(data)
      .filter(([key]) => !SAID.has(key))
      .map(([key, fact]) => [key, value(key, fact, factText(key, fact, t))] as const),
    ['prevHash', <code key="prev">{prevHash}</code>],
    ['hash', <code key="hash">{hash}</code>],
  ];
  return (
    <Facts id={id}>
      {rows.map(([name, shown]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{factLabel(name, t)}</dt>
          <dd>{shown}</dd>
        </div>
      ))}
    </Facts>
  );
}
