import { canonicalJson, sha256Hex } from '../../src/lib/digest.ts';
import { ok } from '../../src/lib/result.ts';
import type { Outcome, Refusal } from '../domain/context.ts';
import { refuse } from '../domain/refusals.ts';
import type { MemoryStore } from '../store/store.ts';
import type { AnswerRecord } from '../store/tables.ts';
import type { EngineReply, Message } from './message.ts';

/** One intent of one person: the same key again means the same intent. */
export interface Intent {
  id: string;
  key: string;
  digest: string;
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The intent of a write; refused when its key is missing or, as api.md wants it, no UUID. */
export function intentOf(message: Message, actorId: string): Outcome<Intent> {
  const key = message.headers['idempotency-key']?.toLowerCase() ?? '';
  if (key === '') return refuse('keyRequired', 'This write needs an Idempotency-Key.');
  if (!UUID.test(key))
    return refuse('invalidField', 'The idempotency key is a UUID.', {
      pointer: '/Idempotency-Key',
    });
  const digest = sha256Hex(canonicalJson({ params: message.params, body: message.body ?? null }));
  return ok({ id: `${actorId}:${message.operation}:${key}`, key, digest });
}

const MISMATCH: Refusal = {
  code: 'idempotencyMismatch',
  detail: 'This idempotency key was used for another request. A new intent needs a new key.',
};
const RUNNING: Refusal = {
  code: 'stillRunning',
  detail: 'The first request with this key is still running. Ask again in a moment.',
};

/** Writes under way, by intent: a second one with the same key is told so instead of queueing up. */
export class RunningIntents {
  private readonly running = new Map<string, string>();

  /** Why this intent can't start now; if it can, it counts as running until `end`. */
  begin(intent: Intent): Refusal | undefined {
    const digest = this.running.get(intent.id);
    if (digest !== undefined) return digest === intent.digest ? RUNNING : MISMATCH;
    this.running.set(intent.id, intent.digest);
    return undefined;
  }

  end(intent: Intent): void {
    this.running.delete(intent.id);
  }
}

/** The first answer to this intent: to be given again, or refused when the request is another one. */
export function firstAnswer(store: MemoryStore, intent: Intent): EngineReply | Refusal | undefined {
  const answer = store.peek('answers', intent.id);
  if (!answer) return undefined;
  if (answer.digest !== intent.digest) return MISMATCH;
  return { status: answer.status, headers: { 'idempotency-replayed': 'true' }, body: answer.body };
}

/** The answer to keep, in the same commit as the effect. A refusal has no effect and is not kept. */
export function answerRecord(intent: Intent, reply: EngineReply): AnswerRecord {
  return { id: intent.id, digest: intent.digest, status: reply.status, body: reply.body };
}
