import { addAttachment, attachmentViews, shownAttachment } from '../domain/cases/attachments.ts';
import { fileOf } from '../domain/cases/case-file.ts';
import type { Outcome } from '../domain/context.ts';
import { refuse } from '../domain/refusals.ts';
import type { FileReply, Handlers, ReadCall, WriteCall } from '../engine/handler.ts';
import { takeFile } from './take-file.ts';

/** Checks the bytes, keeps them, then the record that names them; a refused file changes nothing. */
async function add({ tx, ctx, params, file, files }: WriteCall<'attachmentAdd'>) {
  const taken = takeFile(file);
  if (!taken.ok) return taken;
  const { content, ...about } = taken.value;
  const { caseId } = params;
  const added = addAttachment(tx, { caseId, file: { ...about, bytes: content.length } }, ctx);
  if (!added.ok) return added;
  // Bytes before the record that names them: bytes without a record harm nobody.
  await files.keep(about.sha256, content);
  const [view] = attachmentViews(fileOf(tx, caseId), [added.value.id]);
  if (!view) throw new Error(`No attachment ${added.value.id}`);
  return { ok: true as const, value: view };
}

async function content({
  store,
  ctx,
  params,
  files,
}: ReadCall<'attachmentContent'>): Promise<Outcome<FileReply>> {
  const item = shownAttachment(fileOf(store, params.caseId), params.attachmentId, ctx);
  const bytes = item && (await files.blob(item.sha256));
  if (!item || !bytes) return refuse('notFound', 'There is no such file.');
  return { ok: true, value: { bytes, mediaType: item.mediaType, fileName: item.fileName } };
}

export const attachmentHandlers = {
  attachmentAdd: { write: add },
  attachmentContent: { read: content },
} satisfies Partial<Handlers>;
