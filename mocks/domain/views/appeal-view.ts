import type { Appeal, AppealRow } from '../../../src/api/contract/appeals.ts';
import { truncateGraphemes } from '../../../src/lib/text.ts';
import { caseCan } from '../affordances.ts';
import { outcomesOf } from '../appeals/check.ts';
import { ownFinding } from '../appeals/guards.ts';
import { isSealedTo } from '../appeals/seal.ts';
import { subjectOf } from '../appeals/subject.ts';
import { CASE_KINDS } from '../cases/case.ts';
import { fileOf } from '../cases/case-file.ts';
import { clockView } from '../clocks.ts';
import type { Context } from '../context.ts';
import type { AppealOutcomeRecord, AppealRecord, FindingRecord } from '../review-records.ts';
import { flagsOfAppeal } from '../reviews/appeal-queue.ts';
import { isOver } from '../reviews/over.ts';
import { rowCan } from '../row-can.ts';
import type { Reader } from '../tx.ts';
import { linksView, snoozeView } from './case-view.ts';
import { requestEvidence } from './deletion-view.ts';
import { handlingView } from './dispute-row.ts';
import { returnsView } from './hand-over-view.ts';

/** Characters of an appeal that a row shows. */
const EXCERPT = 160;

const by = ({ byId, byName }: { byId: string; byName: string }) => ({ id: byId, name: byName });

/** What a row and the appeal itself share, from the row record and the staff table alone. */
function sharedView(reader: Reader, row: AppealRecord, ctx: Context) {
  const { id, reference, status, priority = 'normal', version, subject, side, ground } = row;
  const { awaiting, awaitingSince, tags = [], unread = false, createdAt, updatedAt } = row;
  const snooze = snoozeView(reader, row, ctx.now);
  return {
    id,
    reference,
    status,
    priority,
    version,
    subject,
    side,
    ground,
    filedBy: { id: row.filedById, name: row.filedByName },
    otherSide: { id: row.otherId, name: row.otherName },
    awaiting,
    awaitingSince,
    tags,
    unread,
    createdAt,
    updatedAt,
    flags: flagsOfAppeal(row),
    ...handlingView(reader, row, ctx.now),
    ...(snooze && { snooze }),
  };
}

/** A row of the queue of appeals. */
export function appealRow(reader: Reader, row: AppealRecord, ctx: Context): AppealRow {
  return {
    ...sharedView(reader, row, ctx),
    excerpt: truncateGraphemes(row.text, EXCERPT),
    can: rowCan(reader, row, ctx),
  };
}

function outcomeView(outcome: AppealOutcomeRecord): NonNullable<Appeal['outcome']> {
  const { byId, byName, second, ...rest } = outcome;
  return {
    ...rest,
    by: by({ byId, byName }),
    ...(second && { second: { by: by(second), at: second.at, act: second.act } }),
  };
}

function findingView({ at, clauseId, elements, ...who }: FindingRecord) {
  return { by: by(who), at, clauseId, elements };
}

function askedView({ at, dueAt, text, answer, ...who }: NonNullable<AppealRecord['asked']>) {
  const evidenceIds = answer?.evidenceIds;
  const files = evidenceIds && { evidenceIds };
  return { by: by(who), at, dueAt, text, ...(answer && { answer: answer.text }), ...files };
}

/** The reader's own finding; once the appeal is decided that of whoever decided. */
function shownFinding(appeal: AppealRecord, ctx: Context): FindingRecord | undefined {
  const own = ownFinding(appeal, ctx.actor.id);
  if (own || CASE_KINDS.appeal.isOpen(appeal) || !appeal.outcome) return own;
  return ownFinding(appeal, appeal.outcome.byId);
}

/**
 * An appeal without what it is about, which each kind of decision shows for itself. What a first reviewer of
 * a held appeal decided is absent while it is sealed to the reader.
 */
export function appealView(reader: Reader, appeal: AppealRecord, ctx: Context): Appeal {
  const subject = subjectOf(reader, appeal, ctx);
  const isSealed = isSealedTo(appeal, subject.needsFinding, ctx);
  const finding = shownFinding(appeal, ctx);
  const { text, excluded, asked, outcome, inadmissible, clocks } = appeal;
  return {
    ...sharedView(reader, appeal, ctx),
    text,
    clocks: clocks.map((clock) => clockView(clock, ctx.now)),
    newEvidence: fileOf(reader, appeal.id).evidence.map((item) => requestEvidence(item, ctx)),
    over: isOver(appeal),
    handOvers: returnsView(reader, appeal.id),
    sealed: isSealed,
    ...(finding && { finding: findingView(finding) }),
    excluded: excluded.map(({ agentId, agentName, why }) => ({
      agent: { id: agentId, name: agentName },
      why,
    })),
    ...(asked && { asked: askedView(asked) }),
    ...(inadmissible && { inadmissible }),
    outcomes: isSealed ? [] : [...outcomesOf(appeal, subject)],
    ...(outcome && !isSealed && { outcome: outcomeView(outcome) }),
    links: linksView(reader, appeal),
    can: caseCan(reader, appeal, ctx),
  };
}
