import type { Can } from '../../src/api/contract/common.ts';
import type { Context } from './context.ts';
import {
  canAskAppellant,
  canComposeAnswer,
  canConfirmAppeal,
  canDecideAppeal,
  canFindAppeal,
  canReturnAppeal,
  canUndoAppeal,
} from './appeals/guards.ts';
import { canFlagConduct } from './disputes/conduct.ts';
import { canAttach } from './cases/attachments.ts';
import { canAssign } from './cases/assign.ts';
import { type CaseKind, type CaseKinds, type CaseRecord, kindOf } from './cases/case.ts';
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
import { canUseMacroOn } from './macros/use.ts';
import { canAnswer } from './questions/answer.ts';
import type { DisputeRecord } from './records.ts';
import {
  canAsk,
  canConfirm,
  canEscalate,
  canFix,
  canPreviewDecision,
  canPropose,
  canRefuse,
  canReturn,
  canReverse,
  canUndo,
} from './reviews/guards.ts';
import { answerGuards, canRule, type Guards, readCan } from './row-can.ts';
import { canPreview } from './rulings/guards.ts';
import { toAffordance } from './refusals.ts';
import { canFollowUp, canSetStatus } from './tickets/status.ts';
import type { Reader } from './tx.ts';

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
  macroUse: canUseMacroOn,
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
  deletionRequest: {
    ...SHARED,
    deletionRequestFinding: canFix,
    deletionRequestPreview: canPreviewDecision,
    deletionRequestPropose: canPropose,
    deletionRequestUndo: canUndo,
    deletionRequestConfirm: canConfirm,
    deletionRequestReturn: canReturn,
    deletionRequestAsk: canAsk,
    deletionRequestEscalate: canEscalate,
    deletionRequestRefuse: canRefuse,
    deletionRequestReverse: canReverse,
    reversalView: canReverse,
  },
  appeal: {
    ...SHARED,
    appealFinding: canFindAppeal,
    appealCompose: canComposeAnswer,
    appealAsk: canAskAppellant,
    appealDecide: canDecideAppeal,
    appealConfirm: canConfirmAppeal,
    appealReturn: canReturnAppeal,
    appealUndo: canUndoAppeal,
  },
};

/** `can` of a case of any kind, without the operations of a dispute's rulings. */
export function caseCan(reader: Reader, record: CaseRecord, ctx: Context): Can {
  return answerGuards(GUARDS[kindOf(record.id)] as Guards<CaseRecord>, reader, record, ctx);
}

/** `can` of one item of evidence. */
export function evidenceCan(reader: Reader, dispute: DisputeRecord, ctx: Context): Can {
  const admit = toAffordance(canAdmit(reader, dispute, ctx));
  return { ...readCan(ctx, 'evidenceContent'), evidenceAdmit: admit };
}
