import { answerQuestion } from '../domain/questions/answer.ts';
import { undoAnswer } from '../domain/questions/held-answer.ts';
import { questionRow } from '../domain/views/question-view.ts';
import type { Handlers, ReadCall, WriteCall } from '../engine/handler.ts';
import { selectQuestions } from './case-select.ts';
import { caseTarget, find, onOk } from './find.ts';
import { page } from './list.ts';
import { showQuestion } from './show-question.ts';
import { withPresence } from './with-presence.ts';

function listQuestions({ store, ctx, query, presence }: ReadCall<'questionList'>) {
  const selected = selectQuestions(store, query, ctx);
  if (!selected.ok) return selected;
  return page(query, selected.value, (row) => withPresence(presence, questionRow(store, row, ctx)));
}

function answer({ tx, ctx, store, params, body, version }: WriteCall<'questionAnswer'>) {
  const command = { ...params, ...body, from: 'staff', expectVersion: version } as const;
  return onOk(answerQuestion(tx, command, ctx), (question) =>
    showQuestion(tx, store, question, ctx),
  );
}

export const questionHandlers = {
  questionList: { rows: ['questions'], read: listQuestions },
  questionView: {
    read: ({ store, ctx, params, presence }) =>
      onOk(find(store, 'questions', params.questionId), (question) =>
        withPresence(presence, showQuestion(store, store, question, ctx)),
      ),
  },
  questionAnswer: {
    target: ({ questionId }, reader, ctx, store) =>
      reader.get('questions', questionId) && caseTarget(questionId, reader, ctx, store),
    write: answer,
  },
  answerUndo: { write: ({ tx, ctx, params }) => undoAnswer(tx, params, ctx) },
} satisfies Partial<Handlers>;
