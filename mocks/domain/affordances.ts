import type { Affordance, Can } from '../../src/api/contract/common.ts';
import type { Operation } from '../../src/api/contract/index.ts';
import type { Context, Refusal } from './context.ts';
import { canFlagConduct } from './disputes/conduct.ts';
import { canDraft } from './disputes/draft.ts';
import { canJudgeEscalation } from './disputes/escalate.ts';
import { canAddEvidence, canAdmit } from './disputes/evidence.ts';
import { canFinalise } from './disputes/finalise.ts';
import { canClaim, canRelease, canRenew } from './disputes/lease.ts';
import { canMessage } from './disputes/message.ts';
import { canNote } from './disputes/note.ts';
import type { DisputeRecord } from './records.ts';
import { canPreview, canPropose } from './rulings/guards.ts';
import { rightRefusal } from './people.ts';
import { toAffordance } from './refusals.ts';
import type { Reader } from './tx.ts';

type Guard = (reader: Reader, dispute: DisputeRecord, ctx: Context) => Refusal | undefined;

const canRule: Guard = (reader, dispute, ctx) => canPropose(reader, dispute.id, ctx);

/** Operation of the contract → the guard of its command: a console never re-implements a rule. */
const CASE_GUARDS = {
  caseClaim: canClaim,
  caseRenew: canRenew,
  caseRelease: canRelease,
  messageSend: canMessage,
  noteAdd: canNote,
  draftSave: canDraft,
  evidenceUpload: canAddEvidence,
  evidenceAdmit: canAdmit,
  conductFlag: canFlagConduct,
  escalationJudge: canJudgeEscalation,
  disputeFinalise: canFinalise,
  rulingPreview: canPreview,
  rulingPropose: canRule,
} satisfies Partial<Record<Operation, Guard>>;

function answer(
  guards: Record<string, Guard>,
  reader: Reader,
  dispute: DisputeRecord,
  ctx: Context,
) {
  const can: Record<string, Affordance> = {};
  for (const [operation, guard] of Object.entries(guards)) {
    can[operation] = toAffordance(guard(reader, dispute, ctx));
  }
  return can;
}

/** `can` of a dispute, without its rulings' operations. */
export function caseCan(reader: Reader, dispute: DisputeRecord, ctx: Context): Can {
  return answer(CASE_GUARDS, reader, dispute, ctx);
}

/** `can` of what is only read here (orders, people): each operation by the right to it alone. */
export function readCan(ctx: Context, ...operations: Operation[]): Can {
  return Object.fromEntries(
    operations.map((operation) => [operation, toAffordance(rightRefusal(operation, ctx))]),
  );
}

/** `can` of one item of evidence. */
export function evidenceCan(reader: Reader, dispute: DisputeRecord, ctx: Context): Can {
  const admit = toAffordance(canAdmit(reader, dispute, ctx));
  return { ...readCan(ctx, 'evidenceContent'), evidenceAdmit: admit };
}

/** `can` of a queue row: what a list offers, from the row alone. */
export function rowCan(reader: Reader, dispute: DisputeRecord, ctx: Context): Can {
  const { caseClaim, caseRelease, messageSend, rulingPropose } = CASE_GUARDS;
  return answer({ caseClaim, caseRelease, messageSend, rulingPropose }, reader, dispute, ctx);
}
