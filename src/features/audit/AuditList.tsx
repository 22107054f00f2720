import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import type { AuditEvent } from '../../api/contract/audit.ts';
import { useT } from '../../locales/use-t.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ChevronDownIcon } from '../../ui/Icons.tsx';
import { Instant } from '../../ui/Instant.tsx';
import { figures, focusRing, tone } from '../../ui/tokens.ts';
import { AuditDetails } from './AuditDetails.tsx';
import { AuditSentence } from './AuditSentence.tsx';

const List = styled('ol')({
  ...figures,
  listStyle: 'none',
  margin: 0,
  padding: 0,
  border: `1px solid ${tone.line}`,
  borderRadius: 8,
  backgroundColor: tone.panel,
  '&[aria-busy=true]': { opacity: 0.6 },
});

const Row = styled('li')({
  padding: '7px 12px',
  '& + &': { borderBlockStart: `1px solid ${tone.line}` },
  '& > .line': {
    display: 'grid',
    gridTemplateColumns: '150px minmax(0, 1fr) auto',
    alignItems: 'baseline',
    gap: '2px 14px',
  },
  '& > .line > p': { margin: 0, overflowWrap: 'anywhere' },
  '& .when': { color: tone.ink2, whiteSpace: 'nowrap' },
  '@media (max-width: 599.98px)': {
    '& > .line': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
    '& > .line > p': { gridColumn: '1 / -1', order: 1 },
  },
});

const More = styled('button')({
  all: 'unset',
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  minBlockSize: 24,
  paddingInline: 4,
  cursor: 'pointer',
  color: tone.ink2,
  fontSize: 12,
  borderRadius: 5,
  '&:hover': { color: tone.ink },
  '&:focus-visible': focusRing,
  '& svg': { fontSize: 14, transition: 'rotate 120ms' },
  '&[aria-expanded=false] svg': { rotate: '-90deg' },
});

interface AuditListProps {
  events: readonly AuditEvent[];
  busy: boolean;
  /** Address of the list about one entity only. */
  aboutEntity: (id: string) => string;
}

/** The trail as sentences, newest first; each opens to all it holds. */
export function AuditList({ events, busy, aboutEntity }: AuditListProps) {
  const t = useT();
  if (events.length === 0) return <EmptyState kind="filtered" title={t('audit.empty')} />;
  return (
    <List aria-label={t('audit.table')} aria-busy={busy}>
      {events.map((event) => (
        <AuditRow key={event.seq} event={event} about={aboutEntity(event.entity.id)} />
      ))}
    </List>
  );
}

function AuditRow({ event, about }: { event: AuditEvent; about: string }) {
  const t = useT();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { seq, at } = event;
  return (
    <Row data-row-id={seq}>
      <div className="line">
        <span className="when">
          <Instant at={at} format="date" /> <Instant at={at} format="time" />
        </span>
        <p>
          <AuditSentence event={event} />
        </p>
        <More
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          aria-label={t('audit.details.of', { seq })}
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronDownIcon />
          {t('audit.details')}
        </More>
      </div>
      {isOpen ? <AuditDetails id={id} event={event} about={about} /> : null}
    </Row>
  );
}
