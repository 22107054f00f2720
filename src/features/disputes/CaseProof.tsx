import type { Dispute } from '../../api/contract/disputes.ts';
import type { Policy } from '../../api/contract/policy.ts';
import { AskedList } from './AskedList.tsx';
import { ElementBoard } from './ElementBoard.tsx';

/** What is proven by whom, and what each side was asked for. */
export function CaseProof({ dispute, policy }: { dispute: Dispute; policy: Policy }) {
  return (
    <>
      <ElementBoard dispute={dispute} policy={policy} />
      <AskedList dispute={dispute} policy={policy} />
    </>
  );
}
