import type { Affordance, Can } from '../../src/api/contract/common.ts';
import type { Operation } from '../../src/api/contract/index.ts';
import type { Context } from './context.ts';
import { canFlagConduct } from './disputes/conduct.ts';
import { canAttach } from './cases/attachments.ts';
import { canAssign } from './cases/assign.ts';
import {
  type CaseGuard,
  type CaseKind,
  type CaseKinds,
  type CaseRecord,
  kindOf,
} from './cases/case.ts';
import { canDraft } from './cases/draft.ts';
import { canLink } from './cases/link.ts';
import { canPrioritise, canTag } from './cases/marks.ts';
import { canMerge } from './cases/merge.ts';
import { canSkip } from './cases/skip.ts';
import { canSnooze } from './cases/snooze.ts';
import { canJudgeEscalation } from './disputes/escalate.ts';
import { canAddEvidence, canAdmit } from './disputes/evidence.ts';
import { canFinalise } from './disputes/finalise.ts';
import { canClaim, canRelease, canRenew } from './cases/lease.ts';
import { canMessage } from './cases/message.ts';
import { canNote } from './cases/note.ts';
import { canAnswer } from './questions/answer.ts';
import type { DisputeRecord } from './records.ts';
import { canPreview, canPropose } from './rulings/guards.ts';
import { rightRefusal } from './people.ts';
import { toAffordance } from './refusals.ts';
import { canFollowUp, canSetStatus } from './tickets/status.ts';
import type { Reader } from './tx.ts';

const canRule: CaseGuard<DisputeRecord> = (reader, { id }, ctx) => canPropose(reader, id, ctx);

type Guards<C extends CaseRecord> = Partial<Record<Operation, CaseGuard<C>>>;

/** Operation of the contract → the guard of its command: a console never re-implements a rule. */
const SHARED = {
  caseClaim: canClaim,
  caseRenew: canRenew,
  caseRelease: canRelease,
  caseAssign: canAssign,
  caseSkip: canSkip,
  caseSnooze: canSnooze,
  caseLink: canLink,
  caseMerge: canMerge,
  caseTags: canTag,
  casePriority: canPrioritise,
  messageSend: canMessage,
  noteAdd: canNote,
  draftSave: canDraft,
} satisfies Guards<CaseRecord>;

const GUARDS: { [K in CaseKind]: Guards<CaseKinds[K]> } = {
  dispute: {
    ...SHARED,
    evidenceUpload: canAddEvidence,
    evidenceAdmit: canAdmit,
    conductFlag: canFlagConduct,
    escalationJudge: canJudgeEscalation,
    disputeFinalise: canFinalise,
    rulingPreview: canPreview,
    rulingPropose: canRule,
  },
  ticket: {
    ...SHARED,
    attachmentAdd: canAttach,
    ticketStatusSet: canSetStatus,
    ticketFollowUp: canFollowUp,
  },
  question: { ...SHARED, questionAnswer: canAnswer },
};

/** What a row of every queue offers; a kind adds its own. */
const ROW_GUARDS: { [K in CaseKind]: Guards<CaseKinds[K]> } = {
  dispute: {
    caseClaim: canClaim,
    caseRelease: canRelease,
    messageSend: canMessage,
    rulingPropose: canRule,
  },
  ticket: {
    caseClaim: canClaim,
    caseRelease: canRelease,
    messageSend: canMessage,
    ticketStatusSet: canSetStatus,
  },
  question: { caseClaim: canClaim, caseRelease: canRelease, questionAnswer: canAnswer },
};

function answer(guards: Guards<CaseRecord>, reader: Reader, record: CaseRecord, ctx: Context): Can {
  const can: Record<string, Affordance> = {};
  for (const [operation, guard] of Object.entries(guards)) {
    can[operation] = toAffordance(guard(reader, record, ctx));
  }
  return can;
}

/** `can` of a case of any kind, without the operations of a dispute's rulings. */
export function caseCan(reader: Reader, record: CaseRecord, ctx: Context): Can {
  return answer(GUARDS[kindOf(record.id)] as Guards<CaseRecord>, reader, record, ctx);
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
export function rowCan(reader: Reader, record: CaseRecord, ctx: Context): Can {
  return answer(ROW_GUARDS[kindOf(record.id)] as Guards<CaseRecord>, reader, record, ctx);
}
