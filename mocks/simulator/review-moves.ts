import * as z from 'zod/mini';

import { EVIDENCE_KINDS } from '../../src/api/contract/evidence.ts';
import { APPEAL_GROUNDS, DELETION_REASONS } from '../../src/api/contract/review-words.ts';
import { fileAppeal } from '../domain/appeals/file.ts';
import { type CaseRecord, isKind } from '../domain/cases/case.ts';
import type { Actor, Context, Outcome } from '../domain/context.ts';
import type { DeletionRequestRecord } from '../domain/records.ts';
import { refuse } from '../domain/refusals.ts';
import type { ReviewRecord } from '../domain/review-records.ts';
import { answerQuestionOf } from '../domain/reviews/ask.ts';
import { deleteReview, editReview } from '../domain/reviews/author.ts';
import { withdrawRequest } from '../domain/reviews/hand-on.ts';
import { type SubmitCommand, submitDeletionRequest } from '../domain/reviews/submit.ts';
import { sampleFile } from '../domain/sample-file.ts';
import type { Reader, Tx } from '../domain/tx.ts';
import manifest from '../seed/evidence-manifest.json' with { type: 'json' };
import { made, type Moved } from './moves.ts';

/** A move on a review, by its seller or its author; the request where the move names one. */
export interface ReviewScene {
  tx: Tx;
  ctx: Context;
  reviewId: string;
  request: DeletionRequestRecord | undefined;
}
export interface ReviewMove {
  body: z.ZodMiniType;
  run(scene: ReviewScene, body: unknown): Moved;
}

function move<B extends z.ZodMiniType>(
  body: B,
  run: (scene: ReviewScene, body: z.infer<B>) => Moved,
): ReviewMove {
  return { body, run: (scene, value) => run(scene, z.parse(body, value)) };
}

const Text = z.string().check(z.minLength(1), z.maxLength(20_000));
export const File = z.strictObject({
  file: z.string(),
  kind: z.optional(z.enum(EVIDENCE_KINDS)),
  caption: z.optional(z.string()),
});
export const Files = z.optional(z.array(File));
const RequestBody = z.strictObject({
  /** The review; that of the named request without it. */
  reviewId: z.optional(z.string()),
  reason: z.enum(DELETION_REASONS),
  statement: Text,
  quotes: z.optional(z.array(z.strictObject({ start: z.int(), end: z.int() }))),
  goodFaith: z.optional(z.boolean()),
  evidence: z.optional(z.array(File)),
});

/** Sample files as a side hands them in. */
export function filesOf(
  files: readonly z.infer<typeof File>[],
): Outcome<SubmitCommand['evidence']> {
  const value: SubmitCommand['evidence'][number][] = [];
  for (const [at, { file, kind, caption }] of files.entries()) {
    const entry = manifest.find((one) => one.file === file);
    if (!entry)
      return refuse('invalidField', 'There is no such sample file.', {
        pointer: `/body/evidence/${at}/file`,
      });
    const known = EVIDENCE_KINDS.find((one) => one === (kind ?? entry.kind)) ?? 'other';
    value.push({
      kind: known,
      file: sampleFile(entry),
      ...(caption === undefined ? {} : { caption }),
    });
  }
  return { ok: true, value };
}

function request({ tx, ctx, reviewId }: ReviewScene, body: z.infer<typeof RequestBody>): Moved {
  const evidence = filesOf(body.evidence ?? []);
  if (!evidence.ok) return evidence;
  const { reason, statement, quotes = [], goodFaith = true } = body;
  const asked = { reason, statement, quotes, goodFaith, evidence: evidence.value };
  const command = { ...asked, reviewId: body.reviewId ?? reviewId };
  return made(submitDeletionRequest(tx, command, ctx), ({ id }) => id);
}

const AppealBody = z.strictObject({
  ground: z.enum(APPEAL_GROUNDS),
  text: Text,
  evidence: z.optional(z.array(File)),
});

/** The side that moves appeals against the decision on the named request. */
function appeal({ tx, ctx, request: on }: ReviewScene, body: z.infer<typeof AppealBody>): Moved {
  if (!on) return NO_REQUEST;
  const evidence = filesOf(body.evidence ?? []);
  if (!evidence.ok) return evidence;
  const side = ctx.actor.party === 'seller' ? 'seller' : 'author';
  const subject = { kind: 'deletionRequest', id: on.id } as const;
  const { ground, text } = body;
  const command = { subject, side, ground, text, evidence: evidence.value } as const;
  return made(fileAppeal(tx, command, ctx), ({ id }) => id);
}

type Said = Omit<Parameters<typeof answerQuestionOf>[1], 'requestId' | 'evidence'>;

/** The side that was asked answers, with files where it has any. */
function answer({ tx, ctx, request: on }: ReviewScene, said: Said, files: z.infer<typeof Files>) {
  if (!on) return NO_REQUEST;
  const evidence = filesOf(files ?? []);
  if (!evidence.ok) return evidence;
  const command = { ...said, requestId: on.id, evidence: evidence.value };
  return made(answerQuestionOf(tx, command, ctx));
}

const NO_REQUEST = refuse('wrongState', 'Name the request that this is about.');

/** What sellers and authors do about reviews, by the same commands as in a live marketplace. */
export const REVIEW_MOVES: Readonly<Record<string, ReviewMove>> = {
  requestDeletion: move(RequestBody, request),
  answerReviewer: move(
    z.strictObject({ text: Text, evidence: Files }),
    (scene, { text, evidence }) => answer(scene, { of: 'seller', kind: 'words', text }, evidence),
  ),
  answerAuthorQuestion: move(
    z.strictObject({
      kind: z.enum(['confirm', 'edit', 'move', 'words']),
      text: z.optional(z.string()),
      orderReference: z.optional(z.string()),
      evidence: Files,
    }),
    (scene, { kind, text = '', orderReference, evidence }) =>
      answer(scene, { of: 'author', kind, text, orderReference }, evidence),
  ),
  fileAppeal: move(AppealBody, appeal),
  withdrawRequest: move(z.strictObject({}), ({ tx, ctx, request: on }) =>
    on ? made(withdrawRequest(tx, { requestId: on.id }, ctx)) : NO_REQUEST,
  ),
  editReview: move(z.strictObject({ text: Text }), ({ tx, ctx, reviewId }, { text }) =>
    made(editReview(tx, { reviewId, text }, ctx)),
  ),
  deleteReview: move(z.strictObject({}), ({ tx, ctx, reviewId }) =>
    made(deleteReview(tx, { reviewId }, ctx)),
  ),
};

/** The party of a review as it would act: its seller, or the buyer who wrote it. */
export function reviewActor(
  { sellerId, sellerName, authorId, authorName }: ReviewRecord,
  party: string,
): Actor {
  if (party === 'seller') return { id: sellerId, name: sellerName, party };
  return { id: authorId, name: authorName, party: 'buyer' };
}

/** The review that a move is about: named itself, in the body, or by a request on it. */
export function reviewOf(
  reader: Reader,
  caseId: string,
  record: CaseRecord | undefined,
  body: Readonly<Record<string, unknown>>,
): ReviewRecord | undefined {
  const named = typeof body['reviewId'] === 'string' ? body['reviewId'] : caseId;
  const own = record && isKind(record, 'deletionRequest') ? record.reviewId : undefined;
  return (
    reader.get('reviews', named) ?? (own === undefined ? undefined : reader.get('reviews', own))
  );
}
