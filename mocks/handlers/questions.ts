import { answerQuestion } from '../domain/questions/answer.ts';
import { undoAnswer } from '../domain/questions/held-answer.ts';
import { questionRow } from '../domain/views/question-view.ts';
import type { Handlers } from '../engine/handler.ts';
import { actsOn } from './case-acts.ts';
import { casePage, queuePage } from './case-pages.ts';
import { selectQuestions } from './case-select.ts';
import { showQuestion } from './show-question.ts';

const { target, shown } = actsOn({
  find: (reader, { questionId }: { questionId: string }) => reader.get('questions', questionId),
  show: showQuestion,
});

export const questionHandlers = {
  questionList: {
    rows: ['questions'],
    read: (call) => queuePage(call, selectQuestions, questionRow),
  },
  questionView: {
    read: (call) => casePage(call, 'questions', call.params.questionId, showQuestion),
  },
  questionAnswer: {
    target,
    write(call) {
      const { tx, params, body, version, ctx } = call;
      const command = { ...params, ...body, from: 'staff', expectVersion: version } as const;
      return shown(call, answerQuestion(tx, command, ctx));
    },
  },
  answerUndo: { write: ({ tx, ctx, params }) => undoAnswer(tx, params, ctx) },
} satisfies Partial<Handlers>;
