import type { Appeal } from '../../api/contract/appeals.ts';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';

/**
 * The request of an appeal as the bench works with it: under the appeal's id, with the finding of who decides
 * the appeal and with what they may do. Undefined for an appeal against something else.
 */
export function asBenchRequest(appeal: Appeal): DeletionRequest | undefined {
  const { request, finding, id, can, version, newEvidence, over } = appeal;
  if (request === undefined) return undefined;
  const { finding: _, ...rest } = request;
  const clause = request.clauses.find((one) => one.id === finding?.clauseId);
  const fresh = newEvidence.filter((one) => request.evidence.every((file) => file.id !== one.id));
  return {
    ...rest,
    id,
    version,
    over,
    handOvers: [...request.handOvers, ...appeal.handOvers],
    evidence: [...request.evidence, ...fresh],
    can: { ...(can['appealFinding'] && { deletionRequestFinding: can['appealFinding'] }) },
    ...(finding && {
      finding: {
        ...finding,
        clauseVersion: clause?.version ?? 0,
        changedAfterSeeing: false,
      },
    }),
  };
}
