import { type ReactNode, type Ref, useImperativeHandle, useRef } from 'react';
import type { Affordance } from '../../api/contract/common.ts';
import type { MacroAction } from '../../api/contract/macros.ts';
import { ANSWER_MAX, type Question } from '../../api/contract/questions.ts';
import type { After } from '../../lib/after.ts';
import { graphemeCount, isBlank, isolated } from '../../lib/text.ts';
import { useT } from '../../locales/use-t.ts';
import { useDraft } from '../../stores/drafts.ts';
import { useAfter } from '../../stores/after-sending.ts';
import { useKeys } from '../../stores/keys.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { announce } from '../../stores/announcer.ts';
import { toast } from '../../stores/toasts.ts';
import { focusPage } from '../../ui/focus-page.ts';
import { focusToWrite, insertAtCursor } from '../../ui/insert-at-cursor.ts';
import { Panel } from '../../ui/Panel.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { unresolvedPlaces, unresolvedReason } from '../../ui/unresolved-words.ts';
import { UnresolvedNotice } from '../../ui/UnresolvedNotice.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { showWhole, useWholeInView } from '../../ui/use-whole-in-view.ts';
import { type AnswerDraft, changeOf, draftOf, saysSame } from './answer-draft.ts';
import { AnswerChoices } from './AnswerChoices.tsx';
import { AnswerFoot } from './AnswerFoot.tsx';
import { AnswerProblem } from './AnswerProblem.tsx';
import { ChangeNotice } from './ChangeNotice.tsx';
import { useAnswer } from './use-answer.ts';

export interface AnswerHandle {
  /** Puts the cursor here. */
  focus: () => void;
  /** Puts words where the cursor is, as one step that undo takes back. */
  insert: (words: string) => void;
}

interface AnswerFormProps {
  question: Question;
  /** Beside the button: what helps to write, e.g. macros. */
  tools?: ReactNode;
  /** What is done with the answer besides sending it. */
  also?: ReactNode;
  /** Done to the question when the answer leaves. */
  actions?: readonly MacroAction[] | undefined;
  /** Leaves an edit; absent where nothing else is there to see. */
  onCancel?: (() => void) | undefined;
  /** The draft was thrown away. */
  onDiscard?: (() => void) | undefined;
  /** The answer stands. */
  onDone: (then: After) => void;
  ref?: Ref<AnswerHandle>;
}

/** From here on the count says how many are left. */
const NEAR = 500;

/** Answers on behalf of the seller, or edits the answer (cases.md §5). The draft is kept like everywhere. */
export function AnswerForm(props: AnswerFormProps) {
  const { question, tools, also, onCancel, onDone, ref } = props;
  const t = useT();
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLDivElement>(null);
  const { id, buyer, seller, answer, can } = question;
  const [draft, setDraft, clear, status] = useDraft<AnswerDraft>(`answer:${id}`, draftOf(question));
  const { submit, busy, problem, dismiss } = useAnswer(question);
  const after = useAfter('questions');
  const may = can['questionAnswer'] ?? { allowed: false };
  const isDead = !may.allowed && status === 'empty';
  const whyNot = may.reason ?? '';
  useWholeInView(form, draft.text, 0);
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
  const { text } = draft;
  const names = { buyer: isolated(buyer.name), seller: isolated(seller.name) };
  const count = graphemeCount(text.trim());
  const change = status === 'empty' ? undefined : changeOf(draft, answer);
  const unresolved = unresolvedReason(unresolvedPlaces(text, t), t);
  const over = count > ANSWER_MAX;
  const tooLong = over
    ? t('question.form.over', { count: count - ANSWER_MAX, most: ANSWER_MAX })
    : undefined;

  function stopper(): Affordance {
    if (!may.allowed) return may;
    if (isBlank(text)) return { allowed: false, reason: t('question.form.empty') };
    if (tooLong !== undefined) return { allowed: false, reason: tooLong };
    if (unresolved !== undefined) return { allowed: false, reason: unresolved };
    if (change) return { allowed: false, reason: t('question.stale.first') };
    if (saysSame(answer, draft)) return { allowed: false, reason: t('question.form.unchanged') };
    return may;
  }
  const affordance = stopper();

  async function send(then: After) {
    if (!affordance.allowed && affordance.reason !== undefined)
      announce(affordance.reason, 'assertive');
    if (!affordance.allowed || busy) return;
    if (!(await submit(draft, props.actions))) return;
    clear();
    onDone(then);
  }

  function discard() {
    clear();
    dismiss();
    props.onDiscard?.();
    onCancel?.();
  }

  useKeptFocus(form);
  useKeys(
    'composer.keys',
    [
      { keys: 'Mod+Enter', id: 'composer.key.send', run: () => void send(after) },
      { keys: 'Escape', id: 'composer.key.leave', run: focusPage },
      { keys: 'Mod+Shift+Enter', id: 'composer.key.sendNext', run: () => void send('next') },
    ],
    { within: form },
  );

  const countWords =
    count > ANSWER_MAX - NEAR && !over
      ? t('question.form.left', { count: ANSWER_MAX - count })
      : t('question.form.count', { count, most: ANSWER_MAX });
  return (
    <Panel
      title={answer ? t('question.form.edit') : t('question.form.new', names)}
      aside={countWords}
    >
      <div ref={form} style={{ display: 'grid', gap: 10 }}>
        <TextArea
          ref={field}
          label={t('question.form.text', names)}
          help={
            answer
              ? t('question.form.editBehalf', { ...names, author: isolated(answer.author.name) })
              : t('question.form.behalf', names)
          }
          error={tooLong}
          value={text}
          onChange={(next) => setDraft({ ...draft, text: next })}
          // What was begun can still be read, copied and thrown away; nothing new is begun in vain.
          readOnly={isDead}
          minRows={6}
          maxRows={18}
        />
        <AnswerChoices
          draft={draft}
          readOnly={!may.allowed}
          onEdit={(change) => setDraft({ ...draft, ...change })}
        />
        <UnresolvedNotice text={text} field={field} />
        {also}
        {change ? (
          <ChangeNotice
            change={change}
            onMine={() => {
              setDraft({ ...draft, seen: change.now });
              dismiss();
              field.current?.focus();
            }}
            onTheirs={discard}
          />
        ) : (
          <AnswerProblem problem={problem} onDismiss={dismiss} />
        )}
        <AnswerFoot
          affordance={affordance}
          edits={answer !== undefined}
          busy={busy}
          tools={tools}
          onSend={(then) => void send(then)}
          status={
            <>
              {may.allowed ? null : may.reason}{' '}
              {status === 'empty' ? null : t(`question.form.${status}`)}{' '}
              {status !== 'empty' || onCancel ? (
                <ActionButton size="small" variant="quiet" onClick={discard}>
                  {t(status === 'empty' ? 'question.form.cancel' : 'question.form.discard')}
                </ActionButton>
              ) : null}
            </>
          }
        />
      </div>
    </Panel>
  );
}
