import type { Role } from '../../../../src/api/contract/define.ts';
import { HOUR } from '../../../../src/lib/instants.ts';
import type { Actor, Context, Outcome } from '../../context.ts';
import { postCapture } from '../../money/ledger.ts';
import { caratx } from '../../policies/caratx.ts';
import type { BuyerRecord, DisputeRecord, OrderRecord, SellerRecord, Side } from '../../records.ts';
import { executeRuling } from '../../rulings/execute.ts';
import { previewRuling } from '../../rulings/preview.ts';
import { proposeRuling } from '../../rulings/propose.ts';
import { landRefund } from '../../rulings/refund-events.ts';
import { run, TestDesk, TestProvider, TestStore } from '../../rulings/testing/store.ts';
import { type Change, Tx } from '../../tx.ts';
import { escalateDispute } from '../escalate.ts';
import { type EvidenceCommand, addEvidence } from '../evidence.ts';
import { sendMessage } from '../../cases/message.ts';
import { openDispute, type OpenCommand } from '../open.ts';

const person = {
  timeZone: 'Europe/Lisbon',
  country: 'PT',
  city: 'Lisbon',
  language: 'pt',
  since: '2024-01-01T00:00:00.000Z',
  orders: 20,
  disputesByReason: {},
  conductFlags: [],
  ruled: [],
  version: 1,
};
const buyer: BuyerRecord = {
  ...person,
  id: 'b1',
  name: 'Ines',
  keptItemRefunds: 0,
  duplicateEvidence: 0,
};
const seller: SellerRecord = {
  ...person,
  id: 's1',
  name: 'Corvin',
  tier: 'standard',
  standing: 'good',
  escalations: 0,
  meritless: 0,
  ruledAgainst: 0,
  currencies: ['USD'],
};
const order: OrderRecord = {
  id: 'o1',
  reference: '#A-1',
  status: 'completed',
  buyerId: 'b1',
  sellerId: 's1',
  currency: 'USD',
  placedAt: '2026-02-20T09:00:00.000Z',
  lines: [
    { id: 'l1', title: 'Ring', sku: 'R-1', quantity: 1, paidMinor: 9_000, commissionMinor: 900 },
    { id: 'l2', title: 'Box', sku: 'B-1', quantity: 1, paidMinor: 1_000, commissionMinor: 100 },
  ],
  shippingPaidMinor: 0,
  shippingCommissionMinor: 0,
  moneyVersion: 1,
  buyerDeclinedInsurance: false,
  shipTo: { city: 'Lisbon', country: 'PT' },
  refunds: [],
  disputeIds: [],
};
const STAFF: readonly (readonly [string, Role])[] = [
  ['admin', 'admin'],
  ['agent', 'agent'],
  ['other', 'agent'],
  ['trust', 'trust'],
  ['auditor', 'auditor'],
];

/** One buyer, one seller, one order of two lines, and everybody at the desk. */
export class Scene {
  readonly store = new TestStore();
  readonly desk: TestDesk;
  readonly provider = new TestProvider();
  last: Change | undefined;

  constructor(change: Partial<OrderRecord> = {}, policy = caratx) {
    this.desk = new TestDesk(policy);
    this.store.put('buyers', buyer);
    this.store.put('sellers', seller);
    this.store.put('orders', { ...order, ...change });
    for (const [id, role] of STAFF) {
      this.store.put('agents', { id, name: id, role, timeZone: 'UTC' });
    }
    const tx = new Tx(this.store);
    postCapture(tx, this.store.need('orders', 'o1'), this.desk.system());
    this.store.commit(tx.change());
  }

  /** Lets hours pass. */
  wait(hours: number): this {
    this.desk.nowMs += Math.round(hours * HOUR);
    return this;
  }

  /** The context of a staff id, of `buyer`, `seller`, or of the system. */
  as(who: string): Context {
    if (who === 'system') return this.desk.system();
    const party = who === 'buyer' || who === 'seller' ? who : undefined;
    const role = STAFF.find(([id]) => id === who)?.[1];
    const actor: Actor = party
      ? { id: party === 'buyer' ? 'b1' : 's1', name: party, party }
      : { id: who, name: who, party: 'staff', ...(role ? { role } : {}) };
    return this.desk.as(actor);
  }

  act<T>(command: (tx: Tx) => Outcome<T>): Outcome<T> {
    const { result, change } = run(this.store, command);
    this.last = change;
    return result;
  }

  /** Runs a command that must go through. */
  must<T>(command: (tx: Tx) => Outcome<T>): T {
    const outcome = this.act(command);
    if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.detail}`);
    return outcome.value;
  }

  dispute(id = this.id): DisputeRecord {
    return this.store.need('disputes', id);
  }

  id = '';

  open(change: Partial<OpenCommand> = {}): DisputeRecord {
    const words = { claim: 'Broken', wish: 'Refund', text: 'It is broken.' };
    const command = { orderId: 'o1', lineIds: ['l1'], reason: 'damaged' as const, ...words };
    const opened = this.must((tx) => openDispute(tx, { ...command, ...change }, this.as('buyer')));
    this.id ||= opened.id;
    return opened;
  }

  say(from: Side, delivery?: 'failed'): void {
    const command = { caseId: this.id, from, to: 'all' as const, text: 'Words.' };
    const sent = delivery ? { ...command, delivery } : command;
    this.must((tx) => sendMessage(tx, sent, this.as(from)));
  }

  escalate(by: Side = 'buyer'): DisputeRecord {
    return this.must((tx) => escalateDispute(tx, { disputeId: this.id, by }, this.as(by)));
  }

  file(party: Side | 'staff', sha256 = 'a'.repeat(64), disputeId = this.id) {
    const who = party === 'staff' ? 'agent' : party;
    const side: EvidenceCommand['party'] = party;
    const file = {
      fileName: 'a.jpg',
      bytes: 3,
      sha256,
      mediaType: 'image/jpeg',
      content: { blob: sha256 },
    };
    const command = { disputeId, party: side, kind: 'photo' as const, elements: [], file };
    return this.act((tx) => addEvidence(tx, command, this.as(who)));
  }

  /** An admin rules and the ruling is executed after its hold. */
  rule(kind: 'fullRefund' | 'noAction'): DisputeRecord {
    const dispute = this.dispute();
    const { moneyVersion } = this.store.need('orders', 'o1');
    const body = {
      kind,
      basis: 'policy' as const,
      reasonCodes: ['other'],
      citedEvidence: [],
      statementToBuyer: 'To the buyer.',
      statementToSeller: 'To the seller.',
      moneyVersionSeen: moneyVersion,
      evidenceWatermark: dispute.evidenceWatermark,
    };
    const ctx = this.as('admin');
    const receipt = previewRuling(this.store, dispute.id, body, ctx);
    if (!receipt.ok) throw new Error(receipt.error.code);
    const command = {
      disputeId: dispute.id,
      body: { ...body, digest: receipt.value.digest },
      idempotencyKey: ctx.newId('key'),
      expectVersion: dispute.version,
    };
    const ruling = this.must((tx) => proposeRuling(tx, command, ctx));
    this.desk.nowMs += caratx.rulingHoldMs;
    this.must((tx) => executeRuling(tx, { rulingId: ruling.id }, this.as('system'), this.provider));
    return this.dispute();
  }

  /** The refund of the last ruling reaches the buyer. */
  land(): void {
    const refund = this.store.need('orders', 'o1').refunds.at(-1);
    this.wait(2);
    this.must((tx) => landRefund(tx, { refundId: refund?.id ?? '' }, this.as('system')));
  }
}

/** The code of a refusal, or `ok`. */
export function codeOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'ok' : outcome.error.code;
}
