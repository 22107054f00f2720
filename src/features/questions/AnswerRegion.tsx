import { flushSync } from 'react-dom';
import { type ReactNode, type Ref, useImperativeHandle, useRef, useState } from 'react';
import type { MacroAction } from '../../api/contract/macros.ts';
import type { Question } from '../../api/contract/questions.ts';
import { isolated } from '../../lib/text.ts';
import { useT } from '../../locales/use-t.ts';
import { useHasDraftNamed } from '../../stores/drafts.ts';
import type { After } from '../../lib/after.ts';
import { AnswerCard } from './AnswerCard.tsx';
import { AnswerForm, type AnswerHandle } from './AnswerForm.tsx';
import { Said } from './Said.tsx';

interface AnswerRegionProps {
  question: Question;
  tools?: ReactNode;
  also?: ReactNode;
  actions?: readonly MacroAction[] | undefined;
  onDiscard?: (() => void) | undefined;
  onDone: (then: After) => void;
  ref?: Ref<AnswerHandle>;
}

/** What was asked, what was answered, and the form: at once when nobody has answered, else when asked for. */
export function AnswerRegion(props: AnswerRegionProps) {
  const { question, tools, also, actions, onDiscard, onDone, ref } = props;
  const t = useT();
  const form = useRef<AnswerHandle>(null);
  const [edits, setEdits] = useState(false);
  const hasDraft = useHasDraftNamed(`answer:${question.id}`);
  const { answer, buyer } = question;
  const isOpen = answer === undefined || edits || hasDraft;

  /** Opens the form if need be, at once: the next letter belongs to it. */
  function write(act: (handle: AnswerHandle) => void): void {
    if (answer !== undefined && question.can['questionAnswer']?.allowed === true)
      flushSync(() => setEdits(true));
    if (form.current) act(form.current);
  }
  useImperativeHandle(ref, () => ({
    focus: () => write((handle) => handle.focus()),
    insert: (words) => write((handle) => handle.insert(words)),
  }));

  return (
    <div style={{ display: 'grid', gap: 12 }}>
      <Said
        side="buyer"
        title={t('question.asked.by', { name: isolated(buyer.name) })}
        at={question.createdAt}
        text={question.text}
      />
      <AnswerCard
        question={question}
        onEdit={isOpen ? undefined : () => write((handle) => handle.focus())}
      />
      {isOpen ? (
        <AnswerForm
          ref={form}
          question={question}
          tools={tools}
          also={also}
          actions={actions}
          onDiscard={onDiscard}
          onCancel={answer === undefined ? undefined : () => setEdits(false)}
          onDone={(then) => {
            setEdits(false);
            onDone(then);
          }}
        />
      ) : null}
    </div>
  );
}
