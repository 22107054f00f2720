import type { Message, TimelineEntry } from '../../../src/api/contract/cases.ts';
import type { Evidence } from '../../../src/api/contract/evidence.ts';
import type { Context } from '../context.ts';
import { attachmentViews } from '../cases/attachments.ts';
import { type CaseRecord, isKind } from '../cases/case.ts';
import { fileOf } from '../cases/case-file.ts';
import type {
  CaseFileRecord,
  DisputeRecord,
  EvidenceRecord,
  MessageRecord,
  OrderRecord,
} from '../records.ts';
import type { Reader } from '../tx.ts';
import { evidenceView } from './evidence-view.ts';
import { moneyOf } from './money-view.ts';

/** A message as the contract shows it; `undoUntil` only while it is held. */
export function messageView(message: MessageRecord, file: CaseFileRecord): Message {
  const { evidenceIds: _, attachmentIds, ...rest } = message;
  if (attachmentIds === undefined) return rest;
  return { ...rest, attachments: attachmentViews(file, attachmentIds) };
}

type EvidenceOf = (item: EvidenceRecord) => Evidence;

function messages(file: CaseFileRecord, view: EvidenceOf): TimelineEntry[] {
  return file.messages.map((message) => {
    const shown = file.evidence.filter((item) => message.evidenceIds?.includes(item.id));
    const evidence = shown.map(view);
    const { id, at } = message;
    return { id, at, kind: 'message', message: messageView(message, file), evidence };
  });
}

/** Evidence that came without a message; what one side hands in at one instant is one entry. */
function evidence(file: CaseFileRecord, view: EvidenceOf): TimelineEntry[] {
  const shown = new Set(file.messages.flatMap((message) => message.evidenceIds ?? []));
  const groups = new Map<string, CaseFileRecord['evidence']>();
  for (const item of file.evidence) {
    if (shown.has(item.id)) continue;
    const key = `${item.submittedAt}|${item.submittedBy}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()].flatMap((items) => {
    const [first] = items;
    if (!first) return [];
    const views = items.map(view);
    return {
      id: `on_${first.id}`,
      at: first.submittedAt,
      kind: 'evidence' as const,
      evidence: views,
    };
  });
}

function scans(order: OrderRecord | undefined): TimelineEntry[] {
  const carrier = order?.carrier;
  if (!carrier) return [];
  return carrier.scans.map(({ at, event, place }, index) => ({
    id: `${carrier.tracking}_${index}`,
    at,
    kind: 'carrier',
    carrier: carrier.name,
    event,
    place,
  }));
}

function events(file: CaseFileRecord, currency: string): TimelineEntry[] {
  return file.events.map(({ amountMinor, ...event }) => ({
    ...event,
    kind: 'event',
    ...(amountMinor === undefined ? {} : { amount: moneyOf(amountMinor, currency) }),
  }));
}

function notes(file: CaseFileRecord): TimelineEntry[] {
  return file.notes.map(({ id, at, text, authorId, authorName }) => ({
    id,
    at,
    kind: 'note',
    author: { id: authorId, name: authorName },
    text,
  }));
}

/** Nothing is evidence outside a dispute; its file holds none. */
const noEvidence: EvidenceOf = () => {
  throw new Error('Only disputes have evidence');
};

function ofDispute(
  reader: Reader,
  file: CaseFileRecord,
  dispute: DisputeRecord,
  ctx: Context,
): TimelineEntry[] {
  const order = reader.get('orders', dispute.orderId);
  const view: EvidenceOf = (item) => evidenceView(reader, item, dispute, ctx);
  return [
    ...scans(order),
    ...events(file, dispute.currency),
    ...messages(file, view),
    ...evidence(file, view),
    ...notes(file),
  ];
}

/** Everything that happened on a case, on one time axis, oldest first; ties keep what caused what. */
export function timelineView(reader: Reader, record: CaseRecord, ctx: Context): TimelineEntry[] {
  const file = fileOf(reader, record.id);
  const all = isKind(record, 'dispute')
    ? ofDispute(reader, file, record, ctx)
    : // Only disputes have money on their timeline, and files that count as evidence.
      [...events(file, ''), ...messages({ ...file, evidence: [] }, noEvidence), ...notes(file)];
  return all.sort((a, b) => {
    if (a.at === b.at) return 0;
    return a.at < b.at ? -1 : 1;
  });
}
