import type { Attachment } from '../../../src/api/contract/attachments.ts';
import { ATTACHMENTS_MAX } from '../../../src/api/contract/attachments.ts';
import { ok } from '../../../src/lib/result.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import type { AttachmentRecord } from '../file-records.ts';
import { staffRefusal } from '../people.ts';
import type { CaseFileRecord } from '../records.ts';
import { refusal, refuse } from '../refusals.ts';
import type { Reader, Tx } from '../tx.ts';
import { auditCase, type CaseRecord, closedRefusal, findCase, isKind } from './case.ts';
import { fileOf } from './case-file.ts';
import { heldRefusal } from './lease.ts';

/** Guard of handing in a file for a reply: right, closed, held by another; only tickets have them. */
export function canAttach(reader: Reader, record: CaseRecord, ctx: Context): Refusal | undefined {
  return (
    staffRefusal(reader, 'attachmentAdd', record, ctx) ??
    closedRefusal(record) ??
    heldRefusal(reader, record, ctx)
  );
}

/** Keeps a file for a message to come. It changes nothing that anybody else sees: no version, no event. */
export function addAttachment(
  tx: Tx,
  command: { caseId: string; file: Omit<AttachmentRecord, 'id' | 'by' | 'at'> },
  ctx: Context,
): Outcome<AttachmentRecord> {
  const record = findCase(tx, command.caseId);
  if (!record) return refuse('notFound', 'There is no such case.');
  if (!isKind(record, 'ticket'))
    return refuse('invalidField', 'Only messages on tickets carry files.', { pointer: '/file' });
  const refused = canAttach(tx, record, ctx);
  if (refused) return { ok: false, error: refused };
  const item = { ...command.file, id: ctx.newId('att'), by: ctx.actor.id, at: ctx.now };
  const file = fileOf(tx, record.id);
  tx.put('files', { ...file, attachments: [...(file.attachments ?? []), item] });
  auditCase(tx, 'attachmentAdded', record, { attachmentId: item.id, sha256: item.sha256 });
  return ok(item);
}

/** Why a message can't carry these files: too many, somebody else's, unknown, or on another message. */
export function attachmentRefusal(
  file: CaseFileRecord,
  ids: readonly string[],
  ctx: Context,
): Refusal | undefined {
  const pointer = '/attachmentIds';
  if (ids.length > ATTACHMENTS_MAX)
    return refusal('invalidField', `A message carries at most ${ATTACHMENTS_MAX} files.`, {
      pointer,
    });
  const used = new Set(file.messages.flatMap((message) => message.attachmentIds ?? []));
  const isFree = (id: string) =>
    !used.has(id) && file.attachments?.some((item) => item.id === id && item.by === ctx.actor.id);
  if (new Set(ids).size === ids.length && ids.every(isFree)) return undefined;
  return refusal('invalidField', 'A file of this message is not there to be sent.', { pointer });
}

/** A file that one may open: one that went with a message, or one's own that is still to go. */
export function shownAttachment(
  file: CaseFileRecord,
  id: string,
  { actor }: Pick<Context, 'actor'>,
): AttachmentRecord | undefined {
  const item = file.attachments?.find((one) => one.id === id);
  const isSent = file.messages.some(({ attachmentIds }) => attachmentIds?.includes(id));
  return item && (isSent || item.by === actor.id) ? item : undefined;
}

/** A file as the contract shows it. */
function attachmentView({ id, fileName, mediaType, bytes, exif }: AttachmentRecord): Attachment {
  const about = { id, fileName, mediaType, bytes };
  return exif === undefined ? about : { ...about, exif };
}

/** Files by their ids, as the contract shows them. */
export function attachmentViews(file: CaseFileRecord, ids: readonly string[] = []): Attachment[] {
  return (file.attachments ?? []).filter(({ id }) => ids.includes(id)).map(attachmentView);
}
