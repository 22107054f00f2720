import { styled } from '@mui/material/styles';
import { type Ref, useImperativeHandle, useRef } from 'react';
import { PRIORITIES } from '../../api/contract/case-words.ts';
import type { Ticket } from '../../api/contract/tickets.ts';
import { useProblemWords } from '../../api/use-problem-words.ts';
import { graphemeCount, isBlank } from '../../lib/text.ts';
import { useT } from '../../locales/use-t.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { useKeys } from '../../stores/keys.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { DismissButton } from '../../ui/DismissButton.tsx';
import { focusPage } from '../../ui/focus-page.ts';
import { LockIcon } from '../../ui/Icons.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { tone } from '../../ui/tokens.ts';
import { useFollowUp } from './use-follow-up.ts';

export interface FollowUpHandle {
  focus: () => void;
}

interface FollowUpFormProps {
  ticket: Ticket;
  onOpened: (opened: Ticket) => void;
  ref?: Ref<FollowUpHandle>;
}

const MOST = 5_000;
const MOST_SUBJECT = 200;

const Root = styled('section')({
  display: 'grid',
  gap: 10,
  marginBlockStart: 12,
  padding: '12px 14px',
  border: `1px solid ${tone.line2}`,
  borderRadius: 8,
  backgroundColor: tone.panel,
  '& h2': { fontSize: 14, fontWeight: 600, margin: 0, display: 'flex', gap: 6 },
  '& h2 svg': { fontSize: 16, marginBlockStart: 2 },
  '& > p': { margin: 0, color: tone.ink2 },
});
const Foot = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  justifyContent: 'space-between',
  alignItems: 'center',
  color: tone.ink3,
  fontSize: 12,
});

/**
 * In place of the composer once a ticket is closed: nothing is said on it any more, and what comes up
 * again is a new ticket that refers to it (cases.md §4).
 */
export function FollowUpForm({ ticket, onOpened, ref }: FollowUpFormProps) {
  const t = useT();
  const field = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => field.current?.focus() }), []);
  const { draft, setDraft, status, open, busy, problem, dismiss } = useFollowUp(ticket, onOpened);
  const words = useProblemWords(problem);
  const may = ticket.can['ticketFollowUp'] ?? { allowed: false };
  const why = isBlank(draft.text)
    ? t('tickets.followUp.empty')
    : graphemeCount(draft.text) > MOST
      ? t('composer.tooLong', { most: MOST })
      : graphemeCount(draft.subject) > MOST_SUBJECT
        ? t('tickets.followUp.longSubject', { most: MOST_SUBJECT })
        : undefined;
  const affordance = may.allowed && why !== undefined ? { allowed: false, reason: why } : may;

  const run = () => (affordance.allowed ? void open() : undefined);
  useKeys(
    'composer.keys',
    [
      { keys: 'Mod+Enter', id: 'composer.key.send', run },
      { keys: 'Escape', id: 'composer.key.leave', run: focusPage },
    ],
    { within: field },
  );
  const sendKey = useKeyText('composer.key.send', 'Mod+Enter');

  return (
    <Root aria-label={t('tickets.followUp.title')}>
      <h2>
        <LockIcon />
        {t('tickets.followUp.title')}
      </h2>
      <p>{ticket.can['messageSend']?.reason ?? t('tickets.state.closed')}</p>
      <TextField
        label={t('tickets.followUp.subject')}
        value={draft.subject}
        onChange={(subject) => setDraft({ ...draft, subject })}
      />
      <Segmented
        label={t('queue.ticket.column.priority')}
        loose
        value={draft.priority}
        onChange={(priority) => setDraft({ ...draft, priority })}
        options={PRIORITIES.map((value) => ({ value, label: t(`queue.ticket.priority.${value}`) }))}
      />
      <TextArea
        ref={field}
        label={t('tickets.followUp.text')}
        help={t('tickets.followUp.help', { name: ticket.requester.name })}
        value={draft.text}
        onChange={(text) => setDraft({ ...draft, text })}
        readOnly={!may.allowed && draft.text === ''}
        minRows={3}
      />
      {words ? (
        <ProblemNotice
          {...words}
          kept={t('composer.kept')}
          actions={<DismissButton onDismiss={dismiss} />}
        />
      ) : null}
      <Foot>
        <span>
          {may.allowed ? null : may.reason} {status === 'saved' ? t('composer.saved') : null}
          {status === 'unsaved' ? t('composer.unsaved') : null}
        </span>
        <ActionButton
          variant="primary"
          kbd={sendKey}
          affordance={affordance}
          busy={busy}
          onClick={() => void open()}
        >
          {t('tickets.followUp.open')}
        </ActionButton>
      </Foot>
    </Root>
  );
}
