import type { Role } from '../../src/api/contract/define.ts';
import type { DISPUTE_REASONS } from '../../src/api/contract/policy.ts';

type DisputeReason = (typeof DISPUTE_REASONS)[number];

export interface AgentRecord {
  id: string;
  name: string;
  role: Role;
  timeZone: string;
  about?: string;
  /** Own buyer or seller accounts: nobody acts on a case in which they are a party. */
  accounts?: string[];
}

/** One ruling that an admin issued, for the 24-hour sum (money.md, approval limits). */
export interface RuledEntry {
  by: string;
  at: string;
  rulingId: string;
  currency: string;
  amountMinor: number;
}

interface PersonRecord {
  id: string;
  name: string;
  timeZone: string;
  country: string;
  city: string;
  language: string;
  since: string;
  /** Orders in the window, the denominator of every rate. */
  orders: number;
  /** Disputes by reason in the window, history before this world included. */
  disputesByReason: Partial<Record<DisputeReason, number>>;
  conductFlags: { at: string; code: string; note: string }[];
  ruled: RuledEntry[];
  version: number;
}
export interface BuyerRecord extends PersonRecord {
  keptItemRefunds: number;
  duplicateEvidence: number;
}
/** What the platform did to a seller's account; a ticket may appeal it (cases.md §4). */
export interface AccountActionRecord {
  id: string;
  at: string;
  kind: 'payoutHold' | 'listingRemoved' | 'restricted' | 'suspended' | 'tierLowered' | 'warned';
  reason: string;
  liftedAt?: string;
}

export interface SellerRecord extends PersonRecord {
  accountActions?: AccountActionRecord[];
  tier: 'new' | 'standard' | 'top';
  standing: 'good' | 'watch' | 'restricted' | 'suspended';
  escalations: number;
  meritless: number;
  ruledAgainst: number;
  /** Currencies with an account; the account's id is `sellerId:currency`. */
  currencies: string[];
}
