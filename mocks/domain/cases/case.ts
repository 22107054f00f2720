import type { Context, Refusal } from '../context.ts';
import type { Role } from '../../../src/api/contract/define.ts';
import type { CaseQueue } from '../../../src/api/contract/queue-names.ts';
import type { CaseBase, DisputeRecord, QuestionRecord, TicketRecord } from '../records.ts';
import { refusal } from '../refusals.ts';
import type { AuditDraft, Reader, Tx } from '../tx.ts';
import type { CaseKind, CaseKinds, CaseRecord, CaseTable, KindRules } from './kind-rules.ts';
import { appeal, deletionRequest } from './review-kinds.ts';

export type {
  CaseKind,
  CaseKinds,
  CaseParty,
  CaseRecord,
  CaseRows,
  CaseTable,
  KindRules,
  Patch,
} from './kind-rules.ts';

/** The roles that work on disputes, tickets and questions (cases.md §1). */
const DESK = ['agent', 'admin'] as const;

const dispute: KindRules<DisputeRecord> = {
  table: 'disputes',
  queue: 'disputes',
  roles: DESK,
  parties: ({ buyerId, buyerName, sellerId, sellerName }) => [
    { side: 'buyer', id: buyerId, name: buyerName },
    { side: 'seller', id: sellerId, name: sellerName },
  ],
  closed({ status, reference }) {
    if (status !== 'closed') return undefined;
    const detail = `${reference} is closed. Open a new dispute that refers to this one.`;
    return refusal('caseClosed', detail);
  },
  isOpen: ({ status, flags }) =>
    status === 'open' ||
    status === 'escalated' ||
    // A refund that failed after the ruling is work, too.
    (status === 'resolved' && flags.some((flag) => flag.startsWith('refund'))),
  claimed: () => ({ unread: undefined }),
  moved: 'disputeMoved',
  unmergeable(record, into) {
    if (record.orderId !== into.orderId)
      return refusal('wrongState', 'Only disputes on the same order can be merged.');
    if (!record.live && record.rulingIds.length === 0) return undefined;
    return refusal('wrongState', 'A dispute that was ruled on is not merged away.');
  },
  merged: { status: 'closed', closure: 'merged', silence: undefined, unread: undefined },
};

const ticket: KindRules<TicketRecord> = {
  table: 'tickets',
  queue: 'tickets',
  roles: DESK,
  parties: ({ requester: { sellerId, name } }) =>
    sellerId === undefined ? [{ side: 'contact', name }] : [{ side: 'seller', id: sellerId, name }],
  closed({ status, reference }) {
    if (status !== 'closed') return undefined;
    const detail = `${reference} is closed. What comes up again is a new ticket that refers to it.`;
    return refusal('caseClosed', detail);
  },
  isOpen: ({ status }) => status !== 'resolved' && status !== 'closed',
  claimed: ({ status }) => ({
    unread: undefined,
    ...(status === 'pending' && { status: 'underReview' as const }),
  }),
  moved: 'ticketStatusSet',
  unmergeable({ requester: one }, { requester: other }) {
    const same =
      one.sellerId === undefined
        ? one.contact !== undefined && one.contact === other.contact
        : one.sellerId === other.sellerId;
    return same ? undefined : refusal('wrongState', 'Only tickets of one person can be merged.');
  },
  merged: { status: 'closed', unread: undefined },
};

const question: KindRules<QuestionRecord> = {
  table: 'questions',
  queue: 'questions',
  roles: DESK,
  parties: ({ buyerId, buyerName, sellerId, sellerName }) => [
    { side: 'buyer', id: buyerId, name: buyerName },
    { side: 'seller', id: sellerId, name: sellerName },
  ],
  closed: () => undefined,
  isOpen: ({ status }) => status === 'unanswered',
  claimed: () => ({ unread: undefined }),
  moved: 'questionMoved',
  unmergeable: () =>
    refusal('wrongState', 'Every question gets its own answer: link them instead.'),
  merged: {},
};

/** What the kinds of cases differ in; commands on every case act through it. */
export const CASE_KINDS: { readonly [K in CaseKind]: KindRules<CaseKinds[K]> } = {
  dispute,
  ticket,
  question,
  deletionRequest,
  appeal,
};

/** The tables that hold cases. */
export const CASE_TABLES: readonly CaseTable[] = Object.values(CASE_KINDS).map(
  ({ table }) => table,
);

const KIND_BY_PREFIX: Readonly<Record<string, CaseKind>> = {
  tkt: 'ticket',
  qst: 'question',
  rdr: 'deletionRequest',
  apl: 'appeal',
};

/** Which kind of case an id is of. */
export function kindOf(id: string): CaseKind {
  return KIND_BY_PREFIX[id.slice(0, id.indexOf('_'))] ?? 'dispute';
}

export function caseTable(id: string): CaseTable {
  return CASE_KINDS[kindOf(id)].table;
}

/** The queues that a role works through; auditors read all of them and work on none (cases.md §1). */
export function queuesOf(role: Role | undefined): CaseQueue[] {
  return Object.values(CASE_KINDS).flatMap(({ queue, roles }) =>
    role !== undefined && roles.includes(role) ? [queue] : [],
  );
}

/** The queue that a case stands in. */
export function queueOf(id: string): CaseQueue {
  return CASE_KINDS[kindOf(id)].queue;
}

/** The rules of a record's kind. The id names the kind, so record and rules belong together. */
export function rulesOf(record: CaseRecord): KindRules<CaseRecord> {
  return CASE_KINDS[kindOf(record.id)];
}

/** A case of whatever kind by its id. */
export function findCase(reader: Reader, id: string): CaseRecord | undefined {
  return reader.get(caseTable(id), id);
}

/** Whether a case is of a kind, for what only that kind knows. */
export function isKind<K extends CaseKind>(record: CaseRecord, kind: K): record is CaseKinds[K] {
  return kindOf(record.id) === kind;
}

export function putCase(tx: Tx, record: CaseRecord): void {
  if (isKind(record, 'ticket')) tx.put('tickets', record);
  else if (isKind(record, 'question')) tx.put('questions', record);
  else if (isKind(record, 'deletionRequest')) tx.put('deletionRequests', record);
  else if (isKind(record, 'appeal')) tx.put('appeals', record);
  else if (isKind(record, 'dispute')) tx.put('disputes', record);
}

/** Nothing changes on a closed case (D15, cases.md §4). */
export function closedRefusal(record: CaseRecord): Refusal | undefined {
  return rulesOf(record).closed(record);
}

/** How the audit trail names a case. */
export function entityOf(record: CaseRecord): AuditDraft['entity'] {
  return { kind: kindOf(record.id), id: record.id, reference: record.reference };
}

/** An audit event about a case. */
export function auditCase(
  tx: Tx,
  event: string,
  record: CaseRecord,
  data: Record<string, unknown> = {},
): void {
  tx.audit({ event, entity: entityOf(record), data });
}

/** A guard of a command on any case. */
export type CaseGuard<C extends CaseRecord = CaseRecord> = (
  reader: Reader,
  record: C,
  ctx: Context,
) => Refusal | undefined;

/** Put aside now; a snooze whose time is up counts for nothing even before its agenda entry ran. */
export function isSnoozed({ snooze }: Pick<CaseBase, 'snooze'>, now: string): boolean {
  return snooze !== undefined && (snooze.until === undefined || snooze.until > now);
}
