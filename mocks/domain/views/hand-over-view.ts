import type { DeletionRequest } from '../../../src/api/contract/deletion-requests.ts';
import type { HandOver } from '../../../src/api/contract/hand-overs.ts';
import { fileOf } from '../cases/case-file.ts';
import type { DeletionRequestRecord } from '../records.ts';
import type { Reader } from '../tx.ts';

/** Why second persons sent a decision back, oldest first. */
export function returnsView(reader: Reader, caseId: string): HandOver[] {
  return fileOf(reader, caseId).events.flatMap(({ event, at, detail = '', actorName = '' }) =>
    event === 'decisionReturned' && detail !== ''
      ? [{ kind: 'returned' as const, by: actorName, at, text: detail }]
      : [],
  );
}

/** What appeals that sent the decision back say of it: somebody else decides anew, and knows why. */
function sentBackView(reader: Reader, appealIds: readonly string[]): HandOver[] {
  return appealIds.flatMap((id) => {
    const outcome = reader.get('appeals', id)?.outcome;
    if (outcome?.outcome !== 'sentBack' || outcome.effectiveAt === undefined) return [];
    const { byName, effectiveAt, reasons } = outcome;
    return [{ kind: 'sentBack' as const, by: byName, at: effectiveAt, text: reasons }];
  });
}

/** What reviewers gave each other on the way: why it was handed on, and why a proposal came back. */
export function handOversView(
  reader: Reader,
  { id, handedOn, appealIds }: Pick<DeletionRequestRecord, 'id' | 'handedOn' | 'appealIds'>,
): HandOver[] {
  const name = (agentId: string) => reader.get('agents', agentId)?.name ?? agentId;
  const handed = handedOn.map(({ byId, toId, note, at }) => ({
    kind: 'handedOn' as const,
    by: name(byId),
    to: name(toId),
    at,
    text: note,
  }));
  return [...handed, ...returnsView(reader, id), ...sentBackView(reader, appealIds)].sort((a, b) =>
    a.at < b.at ? -1 : 1,
  );
}

/** How a request ended that nobody decided on. */
export function endedView(
  reader: Reader,
  { id, status, updatedAt, duplicateOf }: DeletionRequestRecord,
): DeletionRequest['ended'] {
  if (status !== 'merged' && status !== 'withdrawn' && status !== 'moot') return undefined;
  const told = { merged: 'requestMerged', withdrawn: 'requestWithdrawn', moot: 'requestMoot' };
  const event = fileOf(reader, id).events.findLast((one) => one.event === told[status]);
  const into = duplicateOf === undefined ? undefined : reader.get('deletionRequests', duplicateOf);
  return {
    as: status,
    at: event?.at ?? updatedAt,
    ...(into && { into: { id: into.id, reference: into.reference } }),
  };
}
