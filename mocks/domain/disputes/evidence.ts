import type { ADMISSIBILITY, Evidence } from '../../../src/api/contract/evidence.ts';
import { ok } from '../../../src/lib/result.ts';
import { isBlank } from '../../../src/lib/text.ts';
import { clockState, openClock } from '../clocks.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { partyRefusal, staffRefusal } from '../people.ts';
import type { DisputeRecord, EvidenceRecord, HashRecord } from '../records.ts';
import { refusal, refuse, versionRefusal } from '../refusals.ts';
import type { Reader, Tx } from '../tx.ts';
import { addEvent, fileOf } from '../cases/case-file.ts';
import { closedRefusal } from '../cases/case.ts';
import { newsForDesk } from './news.ts';
import { refreshSilence } from './silence.ts';
import { touch, touchQuietly } from '../cases/touch.ts';

export interface EvidenceFile {
  fileName: string;
  bytes: number;
  sha256: string;
  mediaType: string;
  exif?: Evidence['exif'];
  content: EvidenceRecord['content'];
}
export interface EvidenceCommand {
  disputeId: string;
  party: Evidence['submittedBy'];
  kind: Evidence['kind'];
  elements: string[];
  caption?: string | undefined;
  file: EvidenceFile;
}
type Admissibility = (typeof ADMISSIBILITY)[number];

/** Evidence ids tell their case, so that a file's bytes are found without an index. */
export function evidenceIdOf(disputeId: string, number: number): string {
  return `evi_${disputeId.replace(/^dsp_/, '')}_${number}`;
}

/** The case of an evidence id; undefined for an id of another form. */
export function caseOfEvidence(evidenceId: string): string | undefined {
  const [, name = ''] = /^evi_(.+)_\d+$/.exec(evidenceId) ?? [];
  if (name === '') return undefined;
  // Files of other kinds of cases tell the whole id.
  return /^(?:rdr|apl)_/.test(name) ? name : `dsp_${name}`;
}

/** A file of a case of whatever kind, by its id alone. */
export function findFile(reader: Reader, evidenceId: string): EvidenceRecord | undefined {
  const caseId = caseOfEvidence(evidenceId);
  const file = caseId === undefined ? undefined : reader.get('files', caseId);
  return file?.evidence.find((found) => found.id === evidenceId);
}

/** One item of evidence with its case, by its id alone. */
export function findEvidence(
  reader: Reader,
  evidenceId: string,
): { dispute: DisputeRecord; item: EvidenceRecord } | undefined {
  const dispute = reader.get('disputes', caseOfEvidence(evidenceId) ?? '');
  const item = findFile(reader, evidenceId);
  return dispute && item ? { dispute, item } : undefined;
}

function statusRefusal(dispute: DisputeRecord): Refusal | undefined {
  if (dispute.status !== 'resolved') return closedRefusal(dispute);
  return refusal('wrongState', `${dispute.reference} is resolved; evidence is no longer taken.`);
}

/** Guard of D3 for staff, on behalf of a party: open or escalated. */
export function canAddEvidence(
  reader: Reader,
  dispute: DisputeRecord,
  ctx: Context,
): Refusal | undefined {
  return staffRefusal(reader, 'evidenceUpload', dispute, ctx) ?? statusRefusal(dispute);
}

function addRefusal(tx: Tx, dispute: DisputeRecord, party: EvidenceCommand['party'], ctx: Context) {
  if (ctx.actor.party === 'staff') return canAddEvidence(tx, dispute, ctx);
  const own =
    party === 'buyer' || party === 'seller' ? partyRefusal(dispute, party, ctx) : undefined;
  return own ?? statusRefusal(dispute);
}

/** What an item is said to prove must be one of the policy's elements (evidence.md). */
function elementsRefusal(elements: readonly string[], ctx: Context): Refusal | undefined {
  const known = new Set(Object.values(ctx.policy.checklist).flatMap((list) => list.elements));
  const unknown = elements.filter((element) => !known.has(element));
  if (unknown.length === 0) return undefined;
  const detail = 'The policy has no such element to prove.';
  return refusal('invalidField', detail, { pointer: '/elements', meta: { unknown } });
}

/** Handed in after the answer of that party was due. */
function isLate(dispute: DisputeRecord, party: EvidenceCommand['party'], now: string): boolean {
  if (party !== 'buyer' && party !== 'seller') return false;
  const clock = openClock(dispute.clocks, 'disputeReply', party);
  return clock !== undefined && clockState(clock, now) === 'missed';
}

function nameOf(dispute: DisputeRecord, party: EvidenceCommand['party'], ctx: Context): string {
  if (party === 'buyer') return dispute.buyerName;
  return party === 'seller' ? dispute.sellerName : ctx.actor.name;
}

/** D3: adds a file to a case; the caller has checked its bytes. Scans for the same bytes elsewhere. */
export function addEvidence(
  tx: Tx,
  command: EvidenceCommand,
  ctx: Context,
): Outcome<{ item: EvidenceRecord; dispute: DisputeRecord }> {
  const dispute = tx.get('disputes', command.disputeId);
  if (!dispute) return refuse('notFound', 'There is no such case.');
  const refused =
    addRefusal(tx, dispute, command.party, ctx) ?? elementsRefusal(command.elements, ctx);
  if (refused) return { ok: false, error: refused };
  const file = fileOf(tx, dispute.id);
  const number = file.evidence.length + 1;
  const item: EvidenceRecord = {
    id: evidenceIdOf(dispute.id, number),
    disputeId: dispute.id,
    number,
    submittedBy: command.party,
    submittedByName: nameOf(dispute, command.party, ctx),
    kind: command.kind,
    elements: [...new Set(command.elements)],
    ...command.file,
    ...(command.caption ? { caption: command.caption } : {}),
    submittedAt: ctx.now,
    late: isLate(dispute, command.party, ctx.now),
    admissibility: 'admitted',
  };
  tx.put('files', { ...file, evidence: [...file.evidence, item] });
  const isDuplicate = scanDuplicates(tx, dispute, item, ctx);
  const patch = {
    evidenceWatermark: dispute.evidenceWatermark + 1,
    evidenceCount: number,
    flags: isDuplicate ? withFlag(dispute.flags, 'duplicateEvidence') : dispute.flags,
    ...(command.party === 'staff' ? {} : newsForDesk(dispute)),
  };
  touch(tx, dispute, patch, ctx, 'evidence');
  audit(tx, 'evidenceAdded', dispute, item, { kind: item.kind, sha256: item.sha256 });
  return ok({ item, dispute: refreshSilence(tx, dispute.id, ctx) });
}

export function withFlag(flags: readonly string[], flag: string): string[] {
  return flags.includes(flag) ? [...flags] : [...flags, flag];
}

/** Other cases that hold the same bytes; a case isn't its own duplicate. */
export function duplicatesOf(reader: Reader, item: EvidenceRecord): Evidence['duplicates'] {
  const uses = reader.get('hashes', item.sha256)?.uses ?? [];
  return uses
    .filter((use) => use.disputeId !== item.disputeId)
    .map(({ disputeId, reference, fileName }) => ({ disputeId, reference, fileName }));
}

/** Records the hash and flags every case that holds the same bytes (F17): links, no verdict. */
function scanDuplicates(
  tx: Tx,
  dispute: DisputeRecord,
  item: EvidenceRecord,
  ctx: Context,
): boolean {
  const known: HashRecord = tx.get('hashes', item.sha256) ?? { id: item.sha256, uses: [] };
  const { reference } = dispute;
  const use = { disputeId: dispute.id, reference, evidenceId: item.id, fileName: item.fileName };
  tx.put('hashes', { ...known, uses: [...known.uses, use] });
  const others = new Set(known.uses.map((entry) => entry.disputeId));
  others.delete(dispute.id);
  for (const id of others) {
    const other = tx.get('disputes', id);
    if (!other || other.status === 'closed' || other.flags.includes('duplicateEvidence')) continue;
    const flags = withFlag(other.flags, 'duplicateEvidence');
    touchQuietly(tx, other, { flags }, ctx, 'duplicateEvidence');
  }
  if (others.size > 0 && item.submittedBy === 'buyer') {
    const buyer = tx.need('buyers', dispute.buyerId);
    tx.put('buyers', { ...buyer, duplicateEvidence: buyer.duplicateEvidence + 1 });
  }
  return others.size > 0;
}

function audit(
  tx: Tx,
  event: string,
  dispute: DisputeRecord,
  item: EvidenceRecord,
  data: Record<string, unknown>,
): void {
  const entity = { kind: 'dispute', id: dispute.id, reference: dispute.reference };
  tx.audit({ event, entity, data: { evidenceId: item.id, fileName: item.fileName, ...data } });
}

/** Guard of ruling evidence in or out. */
export function canAdmit(
  reader: Reader,
  dispute: DisputeRecord,
  ctx: Context,
): Refusal | undefined {
  return staffRefusal(reader, 'evidenceAdmit', dispute, ctx) ?? closedRefusal(dispute);
}

/** Rules evidence in or out (evidence.md); leaving it out says why. What is out can't be cited (I28, I29). */
export function admitEvidence(
  tx: Tx,
  command: {
    evidenceId: string;
    admissibility: Admissibility;
    why?: string | undefined;
    expectVersion?: number | undefined;
  },
  ctx: Context,
): Outcome<{ item: EvidenceRecord; dispute: DisputeRecord }> {
  const found = findEvidence(tx, command.evidenceId);
  if (!found) return refuse('notFound', 'There is no such evidence.');
  const { dispute, item } = found;
  const refused =
    canAdmit(tx, dispute, ctx) ?? versionRefusal(command.expectVersion, dispute.version);
  if (refused) return { ok: false, error: refused };
  const why = command.why?.trim() ?? '';
  const isOut = command.admissibility !== 'admitted';
  if (isOut && isBlank(why)) {
    return refuse('commentRequired', 'Say why this evidence is left out.', { pointer: '/why' });
  }
  const { admissibilityWhy: _, ...rest } = item;
  const next: EvidenceRecord = {
    ...rest,
    admissibility: command.admissibility,
    ...(why ? { admissibilityWhy: why } : {}),
  };
  const file = fileOf(tx, dispute.id);
  const evidence = file.evidence.map((entry) => (entry.id === item.id ? next : entry));
  tx.put('files', { ...file, evidence });
  const event = isOut ? 'evidenceExcluded' : 'evidenceAdmitted';
  addEvent(
    tx,
    dispute.id,
    { event, detail: why ? `${item.fileName}: ${why}` : item.fileName },
    ctx,
  );
  audit(tx, event, dispute, item, { admissibility: command.admissibility, why });
  return ok({ item: next, dispute: touch(tx, dispute, {}, ctx, event) });
}
