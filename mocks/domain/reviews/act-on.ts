import { ok } from '../../../src/lib/result.ts';
import { isBlank } from '../../../src/lib/text.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import type { DeletionRequestRecord } from '../records.ts';
import { refuse, versionRefusal } from '../refusals.ts';
import type { Reader } from '../tx.ts';

type Guard = (reader: Reader, request: DeletionRequestRecord, ctx: Context) => Refusal | undefined;

/** What every act on a request by a person names. */
export interface RequestCommand {
  requestId: string;
  /** The version that was seen. */
  expectVersion?: number | undefined;
}

/** The request that a person acts on, or why they may not. Errors: notFound, those of the guard, versionMismatch. */
export function requestToAct(
  reader: Reader,
  { requestId, expectVersion }: RequestCommand,
  guard: Guard,
  ctx: Context,
): Outcome<DeletionRequestRecord> {
  const request = reader.get('deletionRequests', requestId);
  if (!request) return refuse('notFound', 'There is no such request.');
  const refused = guard(reader, request, ctx) ?? versionRefusal(expectVersion, request.version);
  return refused ? { ok: false, error: refused } : ok(request);
}

/** Why somebody does it, trimmed; an act against somebody needs its words. Errors: commentRequired. */
export function reasonGiven(text: string, pointer: string): Outcome<string> {
  const reason = text.trim();
  return isBlank(reason) ? refuse('commentRequired', 'Say why.', { pointer }) : ok(reason);
}
