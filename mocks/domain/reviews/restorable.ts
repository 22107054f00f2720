import type { Refusal } from '../context.ts';
import type { DeletionRequestRecord } from '../records.ts';
import { refusal } from '../refusals.ts';
import type { Reader } from '../tx.ts';
import { requestsBeside } from './requesters.ts';

const effectiveAt = ({ decision }: DeletionRequestRecord) => decision?.effectiveAt ?? '';

/** Requests whose measures lie on this one's, the lowest first. */
export function laterOn(reader: Reader, request: DeletionRequestRecord): DeletionRequestRecord[] {
  return requestsBeside(reader, request)
    .filter(
      ({ id, status, decision }) =>
        id !== request.id && status === 'effective' && decision?.proposal.remedy !== 'keep',
    )
    .filter((one) => effectiveAt(one) >= effectiveAt(request))
    .sort((a, b) => (effectiveAt(a) < effectiveAt(b) ? -1 : 1));
}

/** Measures lie on each other: the last one goes first, and what is erased can't come back. */
export function restoreRefusal(
  reader: Reader,
  request: DeletionRequestRecord,
): Refusal | undefined {
  const [later] = laterOn(reader, request);
  if (later)
    return refusal(
      'wrongState',
      `${later.reference} changed this review later: reverse that first.`,
    );
  if (request.flags.includes('erased'))
    return refusal('wrongState', 'The review was erased when nobody could appeal any more.');
  return undefined;
}
