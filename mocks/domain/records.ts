import type { Clock, ClockName } from '../../src/api/contract/common.ts';
import type { CarrierScanRecord } from './shipment.ts';
import type { AWAITING, DISPUTE_STATUSES } from '../../src/api/contract/disputes.ts';
import type { REFUND_STATES } from '../../src/api/contract/orders.ts';
import type { LedgerLine } from '../../src/api/contract/parties.ts';
import type { DISPUTE_REASONS, Policy, RULING_KINDS } from '../../src/api/contract/policy.ts';
import type {
  Allocation,
  REPLACEMENT_STATES,
  RULING_STATES,
  RulingBody,
} from '../../src/api/contract/rulings.ts';

import type { CaseBase } from './case-records.ts';
import type { DeskTables } from './desk-records.ts';
import type { DraftRecord } from './draft-record.ts';
import type { CaseFileRecord, SequelRecord } from './file-records.ts';
import type { AgentRecord, BuyerRecord, SellerRecord } from './people-records.ts';
import type { QuestionRecord } from './question-records.ts';
import type { ReviewTables } from './review-records.ts';
import type { TicketRecord } from './ticket-records.ts';

export type { CaseBase, LeaseRecord } from './case-records.ts';
export type {
  CaseEventRecord,
  CaseFileRecord,
  EvidenceRecord,
  MessageRecord,
  NoteRecord,
} from './file-records.ts';
export type { AgentRecord, BuyerRecord, SellerRecord } from './people-records.ts';
export type { QuestionRecord } from './question-records.ts';
export type { AppealRecord, DeletionRequestRecord } from './review-records.ts';
export type { TicketRecord } from './ticket-records.ts';

/**
 * What the store keeps. Records are plain, frozen by convention and replaced whole: a change is a list
 * of new records (architecture.md). Instants are ISO UTC strings, money is integer minor units of the
 * record's one currency.
 */
export type DisputeStatus = (typeof DISPUTE_STATUSES)[number];
export type DisputeReason = (typeof DISPUTE_REASONS)[number];
export type RulingKind = (typeof RULING_KINDS)[number];
export type RulingState = (typeof RULING_STATES)[number];
export type RefundState = (typeof REFUND_STATES)[number];
export type ReplacementState = (typeof REPLACEMENT_STATES)[number];
export type Awaiting = (typeof AWAITING)[number];
export type Side = 'buyer' | 'seller';

/** Balances of one seller in one currency, in minor units (money.md §2). */
export interface SellerAccountRecord {
  /** `sellerId:currency`. */
  id: string;
  sellerId: string;
  currency: string;
  pendingMinor: number;
  receivableMinor: number;
  heldMinor: number;
  /** Net credited in the trailing 30 days: what the recovery projection rests on. */
  trailing: { at: string; netMinor: number }[];
}

/** Balances of the platform's own accounts in one currency (money.md §2); the id is the currency. */
export interface PlatformAccountRecord {
  id: string;
  pspClearingMinor: number;
  refundClearingMinor: number;
  commissionMinor: number;
  goodwillMinor: number;
  writeoffMinor: number;
  bankMinor: number;
}

export type LedgerRecord = Omit<LedgerLine, 'pendingAfter' | 'receivableAfter'> & {
  sellerId: string;
  /** Position in the seller's ledger, from 1. */
  seq: number;
  pendingAfterMinor: number;
  receivableAfterMinor: number;
};

export interface OrderLineRecord {
  id: string;
  title: string;
  sku: string;
  quantity: number;
  paidMinor: number;
  commissionMinor: number;
}

/** A refund with what it took from whom, so that a failure can be credited back (money.md §2). */
export interface RefundRecord {
  id: string;
  reference: string;
  orderId: string;
  disputeId: string;
  rulingId: string;
  state: RefundState;
  currency: string;
  amountMinor: number;
  /** Per line or `shipping`: amount and commission given back; units when refunded by quantity. */
  parts: { lineId: string; amountMinor: number; commissionMinor: number; units: number }[];
  sellerDebitMinor: number;
  platformMinor: number;
  commissionMinor: number;
  /** Minted when the ruling was approved; reused for every try but a retry after `failed`. */
  providerKey: string;
  attempts: number;
  requestedAt: string;
  settledAt?: string;
  failure?: string;
}

export interface OrderRecord {
  id: string;
  reference: string;
  status: 'inProgress' | 'completed' | 'cancelled';
  buyerId: string;
  sellerId: string;
  currency: string;
  placedAt: string;
  lines: OrderLineRecord[];
  shippingPaidMinor: number;
  shippingCommissionMinor: number;
  /** Bumped by any refund, chargeback or payout on the order. */
  moneyVersion: number;
  chargeback?: { state: 'open' | 'won' | 'lost'; amountMinor: number; openedAt: string };
  buyerDeclinedInsurance: boolean;
  shipTo: { city: string; country: string };
  carrier?: { name: string; tracking: string; scans: CarrierScanRecord[] };
  refunds: RefundRecord[];
  disputeIds: string[];
}

/** The queue row and the guarded state of a dispute. Lease and assignee do not bump `version`. */
export interface DisputeRecord extends CaseBase {
  status: DisputeStatus;
  awaiting: Awaiting;
  reason: DisputeReason;
  /** Counts evidence and party messages; a ruling names the mark it saw. */
  evidenceWatermark: number;
  claim: string;
  wish: string;
  orderId: string;
  /** The order's own reference, kept on the row so that a search needs no joins. */
  orderReference: string;
  lineIds: string[];
  buyerId: string;
  sellerId: string;
  /** Names kept on the row so that a list needs no joins. */
  buyerName: string;
  sellerName: string;
  currency: string;
  /** Remaining refundable of the disputed lines when opened, kept current by money changes. */
  atStakeMinor: number;
  court: { buyer: number; seller: number; staff: number };
  escalation?: {
    at: string;
    by: Side | 'system';
    cause?: string;
    note?: string;
    meritless?: { by: string; at: string; reason: string };
  };
  closure?: string;
  evidenceCount: number;
  /**
   * A party is silent and everything but the time speaks for a silence ruling: from `readyAt` on it is
   * possible (cases.md §2). Kept here so that a row needs no file to be ranked.
   */
  silence?: { party: Side; since: string; readyAt: string };
  rulingIds: string[];
  /** The one live ruling (proposed, approved, executing, failed, unknown); drafts are their authors'. */
  live?: { rulingId: string; state: RulingState; kind: RulingKind };
}

export interface RulingRecord {
  id: string;
  reference: string;
  disputeId: string;
  orderId: string;
  state: RulingState;
  version: number;
  digest: string;
  kind: RulingKind;
  currency: string;
  amountMinor: number;
  allocation: Allocation;
  /** Units per line when ruled by quantity. */
  units: Record<string, number>;
  body: RulingBody;
  proposerId: string;
  proposedAt: string;
  disputeVersionSeen: number;
  approvals: { byId: string; byName: string; at: string; digest: string }[];
  approvalsNeeded: number;
  approvalReasons: string[];
  approvalClock?: Clock;
  providerKey?: string;
  undoUntil?: string;
  executedAt?: string;
  refundId?: string;
  replacement?: { id: string; reference: string; state: ReplacementState; shipBy: string };
  comment?: string;
  supersedes?: string;
  idempotencyKey?: string;
}

/** Where the same bytes were handed in (duplicate scan, cases.md D3); the id is the SHA-256. */
export interface HashRecord {
  id: string;
  uses: { disputeId: string; reference: string; evidenceId: string; fileName: string }[];
}
/** Reference counter of one prefix and year; the id is e.g. `DSP-2026`. */
export interface CounterRecord {
  id: string;
  next: number;
}
export interface AgendaRecord {
  id: string;
  dueAt: string;
  kind:
    | 'holdEnds'
    | 'approvalExpires'
    | 'refundLands'
    | 'leaseEnds'
    | 'autoEscalates'
    | 'appealWindowEnds'
    | 'messageLeaves'
    | 'messageActs'
    | 'answerLeaves'
    | 'snoozeEnds'
    | 'clockNear'
    | 'ticketCloses'
    | 'answerDue'
    | 'deletionHoldEnds'
    | 'hidingEnds'
    | 'reviewErases'
    | 'appealAnswerDue'
    | 'appealHoldEnds'
    | 'appealCloses';
  /** Ids that the kind needs, in order. */
  ref: string[];
}
/** What the simulated payment provider holds: one charge per provider key (money.md, two keys). */
export interface ProviderRecord {
  id: string;
  mode: 'normal' | 'refuse' | 'timeout' | 'timeoutAfterEffect' | 'failLater';
  /** By provider key: what the provider did. */
  accepted: Record<
    string,
    { amountMinor: number; currency: string; state: 'processing' | 'succeeded' | 'failed' }
  >;
}
export type PolicyRecord = Policy;

export interface Tables extends DeskTables, ReviewTables {
  agents: AgentRecord;
  buyers: BuyerRecord;
  sellers: SellerRecord;
  sellerAccounts: SellerAccountRecord;
  platformAccounts: PlatformAccountRecord;
  ledger: LedgerRecord;
  orders: OrderRecord;
  disputes: DisputeRecord;
  tickets: TicketRecord;
  questions: QuestionRecord;
  files: CaseFileRecord;
  sequels: SequelRecord;
  drafts: DraftRecord;
  rulings: RulingRecord;
  hashes: HashRecord;
  counters: CounterRecord;
  agenda: AgendaRecord;
  provider: ProviderRecord;
  policy: PolicyRecord;
}
export type TableName = keyof Tables;
export type { ClockName };
