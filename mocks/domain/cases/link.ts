import { ok } from '../../../src/lib/result.ts';
import type { LinkKind } from '../case-records.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { staffRefusal } from '../people.ts';
import { refuse } from '../refusals.ts';
import type { Reader, Tx } from '../tx.ts';
import { auditCase, type CaseRecord, findCase } from './case.ts';
import { addEvent } from './case-file.ts';
import { touchQuietly } from './touch.ts';

/** What the other case's end of a link says; the rest read alike from both sides. */
const OTHER_END: Partial<Record<LinkKind, LinkKind>> = {
  followUp: 'followedUpBy',
  followedUpBy: 'followUp',
  mergedInto: 'mergedFrom',
  mergedFrom: 'mergedInto',
};

/** A link says where to look and changes nothing, so it may also be made on a closed case. */
export function canLink(reader: Reader, record: CaseRecord, ctx: Context): Refusal | undefined {
  return staffRefusal(reader, 'caseLink', record, ctx);
}

function linked(
  record: CaseRecord,
  other: CaseRecord,
  kind: LinkKind,
  ctx: Context,
): CaseRecord['links'] {
  const links = record.links ?? [];
  if (links.some((link) => link.caseId === other.id && link.kind === kind)) return links;
  const { id: caseId, reference } = other;
  return [...links, { caseId, reference, kind, at: ctx.now, byId: ctx.actor.id }];
}

/** Ties two cases both ways (cases.md §7); it bumps no version. A link that exists stays one. */
export function tie(
  tx: Tx,
  record: CaseRecord,
  other: CaseRecord,
  kind: LinkKind,
  ctx: Context,
): { record: CaseRecord; other: CaseRecord } {
  const links = linked(record, other, kind, ctx);
  const back = linked(other, record, OTHER_END[kind] ?? kind, ctx);
  return {
    record: touchQuietly(tx, record, { links }, ctx, 'linked'),
    other: touchQuietly(tx, other, { links: back }, ctx, 'linked'),
  };
}

/** Links two cases by hand. @returns the case as it is now. */
export function linkCases(
  tx: Tx,
  command: { caseId: string; otherId: string; kind: LinkKind },
  ctx: Context,
): Outcome<CaseRecord> {
  const { caseId, otherId, kind } = command;
  const record = findCase(tx, caseId);
  const other = findCase(tx, otherId);
  if (!record) return refuse('notFound', 'There is no such case.');
  const refused = canLink(tx, record, ctx);
  if (refused) return { ok: false, error: refused };
  if (!other || other.id === record.id)
    return refuse('invalidField', 'Name another case to link.', { pointer: '/caseId' });
  if (record.links?.some((link) => link.caseId === otherId && link.kind === kind))
    return ok(record);
  addEvent(tx, caseId, { event: 'linked', detail: other.reference }, ctx);
  addEvent(tx, otherId, { event: 'linked', detail: record.reference }, ctx);
  auditCase(tx, 'caseLinked', record, { toId: otherId, to: other.reference, kind });
  return ok(tie(tx, record, other, kind, ctx).record);
}
