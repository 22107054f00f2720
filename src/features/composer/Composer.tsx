import { styled } from '@mui/material/styles';
import { type KeyboardEvent, type ReactNode, type Ref, useImperativeHandle, useRef } from 'react';
import type { TimelineEntry } from '../../api/contract/cases.ts';
import type { Dispute } from '../../api/contract/disputes.ts';
import { useProblemWords } from '../../api/use-problem-words.ts';
import { graphemeCount } from '../../lib/text.ts';
import { useT } from '../../locales/use-t.ts';
import { confirm } from '../../stores/confirm.ts';
import { draftNow, useDraft } from '../../stores/drafts.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { insertAtCursor } from '../../ui/insert-at-cursor.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { tone } from '../../ui/tokens.ts';
import { unresolvedPlaces, unresolvedReason } from '../../ui/unresolved-words.ts';
import { UnresolvedNotice } from '../../ui/UnresolvedNotice.tsx';
import { type Audience, draftNameOf } from './draft-words.ts';
import { leaksOf } from './leak-check.ts';
import { NewsNotice } from './NewsNotice.tsx';
import { useNewSince } from './use-new-since.ts';
import { useSend } from './use-send.ts';

export interface ComposerHandle {
  /** Puts the cursor here. */
  focus: () => void;
  /** Puts words where the cursor is, as one step that undo takes back. */
  insert: (words: string) => void;
}

interface ComposerProps {
  dispute: Dispute;
  /** For what came in meanwhile, and for staff-only notes that must not leak. */
  timeline: readonly TimelineEntry[];
  audience: Audience;
  onAudience: (audience: Audience) => void;
  /** Beside the button: what helps to write, e.g. macros. */
  tools?: ReactNode;
  ref?: Ref<ComposerHandle>;
}

const MOST = 5_000;
const NEAR = 4_500;
const audiences = ['buyer', 'both', 'seller', 'note'] as const;

const Root = styled('section')({
  border: `1px solid ${tone.line2}`,
  borderRadius: 8,
  backgroundColor: tone.panel,
  marginBlockStart: 12,
  '& > div': { padding: '8px 10px' },
  '&[data-audience=note]': { backgroundColor: tone.staffBg, borderColor: tone.staff },
  '&[data-audience=buyer]': { borderColor: tone.buyer },
  '&[data-audience=seller]': { borderColor: tone.seller },
});
const Foot = styled('div')({
  display: 'flex',
  justifyContent: 'space-between',
  alignItems: 'center',
  gap: 8,
  flexWrap: 'wrap',
  color: tone.ink3,
  fontSize: 12,
});

/** Writes to one audience at a time; each has its own draft, colour and button. */
export function Composer(props: ComposerProps) {
  const { dispute, timeline, audience, onAudience, tools, ref } = props;
  const t = useT();
  const field = useRef<HTMLTextAreaElement>(null);
  const name = draftNameOf(dispute.id, audience);
  const [text, setText, clear, status] = useDraft(name, '');
  useImperativeHandle(
    ref,
    () => ({
      focus: () => field.current?.focus(),
      insert: (words) => (field.current ? insertAtCursor(field.current, words) : undefined),
    }),
    [],
  );
  const { submit, busy, problem, dismiss } = useSend(dispute, audience);
  const { news, accept } = useNewSince(timeline, text !== '' && audience !== 'note');
  const words = useProblemWords(problem);
  const count = graphemeCount(text);
  const unresolved = unresolvedReason(unresolvedPlaces(text, t), t);
  const may = dispute.can[audience === 'note' ? 'noteAdd' : 'messageSend'] ?? { allowed: false };
  const affordance = !may.allowed
    ? may
    : text.trim() === ''
      ? { allowed: false, reason: t('composer.empty') }
      : count > MOST
        ? { allowed: false, reason: t('composer.tooLong', { most: MOST }) }
        : unresolved !== undefined
          ? { allowed: false, reason: unresolved }
          : news.length > 0
            ? { allowed: false, reason: t('composer.news.first') }
            : may;
  const names = { buyer: dispute.buyer.name, seller: dispute.seller.name };

  async function send() {
    if (!affordance.allowed || busy) return;
    const notes = timeline.flatMap((entry) => (entry.kind === 'note' ? [entry.text] : []));
    const leaks = leaksOf(text, audience, dispute, notes);
    const sure =
      leaks.length === 0 ||
      (await confirm({
        title: t('composer.leak.title'),
        text: t('composer.leak.text', { leaks: leaks.join(' · ') }),
        confirmLabel: t('composer.leak.send'),
        danger: true,
      }));
    // What was typed while the words were under way stays.
    if (sure && (await submit(text)) && draftNow(name, '') === text) clear();
  }

  function onKeyDown(event: KeyboardEvent) {
    const mod = event.ctrlKey || event.metaKey;
    if (!mod || event.shiftKey || event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  }

  return (
    <Root data-audience={audience} aria-label={t('composer.title')}>
      <div>
        <Segmented
          label={t('composer.audience')}
          loose
          value={audience}
          onChange={onAudience}
          options={audiences.map((value) => ({ value, label: t(`composer.audience.${value}`) }))}
        />
      </div>
      <TextArea
        ref={field}
        bare
        hideLabel
        label={t(`composer.label.${audience}`, names)}
        placeholder={t(`composer.label.${audience}`, names)}
        value={text}
        onChange={setText}
        onKeyDown={onKeyDown}
        // What was begun can still be read, copied and thrown away; nothing new is begun in vain.
        readOnly={!may.allowed && text === ''}
        minRows={3}
        maxRows={14}
      />
      {unresolved === undefined ? null : (
        <div>
          <UnresolvedNotice text={text} field={field} />
        </div>
      )}
      {news.length > 0 ? (
        <div>
          <NewsNotice
            news={news}
            onAccept={() => {
              accept();
              dismiss();
              field.current?.focus();
            }}
          />
        </div>
      ) : null}
      {words && news.length === 0 ? (
        <div>
          <ProblemNotice
            title={words.title}
            detail={words.detail}
            kept={t('composer.kept')}
            next={words.next}
            reference={words.reference}
            actions={
              <ActionButton size="small" variant="quiet" onClick={dismiss}>
                {t('common.action.dismiss')}
              </ActionButton>
            }
          />
        </div>
      ) : null}
      <Foot>
        <span>
          {may.allowed ? null : may.reason}
          {status === 'saved' ? t('composer.saved') : null}
          {status === 'unsaved' ? t('composer.unsaved') : null}{' '}
          {count >= NEAR ? t('composer.count', { count, most: MOST }) : null}
        </span>
        <span style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
          {tools}
          <ActionButton
            affordance={affordance}
            busy={busy}
            kbd="Ctrl ↵"
            onClick={() => void send()}
          >
            {t(`composer.send.${audience}`, names)}
          </ActionButton>
        </span>
      </Foot>
    </Root>
  );
}
