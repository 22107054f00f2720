import * as z from 'zod/mini';

import { Can, Instant } from './common.ts';
import { endpoint, idParams } from './define.ts';

export const EVIDENCE_KINDS = [
  'photo',
  'damagePhoto',
  'packagingPhoto',
  'labelPhoto',
  'preShipmentPhoto',
  'packingPhoto',
  'listingScreenshot',
  'certificate',
  'appraisal',
  'trackingProof',
  'signatureReceipt',
  'insuranceClaim',
  'inventoryRecord',
  'invoice',
  'correspondence',
  'other',
] as const;
export const ADMISSIBILITY = [
  'admitted',
  'excludedOffPlatform',
  'excludedLate',
  'excludedOther',
] as const;

/** What a camera or an editor wrote into a picture; the place itself stays in the file. */
export const PictureFacts = z.object({
  takenAt: z.optional(z.string()),
  device: z.optional(z.string()),
  software: z.optional(z.string()),
  gps: z.enum(['present', 'absent']),
});

export const Evidence = z.object({
  id: z.string(),
  disputeId: z.string(),
  /** Exhibit number on the case, from 1. */
  number: z.int(),
  submittedBy: z.enum(['buyer', 'seller', 'carrier', 'staff']),
  submittedByName: z.string(),
  kind: z.enum(EVIDENCE_KINDS),
  elements: z.array(z.string()),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  caption: z.optional(z.string()),
  /** What a picture says of itself; absent where nothing was examined, without facts where none were found. */
  exif: z.optional(PictureFacts),
  submittedAt: Instant,
  late: z.boolean(),
  admissibility: z.enum(ADMISSIBILITY),
  admissibilityWhy: z.optional(z.string()),
  /** Other disputes that hold the same bytes (duplicate scan, cases.md D3). */
  duplicates: z.array(
    z.object({ disputeId: z.string(), reference: z.string(), fileName: z.string() }),
  ),
  can: Can,
});
export type Evidence = z.infer<typeof Evidence>;

export const evidenceEndpoints = {
  evidenceUpload: endpoint({
    method: 'POST',
    path: '/cases/{caseId}/evidence',
    summary: 'Add a file on behalf of a party',
    access: ['agent', 'admin'],
    media: 'multipart',
    status: 201,
    params: idParams('caseId'),
    body: z.strictObject({
      party: z.enum(['buyer', 'seller', 'carrier', 'staff']),
      kind: z.enum(EVIDENCE_KINDS),
      elements: z.optional(z.string()),
      caption: z.optional(z.string().check(z.maxLength(500))),
    }),
    reply: Evidence,
    problems: [
      'notFound',
      'caseClosed',
      'wrongState',
      'tooLarge',
      'unsupportedFile',
      'invalidField',
    ],
  }),
  evidenceContent: endpoint({
    method: 'GET',
    path: '/evidence/{evidenceId}/content',
    summary: 'The bytes of a file',
    access: 'staff',
    media: 'bytes',
    params: idParams('evidenceId'),
    problems: ['notFound'],
  }),
  evidenceAdmit: endpoint({
    method: 'PUT',
    path: '/evidence/{evidenceId}/admissibility',
    summary: 'Rule evidence in or out',
    access: ['agent', 'admin'],
    ifMatch: true,
    params: idParams('evidenceId'),
    body: z.strictObject({
      admissibility: z.enum(ADMISSIBILITY),
      why: z.optional(z.string().check(z.maxLength(1000))),
    }),
    reply: Evidence,
    problems: ['notFound', 'caseClosed', 'commentRequired', 'versionMismatch'],
  }),
};
