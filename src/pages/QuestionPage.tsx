import { useParams } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { prefetch, q, usePrefetched } from '../api/query.ts';
import { NextClock } from '../features/clocks/NextClock.tsx';
import { Composer, type ComposerHandle } from '../features/composer/Composer.tsx';
import { useMacroKit } from '../features/macros/use-macro-kit.tsx';
import { PeoplePanel } from '../features/parties/PeoplePanel.tsx';
import { AnswerRegion } from '../features/questions/AnswerRegion.tsx';
import { QuestionFacts } from '../features/questions/QuestionFacts.tsx';
import { QuestionHeader } from '../features/questions/QuestionHeader.tsx';
import { QuestionHistory } from '../features/questions/QuestionHistory.tsx';
import { SameItem } from '../features/questions/SameItem.tsx';
import { useQuestionWays } from '../features/questions/use-question-ways.ts';
import { useWriting } from '../features/questions/use-writing.ts';
import { unreadOf } from '../features/queue/CaseUnread.tsx';
import { questionQueue } from '../features/queue/question-queue.ts';
import { useCasePlace } from '../features/queue/use-case-place.ts';
import { Timeline } from '../features/timeline/Timeline.tsx';
import { CaseMarkMenus } from '../features/working/CaseMarkMenus.tsx';
import { useT } from '../locales/use-t.ts';
import { SplitTabs } from '../ui/SplitTabs.tsx';
import { CaseBar } from './CaseBar.tsx';

/** Two reads, both at once; an unknown id goes to the error page. */
export async function loader({ params }: LoaderFunctionArgs) {
  const questionId = params['questionId'] ?? '';
  await prefetch(
    q('questionView', { params: { questionId } }),
    q('caseTimeline', { params: { caseId: questionId } }),
  );
  return null;
}

/** In its place while it cannot be read. */
export const Unread = unreadOf(questionQueue, 'questionId');

/** A question with its item, its people and its answer on one page. */
export default function QuestionPage() {
  const { questionId = '' } = useParams();
  // A fresh page per question: drafts come from their store, nothing else is carried over.
  return <Case key={questionId} questionId={questionId} />;
}

const nothing = () => undefined;

function Case({ questionId }: { questionId: string }) {
  const t = useT();
  const question = usePrefetched('questionView', { params: { questionId } });
  const { items } = usePrefetched('caseTimeline', { params: { caseId: questionId } });
  const { can, version, reference } = question;
  const place = useCasePlace(questionQueue, questionId, can);
  const { form, notes, region, setRegion, ...write } = useWriting<ComposerHandle>();
  const answered = useQuestionWays(place, { answer: () => write.answer(), note: write.note });
  const affordance = can['questionAnswer'] ?? { allowed: false };
  const macros = useMacroKit({
    caseId: questionId,
    can,
    affordance,
    queue: 'questions',
    reader: 'buyer',
    draft: 'answer',
    timeZone: question.buyer.timeZone,
    onInsert: write.answer,
  });
  const facts = <QuestionFacts question={question} people={<PeoplePanel {...question} />} />;
  const answer = (
    <AnswerRegion
      ref={form}
      question={question}
      tools={macros.tools}
      also={macros.chips}
      onDiscard={macros.clear}
      actions={macros.actions}
      onDone={(then) => {
        macros.clear();
        void answered(then);
      }}
    />
  );
  const around = (
    <>
      <SameItem question={question} onUse={affordance.allowed ? write.answer : undefined} />
      <QuestionHistory question={question} entries={items}>
        {(entries) => (
          <Timeline
            {...{ entries, caseId: questionId, renderFiles: nothing, onTakenBack: nothing }}
          />
        )}
      </QuestionHistory>
      <Composer
        ref={notes}
        written={{ id: questionId, reference, version, can }}
        timeline={items}
        audience="note"
        onAudience={nothing}
      />
    </>
  );
  return (
    <>
      <CaseBar item={question} place={place} />
      <QuestionHeader
        question={question}
        marks={<CaseMarkMenus item={question} />}
        clock={<NextClock of={question} people={[question.seller, question.buyer]} />}
      />
      <SplitTabs
        label={t('question.regions')}
        columns="264px minmax(0, 1fr) 392px"
        active={region}
        onActivate={setRegion}
        regions={[
          { id: 'facts', label: t('question.region.facts'), content: facts },
          { id: 'answer', label: t('question.region.answer'), content: answer },
          { id: 'around', label: t('question.region.around'), content: around },
        ]}
      />
    </>
  );
}
