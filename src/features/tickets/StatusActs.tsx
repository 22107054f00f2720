import { styled } from '@mui/material/styles';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { useCaseChanges } from '../../api/use-case-changes.ts';
import { type Ticket, TICKET_SETTABLE } from '../../api/contract/tickets.ts';
import { useProblemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { TicketStatusMark } from '../../ui/CaseMarks.tsx';
import { DismissButton } from '../../ui/DismissButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { focusPage } from '../../ui/focus-page.ts';
import { ChangedNotice } from '../../ui/ChangedNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { tone } from '../../ui/tokens.ts';
import { differenceOf } from './difference.ts';
import { STATUS_ACTS } from './focus-status.ts';
import { useStatus } from './use-status.ts';

interface StatusActsProps {
  ticket: Ticket;
  /** Goes on with a new ticket. */
  onFollowUp: () => void;
}

const Ways = styled('div')({ display: 'grid', gap: 6, marginBlockStart: 10 });
const Said = styled('p')({ margin: 0, color: tone.ink2 });

/** Arrows walk along the ways, as Tab does. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const ways = [...event.currentTarget.querySelectorAll('button')];
  const at = ways.findIndex((way) => way === document.activeElement);
  event.preventDefault();
  ways[(at + step + ways.length) % ways.length]?.focus();
}

function useSentence({ status, closesAt, requester, can }: Ticket): string {
  const t = useT();
  const { formatDate } = useIntl();
  if (status === 'closed') return can['messageSend']?.reason ?? t('tickets.state.closed');
  if (status === 'resolved' && closesAt !== undefined) {
    const when = formatDate(closesAt, { dateStyle: 'long' });
    return t('tickets.state.resolvedUntil', { when });
  }
  return t(`tickets.state.${status}`, { name: requester.name });
}

/** Where the ticket stands, and the ways on; what is refused says why. */
export function StatusActs({ ticket, onFollowUp }: StatusActsProps) {
  const t = useT();
  const { set, may, busy, refused, dismiss } = useStatus(ticket);
  // The way that was taken is gone from the list, and the focus with it: back to where the keys are.
  const taken = useRef(false);
  useLayoutEffect(() => {
    if (!taken.current || document.activeElement !== document.body) return;
    taken.current = false;
    focusPage();
  });
  const words = useProblemWords(refused?.problem ?? null);
  const isStale = refused?.problem.status === 412;
  const changes = useCaseChanges(ticket.id, isStale ? refused?.seen.updatedAt : undefined);
  const sentence = useSentence(ticket);
  const statusKey = useKeyText('tickets.key.status', 's');
  const actions = <DismissButton onDismiss={dismiss} />;
  const ways = TICKET_SETTABLE.filter((status) => status !== ticket.status);
  return (
    <Panel
      title={
        <>
          {t('tickets.status')} {statusKey ? <Kbd aria-hidden>{statusKey}</Kbd> : null}
        </>
      }
      aside={<TicketStatusMark status={ticket.status} />}
    >
      <Said>{sentence}</Said>
      {words && refused ? (
        <div style={{ marginBlockStart: 10 }}>
          {isStale ? (
            <ChangedNotice
              title={words.title}
              lines={[
                ...differenceOf(refused.seen, ticket, t).map((text) => ({ id: text, text })),
                ...changes,
              ]}
              next={t('tickets.changed.next')}
              reference={words.reference}
              actions={actions}
            />
          ) : (
            <ProblemNotice {...words} actions={actions} />
          )}
        </div>
      ) : null}
      <Ways role="toolbar" aria-label={t('tickets.status.ways')} id={STATUS_ACTS} onKeyDown={walk}>
        {ticket.status === 'closed'
          ? null
          : ways.map((status) => (
              <ActionButton
                key={status}
                fullWidth
                variant={status === 'closed' ? 'danger' : 'default'}
                affordance={may(status)}
                busy={busy === status}
                onClick={() => {
                  taken.current = true;
                  void set(status);
                }}
              >
                {t(`tickets.set.${status}`)}
              </ActionButton>
            ))}
        <ActionButton fullWidth affordance={ticket.can['ticketFollowUp']} onClick={onFollowUp}>
          {t('tickets.followUp')}
        </ActionButton>
      </Ways>
    </Panel>
  );
}
