import { ok } from '../../../src/lib/result.ts';
import { isBlank } from '../../../src/lib/text.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { notifyMentioned } from '../notifications/mentions.ts';
import { staffRefusal } from '../people.ts';
import type { NoteRecord } from '../records.ts';
import { refuse } from '../refusals.ts';
import { tooLong } from '../text-limit.ts';
import type { Reader, Tx } from '../tx.ts';
import { auditCase, type CaseRecord, closedRefusal, findCase, rulesOf } from './case.ts';
import { fileOf } from './case-file.ts';
import { dropDraft } from './draft.ts';
import { keepHand } from './hands.ts';
import { touchQuietly } from './touch.ts';

export function canNote(reader: Reader, record: CaseRecord, ctx: Context): Refusal | undefined {
  return staffRefusal(reader, 'noteAdd', record, ctx) ?? closedRefusal(record);
}

/** A note for staff only. It bumps no version: it can't change what a ruling rests on (cases.md §3). */
export function addNote(
  tx: Tx,
  command: { caseId: string; text: string },
  ctx: Context,
): Outcome<NoteRecord> {
  const record = findCase(tx, command.caseId);
  if (!record) return refuse('notFound', 'There is no such case.');
  const refused = canNote(tx, record, ctx);
  if (refused) return { ok: false, error: refused };
  const text = command.text.trim();
  if (isBlank(text)) return refuse('invalidField', 'Write something first.', { pointer: '/text' });
  const long = tooLong(text);
  if (long) return { ok: false, error: long };
  const { id: authorId, name: authorName } = ctx.actor;
  const note: NoteRecord = { id: ctx.newId('not'), authorId, authorName, text, at: ctx.now };
  const file = fileOf(tx, record.id);
  tx.put('files', { ...file, notes: [...file.notes, note] });
  auditCase(tx, 'noteAdded', record, { noteId: note.id });
  dropDraft(tx, record.id, 'note', ctx);
  keepHand(tx, record, ctx);
  const patch = rulesOf(record).noted?.(record, ctx);
  if (patch) touchQuietly(tx, record, patch, ctx, 'note');
  notifyMentioned(tx, record, note, ctx);
  const { id, version } = record;
  tx.live({ type: 'caseChanged', caseId: id, version, cause: 'note' });
  return ok(note);
}
