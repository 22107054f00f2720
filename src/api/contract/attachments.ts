import * as z from 'zod/mini';

import { endpoint, idParams } from './define.ts';
import { PictureFacts } from './evidence.ts';

/** Files on one message. */
export const ATTACHMENTS_MAX = 10;

/** A file that goes with a message on a ticket; unlike evidence it proves nothing. */
export const Attachment = z.object({
  id: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  /** Of a picture; the reader of the message gets it with the file. */
  exif: z.optional(PictureFacts),
});
export type Attachment = z.infer<typeof Attachment>;

export const attachmentEndpoints = {
  attachmentAdd: endpoint({
    method: 'POST',
    path: '/cases/{caseId}/attachments',
    summary:
      'Hand in a file for a message that is being written; the message names it when it is sent',
    access: ['agent', 'admin'],
    media: 'multipart',
    status: 201,
    params: idParams('caseId'),
    body: z.strictObject({}),
    reply: Attachment,
    problems: [
      'notFound',
      'caseClosed',
      'heldByOther',
      'tooLarge',
      'unsupportedFile',
      'invalidField',
    ],
  }),
  attachmentContent: endpoint({
    method: 'GET',
    path: '/cases/{caseId}/attachments/{attachmentId}/content',
    summary: 'The bytes of a file of a message',
    access: 'staff',
    media: 'bytes',
    params: z.strictObject({ caseId: z.string(), attachmentId: z.string() }),
    problems: ['notFound'],
  }),
};
