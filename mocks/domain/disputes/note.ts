import { ok } from '../../../src/lib/result.ts';
import { isBlank } from '../../../src/lib/text.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { staffRefusal } from '../people.ts';
import type { DisputeRecord, NoteRecord } from '../records.ts';
import { refuse } from '../refusals.ts';
import type { Reader, Tx } from '../tx.ts';
import { fileOf } from './case-file.ts';
import { closedRefusal } from './lease.ts';

export function canNote(reader: Reader, dispute: DisputeRecord, ctx: Context): Refusal | undefined {
  return staffRefusal(reader, 'noteAdd', dispute, ctx) ?? closedRefusal(dispute);
}

/** A note for staff only. It bumps no version: it can't change what a ruling rests on (cases.md §3). */
export function addNote(
  tx: Tx,
  command: { disputeId: string; text: string },
  ctx: Context,
): Outcome<NoteRecord> {
  const dispute = tx.get('disputes', command.disputeId);
  if (!dispute) return refuse('notFound', 'There is no such case.');
  const refused = canNote(tx, dispute, ctx);
  if (refused) return { ok: false, error: refused };
  const text = command.text.trim();
  if (isBlank(text)) return refuse('invalidField', 'Write something first.', { pointer: '/text' });
  const { id: authorId, name: authorName } = ctx.actor;
  const note: NoteRecord = { id: ctx.newId('not'), authorId, authorName, text, at: ctx.now };
  const file = fileOf(tx, dispute.id);
  tx.put('files', { ...file, notes: [...file.notes, note] });
  tx.audit({
    event: 'noteAdded',
    entity: { kind: 'dispute', id: dispute.id, reference: dispute.reference },
    data: { noteId: note.id },
  });
  const { id, version } = dispute;
  tx.live({ type: 'caseChanged', caseId: id, version, cause: 'note' });
  return ok(note);
}
