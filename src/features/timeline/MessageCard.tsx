import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import { call } from '../../api/client.ts';
import type { TimelineEntry } from '../../api/contract/cases.ts';
import type { Reply } from '../../api/contract/index.ts';
import type { Evidence } from '../../api/contract/evidence.ts';
import { isProblem } from '../../api/problem.ts';
import { refreshCase } from '../../api/refresh-case.ts';
import { problemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { useSession } from '../../stores/session.ts';
import { toast } from '../../stores/toasts.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { Instant } from '../../ui/Instant.tsx';
import { tone } from '../../ui/tokens.ts';
import { useNow } from '../../ui/use-now.ts';
import { LinkedText } from '../../ui/LinkedText.tsx';
import { MessageFiles } from './MessageFiles.tsx';
import { NoteText } from './NoteText.tsx';

interface MessageCardProps {
  caseId: string;
  entry: Extract<TimelineEntry, { kind: 'message' | 'note' }>;
  renderFiles: (evidence: readonly Evidence[]) => ReactNode;
  onTakenBack: (message: Reply<'messageUndo'>) => void;
}

const Card = styled('article')({
  border: `1px solid ${tone.line}`,
  borderInlineStartWidth: 3,
  borderRadius: 8,
  backgroundColor: tone.panel,
  padding: '10px 12px',
  maxInlineSize: '86%',
  '&[data-lane=buyer]': { borderInlineStartColor: tone.buyer },
  '&[data-lane=seller], &[data-lane=contact]': {
    borderInlineStartColor: tone.seller,
    marginInlineStart: 'auto',
  },
  '&[data-lane=staff]': { borderInlineStartColor: tone.accent, marginInline: 'auto' },
  '&[data-lane=note]': {
    borderInlineStartColor: tone.staff,
    backgroundColor: tone.staffBg,
    maxInlineSize: '100%',
  },
  '& header': {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 8px',
    color: tone.ink3,
    fontSize: 12,
    marginBlockEnd: 3,
  },
  '& b': { fontWeight: 620 },
  '& p': { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});
const laneColour = {
  buyer: tone.buyer,
  seller: tone.seller,
  contact: tone.seller,
  staff: tone.accent,
  note: tone.staff,
};
const MS = 1_000;

/** A message in its lane, or a note that only staff see. Text is only ever text. */
export function MessageCard({ caseId, entry, renderFiles, onTakenBack }: MessageCardProps) {
  const t = useT();
  const me = useSession((state) => state.session?.agent.id);
  const note = entry.kind === 'note';
  // What staff say to themselves, as the first words of a follow-up, is no different from a note.
  const inside = note || (entry.message.from === 'staff' && entry.message.to === 'staff');
  const lane = inside ? 'note' : entry.message.from;
  const name = note ? entry.author.name : entry.message.authorName;
  const text = note ? entry.text : entry.message.text;
  return (
    <Card data-lane={lane}>
      <header>
        <b style={{ color: laneColour[lane] }}>
          <bdi>{name}</bdi>
        </b>
        <span>
          {inside
            ? t('case.message.note')
            : t('case.message.meta', {
                from: t(`case.party.${entry.message.from}`),
                to: t(`case.message.to.${entry.message.to}`),
              })}
        </span>
        <Instant at={entry.at} format="time" />
        {!note && entry.message.delivery === 'failed' ? (
          <span style={{ color: tone.late }}>{t('case.message.failed')}</span>
        ) : null}
      </header>
      <p dir="auto">{note ? <NoteText text={text} /> : <LinkedText text={text} />}</p>
      {!note && entry.message.attachments ? (
        <MessageFiles caseId={caseId} files={entry.message.attachments} />
      ) : null}
      {!note && entry.evidence.length > 0 ? renderFiles(entry.evidence) : null}
      {!note &&
      entry.message.delivery === 'held' &&
      entry.message.undoUntil &&
      // Only who wrote it may take it back.
      entry.message.authorId === me ? (
        <Held
          caseId={caseId}
          messageId={entry.message.id}
          until={entry.message.undoUntil}
          onTakenBack={onTakenBack}
        />
      ) : null}
    </Card>
  );
}

interface HeldProps extends Pick<MessageCardProps, 'caseId' | 'onTakenBack'> {
  messageId: string;
  until: string;
}

/** Not sent yet: counts down, and can be taken back. */
function Held({ caseId, messageId, until, onTakenBack }: HeldProps) {
  const t = useT();
  const now = useNow(MS);
  const [busy, setBusy] = useState(false);
  const seconds = Math.ceil((Date.parse(until) - now) / MS);
  if (seconds <= 0) return null;

  async function takeBack() {
    setBusy(true);
    try {
      const back = await call('messageUndo', { params: { caseId, messageId } });
      onTakenBack(back);
    } catch (error) {
      if (!isProblem(error)) throw error;
      toast({ kind: 'problem', message: problemWords(error, t).title });
      setBusy(false);
    }
    void refreshCase(caseId);
  }

  return (
    <ActionButton size="small" busy={busy} onClick={() => void takeBack()}>
      {t('case.message.undo', { seconds })}
    </ActionButton>
  );
}
