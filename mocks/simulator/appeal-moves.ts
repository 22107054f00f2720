import * as z from 'zod/mini';

import { answerAppeal } from '../domain/appeals/ask.ts';
import type { Context } from '../domain/context.ts';
import type { AppealRecord } from '../domain/review-records.ts';
import type { Tx } from '../domain/tx.ts';
import { made, type Moved } from './moves.ts';

const Words = z.strictObject({ text: z.string().check(z.minLength(1), z.maxLength(20_000)) });

/** The side that appeals answers what the desk asked. */
export const ANSWER_APPEAL = {
  body: Words,
  run({ tx, ctx, appeal }: { tx: Tx; ctx: Context; appeal: AppealRecord }, body: unknown): Moved {
    const { text } = z.parse(Words, body);
    return made(answerAppeal(tx, { appealId: appeal.id, text }, ctx));
  },
};
