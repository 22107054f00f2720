import { plainPdf } from '../../src/lib/plain-pdf.ts';
import {
  addEvidence,
  admitEvidence,
  caseOfEvidence,
  findFile,
} from '../domain/disputes/evidence.ts';
import type { Outcome } from '../domain/context.ts';
import type { EvidenceRecord } from '../domain/records.ts';
import { refuse } from '../domain/refusals.ts';
import { evidenceView } from '../domain/views/evidence-view.ts';
import type { FileReply, Handlers, ReadCall, WriteCall } from '../engine/handler.ts';
import { caseTarget, onOk } from './find.ts';
import { takeFile } from './take-file.ts';

/** Checks the bytes themselves, keeps them, then adds the item; a refused file changes nothing. */
async function upload({ tx, ctx, params, body, file, files }: WriteCall<'evidenceUpload'>) {
  const taken = takeFile(file);
  if (!taken.ok) return taken;
  const { content: bytes, ...about } = taken.value;
  const { sha256 } = about;
  const item = { ...about, bytes: bytes.length, content: { blob: sha256 } };
  const { party, kind, caption } = body;
  const elements = (body.elements ?? '').split(',').flatMap((element) => element.trim() || []);
  const added = addEvidence(
    tx,
    { disputeId: params.caseId, party, kind, elements, caption, file: item },
    ctx,
  );
  // Bytes before the record that names them: bytes without a record harm nobody.
  if (added.ok) await files.keep(sha256, bytes);
  return onOk(added, (value) => evidenceView(tx, value.item, value.dispute, ctx));
}

async function bytesOf(
  source: EvidenceRecord['content'],
  files: ReadCall<'evidenceContent'>['files'],
): Promise<Uint8Array | undefined> {
  if ('paper' in source) return plainPdf(source.paper);
  return 'blob' in source ? files.blob(source.blob) : files.seed(source.seed);
}

async function content({
  store,
  params,
  files,
}: ReadCall<'evidenceContent'>): Promise<Outcome<FileReply>> {
  const item = findFile(store, params.evidenceId);
  const bytes = item && (await bytesOf(item.content, files));
  if (!item || !bytes) return refuse('notFound', 'There is no such file.');
  return { ok: true, value: { bytes, mediaType: item.mediaType, fileName: item.fileName } };
}

export const evidenceHandlers = {
  evidenceUpload: { write: upload },
  evidenceContent: { read: content },
  evidenceAdmit: {
    target: ({ evidenceId }, reader, ctx, store) =>
      caseTarget(caseOfEvidence(evidenceId) ?? '', reader, ctx, store),
    write({ tx, ctx, params, body, version }) {
      const command = { ...params, ...body, expectVersion: version };
      return onOk(admitEvidence(tx, command, ctx), ({ item, dispute }) =>
        evidenceView(tx, item, dispute, ctx),
      );
    },
  },
} satisfies Partial<Handlers>;
