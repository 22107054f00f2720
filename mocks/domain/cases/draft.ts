import { type CaseDraft, DRAFT_AUDIENCES } from '../../../src/api/contract/drafts.ts';
import { ok } from '../../../src/lib/result.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { staffRefusal } from '../people.ts';
import type { MessageRecord } from '../records.ts';
import { refuse } from '../refusals.ts';
import { tooLong } from '../text-limit.ts';
import type { Reader, Tx } from '../tx.ts';
import { type CaseRecord, closedRefusal, findCase } from './case.ts';

const idOf = (caseId: string, agentId: string) => `${caseId}/${agentId}`;

/** Whoever holds the case: a draft is nobody's business until it is sent. */
export function canDraft(reader: Reader, record: CaseRecord, ctx: Context): Refusal | undefined {
  return staffRefusal(reader, 'draftSave', record, ctx) ?? closedRefusal(record);
}

/** The acting person's own drafts on a case, one an audience; nobody else's are ever read. */
export function draftsOf(reader: Reader, caseId: string, ctx: Context): CaseDraft[] {
  return reader.get('drafts', idOf(caseId, ctx.actor.id))?.drafts ?? [];
}

/**
 * Keeps what a person began to write to an audience; an empty text drops it. It bumps no version
 * (cases.md §3), tells nobody and leaves no trace in the audit trail: it was not said.
 */
export function saveDraft(
  tx: Tx,
  command: { caseId: string; to: CaseDraft['to']; text: string },
  ctx: Context,
): Outcome<CaseDraft[]> {
  const { caseId, to, text } = command;
  const record = findCase(tx, caseId);
  if (!record) return refuse('notFound', 'There is no such case.');
  const refused = canDraft(tx, record, ctx);
  if (refused) return { ok: false, error: refused };
  const long = tooLong(text);
  if (long) return { ok: false, error: long };
  return ok(keep(tx, caseId, to, text, ctx));
}

function keep(
  tx: Tx,
  caseId: string,
  to: CaseDraft['to'],
  text: string,
  ctx: Context,
): CaseDraft[] {
  const others = draftsOf(tx, caseId, ctx).filter((draft) => draft.to !== to);
  const drafts = text === '' ? others : [...others, { to, text, savedAt: ctx.now }];
  const id = idOf(caseId, ctx.actor.id);
  if (drafts.length === 0) tx.remove('drafts', id);
  else tx.put('drafts', { id, drafts });
  return drafts;
}

const isFor = (to: CaseDraft['to']) => (draft: CaseDraft) => draft.to === to;

/** Whose draft a message's words were. */
export function draftFor(to: MessageRecord['to']): CaseDraft['to'] {
  return DRAFT_AUDIENCES.find((audience) => audience === to) ?? 'both';
}

/**
 * What was said is no draft any more: it goes in the same change, so that nobody says it twice. Words of
 * a bulk run are a macro's; what its starter began to write on the case stays.
 */
export function dropDraft(tx: Tx, caseId: string, to: CaseDraft['to'], ctx: Context): boolean {
  const isKept = ctx.bulkId === undefined && draftsOf(tx, caseId, ctx).some(isFor(to));
  if (isKept) keep(tx, caseId, to, '', ctx);
  return isKept;
}

/** What was taken back is a draft again, unless its writer has begun something else since. */
export function bringBack(
  tx: Tx,
  caseId: string,
  { to, text }: Pick<CaseDraft, 'to' | 'text'>,
  ctx: Context,
): void {
  if (!draftsOf(tx, caseId, ctx).some(isFor(to))) keep(tx, caseId, to, text, ctx);
}
