import * as z from 'zod/mini';

import { answerAppeal } from '../domain/appeals/ask.ts';
import type { Context } from '../domain/context.ts';
import type { AppealRecord } from '../domain/review-records.ts';
import type { Tx } from '../domain/tx.ts';
import { made, type Moved } from './moves.ts';
import { Files, filesOf } from './review-moves.ts';

const Words = z.strictObject({
  text: z.string().check(z.minLength(1), z.maxLength(20_000)),
  evidence: Files,
});

/** The side that appeals answers what the desk asked, with files where it has any. */
export const ANSWER_APPEAL = {
  body: Words,
  run({ tx, ctx, appeal }: { tx: Tx; ctx: Context; appeal: AppealRecord }, body: unknown): Moved {
    const { text, evidence } = z.parse(Words, body);
    const files = filesOf(evidence ?? []);
    if (!files.ok) return files;
    const command = { appealId: appeal.id, text, evidence: files.value };
    return made(answerAppeal(tx, command, ctx));
  },
};
