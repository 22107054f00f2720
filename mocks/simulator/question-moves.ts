import * as z from 'zod/mini';

import type { Context } from '../domain/context.ts';
import { answerQuestion } from '../domain/questions/answer.ts';
import { askQuestion } from '../domain/questions/ask.ts';
import type { QuestionRecord } from '../domain/records.ts';
import type { Tx } from '../domain/tx.ts';
import { made, type Moved } from './moves.ts';

/** A move on a question, by its buyer or its seller. */
interface QuestionScene {
  tx: Tx;
  ctx: Context;
  question: QuestionRecord;
}
interface QuestionMove {
  body: z.ZodMiniType;
  run(scene: QuestionScene, body: unknown): Moved;
}

function move<B extends z.ZodMiniType>(
  body: B,
  run: (scene: QuestionScene, body: z.infer<B>) => Moved,
): QuestionMove {
  return { body, run: (scene, value) => run(scene, z.parse(body, value)) };
}

const Text = z.string().check(z.minLength(1), z.maxLength(100_000));

/** What buyers and sellers do about questions: ask another one on the same item, and answer. */
export const QUESTION_MOVES: Readonly<Record<string, QuestionMove>> = {
  askQuestion: move(
    z.strictObject({ text: Text }),
    ({ tx, ctx, question: { sellerId, item } }, { text }) =>
      made(askQuestion(tx, { sellerId, item, text }, ctx), ({ id }) => id),
  ),
  answerQuestion: move(
    z.strictObject({
      text: Text,
      showOnWebsite: z.optional(z.boolean()),
      addToProductQa: z.optional(z.boolean()),
    }),
    ({ tx, ctx, question }, { text, showOnWebsite = false, addToProductQa = false }) => {
      const said = { text, showOnWebsite, addToProductQa };
      return made(answerQuestion(tx, { questionId: question.id, from: 'seller', ...said }, ctx));
    },
  ),
};
