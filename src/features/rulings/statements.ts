import type { Dispute } from '../../api/contract/disputes.ts';
import type { Policy } from '../../api/contract/policy.ts';
import type { RulingForm } from './ruling-form-state.ts';
import type { Words } from './to-ruling-draft.ts';

/** What the templates of the policy may name. */
export interface StatementFacts {
  amount: string;
  reference: string;
  item: string;
  buyer: string;
  seller: string;
}

/** Facts of a dispute for the templates; the amount comes formatted, from the receipt. */
export function statementFacts(dispute: Dispute, amount: string): StatementFacts {
  const item = dispute.order.lines
    .filter((line) => dispute.lineIds.includes(line.id))
    .map((line) => line.title)
    .join(', ');
  return {
    amount,
    reference: dispute.reference,
    item: item || dispute.claim,
    buyer: dispute.buyer.name,
    seller: dispute.seller.name,
  };
}

/** Both statements: what was edited by hand stays, the rest follows the reason codes. */
export function composeStatements(form: RulingForm, policy: Policy, facts: StatementFacts): Words {
  const chosen = policy.reasonCodes.filter((reason) => form.reasonCodes.includes(reason.code));
  const write = (side: 'toBuyer' | 'toSeller') =>
    chosen.map((reason) => fill(reason[side], facts)).join('\n\n');
  return {
    toBuyer: form.toBuyer ?? write('toBuyer'),
    toSeller: form.toSeller ?? write('toSeller'),
  };
}

function fill(template: string, facts: StatementFacts): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    name in facts ? facts[name as keyof StatementFacts] : whole,
  );
}
