import type { Allocation, RulingBody } from '../../../src/api/contract/rulings.ts';
import { canonicalJson, sha256Hex } from '../../../src/lib/digest.ts';

/**
 * SHA-256 of what a ruling says and does: the canonical body and the allocation, without balances
 * (money.md §1, digest). Approvals bind to it. Left out are the tokens of what the author saw
 * (money version, watermark: both are guarded by themselves, so a fresh look at the same ruling keeps
 * its digest) and the internal note, which neither party sees and which moves nothing. An absent
 * option counts as its default.
 */
export function rulingDigest(
  body: RulingBody,
  allocation: Allocation,
  amountMinor: number,
): string {
  const said = {
    kind: body.kind,
    amount: body.amount,
    platformBasisPoints: body.bearer?.platformBasisPoints ?? 0,
    returnRequired: body.returnRequired ?? false,
    basis: body.basis,
    reasonCodes: body.reasonCodes,
    citedEvidence: body.citedEvidence,
    citedMessages: body.citedMessages ?? [],
    policyClauses: body.policyClauses ?? [],
    statementToBuyer: body.statementToBuyer,
    statementToSeller: body.statementToSeller,
  };
  return sha256Hex(canonicalJson({ said, allocation, amountMinor }));
}
