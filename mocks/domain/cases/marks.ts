import { TAG_LENGTH, TAGS_MAX } from '../../../src/api/contract/case-marks.ts';
import { ok } from '../../../src/lib/result.ts';
import { graphemeCount, isBlank } from '../../../src/lib/text.ts';
import type { Priority } from '../case-records.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { staffRefusal } from '../people.ts';
import { refusal, refuse } from '../refusals.ts';
import { clocksWithPriority } from '../tickets/ticket-clocks.ts';
import type { Reader, Tx } from '../tx.ts';
import { auditCase, type CaseRecord, closedRefusal, findCase, isKind } from './case.ts';
import { addEvent } from './case-file.ts';
import { heldRefusal } from './lease.ts';
import { touchSorting } from './touch.ts';

/** Guard of tagging a case: right, own interest, closed, held by another. */
export function canTag(reader: Reader, record: CaseRecord, ctx: Context): Refusal | undefined {
  return (
    staffRefusal(reader, 'caseTags', record, ctx) ??
    closedRefusal(record) ??
    heldRefusal(reader, record, ctx)
  );
}

/** Guard of setting the priority: the same, with its own right. */
export function canPrioritise(
  reader: Reader,
  record: CaseRecord,
  ctx: Context,
): Refusal | undefined {
  return (
    staffRefusal(reader, 'casePriority', record, ctx) ??
    closedRefusal(record) ??
    heldRefusal(reader, record, ctx)
  );
}

/** One spelling: `Needs info` and `needs-info` are one tag, however its accents are encoded; a comma parts tags in a filter. */
export function readTag(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s,]+/gu, '-');
}

/** Why these can't be the tags of a case: empty, too long, too many; the pointer names which. */
export function tagsRefusal(tags: readonly string[]): Refusal | undefined {
  const blank = tags.findIndex((tag) => isBlank(tag));
  if (blank >= 0)
    return refusal('invalidField', 'A tag says something.', { pointer: `/tags/${blank}` });
  const long = tags.findIndex((tag) => graphemeCount(tag) > TAG_LENGTH);
  if (long >= 0)
    return refusal('invalidField', `A tag has at most ${TAG_LENGTH} characters.`, {
      pointer: `/tags/${long}`,
    });
  if (tags.length <= TAGS_MAX) return undefined;
  return refusal('invalidField', `At most ${TAGS_MAX} tags.`, { pointer: '/tags' });
}

/** Replaces a case's tags, so whoever does it must have seen them: a new version (cases.md §7). */
export function tagCase(
  tx: Tx,
  command: { caseId: string; tags: readonly string[] },
  ctx: Context,
): Outcome<CaseRecord> {
  const record = findCase(tx, command.caseId);
  if (!record) return refuse('notFound', 'There is no such case.');
  const tags = [...new Set(command.tags.map(readTag))];
  const refused = canTag(tx, record, ctx) ?? tagsRefusal(tags);
  if (refused) return { ok: false, error: refused };
  const { tags: before = [] } = record;
  if (before.length === tags.length && before.every((tag) => tags.includes(tag))) return ok(record);
  const detail = tags.join(', ');
  addEvent(tx, record.id, { event: 'tagged', ...(detail && { detail }) }, ctx);
  auditCase(tx, 'caseTagged', record, { tags, before });
  return ok(touchSorting(tx, record, { tags: tags.length > 0 ? tags : undefined }, ctx, 'tagged'));
}

/** Sets how urgent a case is; a ticket's resolution is due by its priority (cases.md §6). */
export function setPriority(
  tx: Tx,
  command: { caseId: string; priority: Priority },
  ctx: Context,
): Outcome<CaseRecord> {
  const record = findCase(tx, command.caseId);
  if (!record) return refuse('notFound', 'There is no such case.');
  const refused = canPrioritise(tx, record, ctx);
  if (refused) return { ok: false, error: refused };
  const { priority } = command;
  const { priority: before = 'normal' } = record;
  if (before === priority) return ok(record);
  addEvent(tx, record.id, { event: 'prioritised', detail: priority }, ctx);
  auditCase(tx, 'casePrioritised', record, { priority, before });
  const clocks = isKind(record, 'ticket')
    ? clocksWithPriority(record.clocks, priority, ctx)
    : record.clocks;
  return ok(touchSorting(tx, record, { priority, clocks }, ctx, 'prioritised'));
}
