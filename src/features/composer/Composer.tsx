import { styled } from '@mui/material/styles';
import { type ReactNode, type Ref, useImperativeHandle, useRef } from 'react';
import type { TimelineEntry } from '../../api/contract/cases.ts';
import type { MacroAction } from '../../api/contract/macros.ts';
import { useProblemWords } from '../../api/use-problem-words.ts';
import type { After } from '../../lib/after.ts';
import { graphemeCount } from '../../lib/text.ts';
import { useT } from '../../locales/use-t.ts';
import { useAfter } from '../../stores/after-sending.ts';
import { announce } from '../../stores/announcer.ts';
import { confirm } from '../../stores/confirm.ts';
import { draftNow, useDraft } from '../../stores/drafts.ts';
import { useKeys } from '../../stores/keys.ts';
import { toast } from '../../stores/toasts.ts';
import { DismissButton } from '../../ui/DismissButton.tsx';
import { focusPage } from '../../ui/focus-page.ts';
import { focusToWrite, insertAtCursor } from '../../ui/insert-at-cursor.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { tone } from '../../ui/tokens.ts';
import { UnresolvedNotice } from '../../ui/UnresolvedNotice.tsx';
import { unresolvedPlaces, unresolvedReason } from '../../ui/unresolved-words.ts';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { showWhole, useWholeInView } from '../../ui/use-whole-in-view.ts';
import { AttachmentBar } from './AttachmentBar.tsx';
import { ComposerFoot } from './ComposerFoot.tsx';
import { type Audience, draftNameOf } from './draft-words.ts';
import { leaksOf, unreadBy } from './leak-check.ts';
import { maySend } from './may-send.ts';
import { MentionList } from './MentionList.tsx';
import { type NewsHandle, NewsNotice } from './NewsNotice.tsx';
import { useAttachments } from './use-attachments.ts';
import { useBegun } from './use-begun.ts';
import { useMention } from './use-mention.ts';
import { useNewSince } from './use-new-since.ts';
import { useSend } from './use-send.ts';
import { audiencesOf, namesOf, type WrittenCase } from './written-case.ts';

/** The ways on from a case, for who sends and goes on. */
interface Onward {
  /** The queue that remembers the choice. */
  queue: string;
  /** True when there is a next case to go to; `end` says that there is none. */
  go: () => Promise<boolean>;
  end: string;
  back: () => void;
}

export interface ComposerHandle {
  /** Puts the cursor here. */
  focus: () => void;
  /** Puts words where the cursor is, as one step of undoing. */
  insert: (words: string) => void;
}

interface ComposerProps {
  /** The case that is written on. */
  written: WrittenCase;
  /** For what came in meanwhile, and for staff-only notes that must not leak. */
  timeline: readonly TimelineEntry[];
  audience: Audience;
  onAudience: (audience: Audience) => void;
  /** Where sending may lead; absent where it leads nowhere. */
  next?: Onward | undefined;
  /** Writing is what comes next on this page. */
  primary?: boolean;
  /** Beside the button: what helps to write, e.g. macros. */
  tools?: ReactNode;
  /** What else happens with the words, below them. */
  below?: ReactNode;
  /** Done to the case when the message leaves; come back when it is taken back. */
  actions?: readonly MacroAction[] | undefined;
  /** The words are with the API. */
  onSent?: ((audience: Audience) => void) | undefined;
  ref?: Ref<ComposerHandle>;
}

const Root = styled('section')({
  border: `1px solid ${tone.line2}`,
  borderRadius: 8,
  backgroundColor: tone.panel,
  marginBlockStart: 12,
  '& > div': { padding: '8px 10px' },
  '&[data-audience=note]': { backgroundColor: tone.staffBg, borderColor: tone.staff },
  '&[data-audience=buyer]': { borderColor: tone.buyer },
  '&[data-audience=seller], &[data-audience=contact]': { borderColor: tone.seller },
});
/** Words for another audience wait there. */
const Waiting = styled('span')({
  '&::after': {
    content: '""',
    display: 'inline-block',
    inlineSize: 7,
    blockSize: 7,
    marginInlineStart: 6,
    borderRadius: '50%',
    backgroundColor: tone.soon,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
});

/** Writes to one audience at a time; each has its own draft, colour and button. */
export function Composer(props: ComposerProps) {
  const { written, timeline, audience, onAudience, next, tools, below, ref } = props;
  const t = useT();
  const field = useRef<HTMLTextAreaElement>(null);
  const notice = useRef<NewsHandle>(null);
  const form = useRef<HTMLElement>(null);
  const name = draftNameOf(written.id, audience);
  const begunFor = useBegun(written.id);
  const [text, setText, clear, status] = useDraft(name, '');
  const may = written.can[audience === 'note' ? 'noteAdd' : 'messageSend'] ?? { allowed: false };
  // What was begun can still be read, copied and thrown away; nothing new is begun in vain.
  const isDead = !may.allowed && text === '';
  const whyNot = may.reason ?? '';
  useWholeInView(form, text, timeline.length);
  useImperativeHandle(
    ref,
    () => ({
      focus: () => {
        // Into a field that takes nothing no key would lead out of.
        if (isDead) toast({ kind: 'warning', message: whyNot });
        else {
          focusToWrite(field.current);
          showWhole(form.current);
        }
      },
      insert: (words) => (field.current ? insertAtCursor(field.current, words) : undefined),
    }),
    [isDead, whyNot],
  );
  const { submit, busy, problem, dismiss } = useSend(written, audience);
  const { news, accept } = useNewSince(timeline, audience, text !== '' && audience !== 'note');
  const mention = useMention({ text, field, isOn: audience === 'note' });
  const files = useAttachments(written.id, audience);
  const mayAttach = audience === 'note' ? undefined : written.can['attachmentAdd'];
  const after = useAfter(next?.queue ?? '');
  const words = useProblemWords(problem);
  const count = graphemeCount(text);
  const names = namesOf(written);
  const unresolved = unresolvedReason(unresolvedPlaces(text, t), t);
  const begun = { text, count, unresolved, hasNews: news.length > 0, isAttaching: files.busy };
  const affordance = maySend(may, begun, t);

  /** True when the words are with the API. */
  async function send(): Promise<boolean> {
    if (!affordance.allowed || busy) return false;
    const leaks = leaksOf(text, audience, written, unreadBy(audience, timeline));
    const sure =
      leaks.length === 0 ||
      (await confirm({
        title: t('composer.leak.title'),
        text: t('composer.leak.text', { leaks: leaks.join(' · ') }),
        confirmLabel: t('composer.leak.send'),
        danger: true,
      }));
    if (!sure) return false;
    return submit(text, { files: files.items, actions: props.actions ?? [] }, () => {
      // What was typed while the words were under way stays.
      if (draftNow(name, '') === text) clear();
      files.clear();
      props.onSent?.(audience);
    });
  }

  /** Sends, and goes where that leads; from the last case of a queue it stays. */
  async function sendAnd(then: After): Promise<void> {
    if (!affordance.allowed) {
      if (begun.hasNews) notice.current?.show();
      if (affordance.reason !== undefined) announce(affordance.reason, 'assertive');
      return;
    }
    if (!(await send())) return;
    if (next !== undefined && then === 'back') return next.back();
    if (next !== undefined && then === 'next' && (await next.go())) return;
    // Out of the empty field, as Escape leads: the keys of the case are the next thing wanted.
    if (form.current?.contains(document.activeElement)) focusPage();
    const left = t('composer.left');
    announce(then === 'next' && next !== undefined ? `${next.end} ${left}` : left);
  }

  const sending = [
    { keys: 'Mod+Enter', id: 'composer.key.send' as const, run: () => void sendAnd(after) },
    { keys: 'Escape', id: 'composer.key.leave' as const, run: focusPage },
    ...(next === undefined
      ? []
      : [
          {
            keys: 'Mod+Shift+Enter',
            id: 'composer.key.sendNext' as const,
            run: () => void sendAnd('next'),
          },
        ]),
  ];
  useKeptFocus(form);
  useKeys('composer.keys', sending, { within: form });

  return (
    <Root ref={form} data-audience={audience} aria-label={t('composer.title')}>
      <div>
        <Segmented
          label={t('composer.audience')}
          loose
          value={audience}
          onChange={onAudience}
          options={audiencesOf(written).map((value) => {
            const waits = value !== audience && begunFor.includes(value);
            const label = t(`composer.audience.${value}`, names);
            return {
              value,
              label: waits ? <Waiting>{label}</Waiting> : label,
              hint: waits ? t('composer.begun') : undefined,
            };
          })}
        />
      </div>
      <TextArea
        ref={field}
        bare
        hideLabel
        label={t(`composer.label.${audience}`, names)}
        placeholder={t(`composer.label.${audience}`, names)}
        value={text}
        onChange={(typed) => {
          setText(typed);
          mention.follow();
        }}
        onSelect={mention.follow}
        onKeyDown={mention.onKey}
        {...mention.wiring}
        readOnly={isDead}
        minRows={3}
        maxRows={14}
      />
      <MentionList {...mention.list} />
      {mayAttach === undefined ? null : (
        <div>
          <AttachmentBar files={files} affordance={mayAttach} />
        </div>
      )}
      {below ? <div>{below}</div> : null}
      {unresolved === undefined ? null : (
        <div>
          <UnresolvedNotice text={text} field={field} />
        </div>
      )}
      {news.length > 0 ? (
        <div>
          <NewsNotice
            ref={notice}
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
            {...words}
            kept={t('composer.kept')}
            actions={<DismissButton onDismiss={dismiss} />}
          />
        </div>
      ) : null}
      <ComposerFoot
        {...{ audience, names, affordance, busy, text, count, status, next }}
        whyNot={may.allowed ? undefined : may.reason}
        people={mention.people}
        primary={props.primary ?? false}
        tools={tools}
        after={after}
        onSend={() => void sendAnd(after)}
      />
    </Root>
  );
}
