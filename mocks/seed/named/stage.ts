import { addWorking, compileCalendar, latestStartFor } from '../../../src/lib/business-time.ts';
import { addMs, DAY, HOUR } from '../../../src/lib/instants.ts';
import { ruleMs } from '../../domain/clocks.ts';
import { openChargeback } from '../../domain/money/chargeback.ts';
import { openSellerAccount, postCapture, postPayout, postSale } from '../../domain/money/ledger.ts';
import type { ClockName, OrderRecord } from '../../domain/records.ts';
import type { CarrierScanRecord } from '../../domain/shipment.ts';
import type { Policy } from '../../../src/api/contract/policy.ts';
import { CaseScript } from '../case-script.ts';
import { seedId } from '../ids.ts';
import type { Step } from '../replay.ts';
import { staffActor } from '../staff.ts';
import {
  type BuyerId,
  buyerName,
  cityOf,
  namedSeller,
  type SellerId,
  sellerName,
} from './people.ts';

const PLATFORM = { id: 'system', name: 'System', party: 'system' } as const;

/** `[title, quantity, paidMinor, commissionMinor?]`; commission is 9 % unless told. */
type Line = readonly [title: string, quantity: number, paidMinor: number, commissionMinor?: number];
export interface OrderPlan {
  buyer: BuyerId;
  seller: SellerId;
  currency: string;
  placedAt: string;
  lines: readonly Line[];
  shipping?: number;
  /** The seller's pending balance now, in minor units. */
  pending: number;
  declinedInsurance?: boolean;
  inProgress?: boolean;
  carrier?: { name: string; tracking: string; scans: CarrierScanRecord[] };
}

/** Where the named cases are told: instants that count back from now, orders with their money. */
export class NamedStage {
  readonly steps: Step[] = [];
  readonly scripts: CaseScript[] = [];
  readonly now: string;
  private readonly policy: Policy;
  private readonly key: number;
  private orders = 0;
  private cases = 0;

  constructor(now: string, policy: Policy, key: number) {
    this.now = now;
    this.policy = policy;
    this.key = key;
  }

  /** So many hours before now. */
  ago(hours: number): string {
    return addMs(this.now, -Math.round(hours * HOUR));
  }

  /**
   * When a clock must have started to be `hours` of its working time late now; negative hours are what
   * is left. On a day without work the lateness counts from the last working moment.
   */
  startFor(clock: ClockName, hours: number): string {
    const rule = this.policy.clocks[clock];
    const calendar = compileCalendar(this.policy.calendars[rule.calendar]);
    const ms = Math.round(Math.abs(hours) * HOUR);
    const due =
      hours < 0 ? addWorking(calendar, this.now, ms) : latestStartFor(calendar, this.now, ms);
    const start = latestStartFor(calendar, due, ruleMs(rule.due));
    // A due instant at the very end of a working day also has starts after midnight: keep it past.
    return start < this.now ? start : this.ago(1);
  }

  order(plan: OrderPlan): OrderRecord {
    this.orders += 1;
    const id = seedId('ord', 'n', this.orders, this.key);
    const lines = plan.lines.map(([title, quantity, paidMinor, commission], index) => ({
      id: `${id}_l${index + 1}`,
      title,
      sku: `${plan.seller.slice(4, 7).toUpperCase()}-${this.orders}${index + 1}0`,
      quantity,
      paidMinor,
      commissionMinor: commission ?? Math.floor((paidMinor * 9) / 100),
    }));
    const shipping = plan.shipping ?? 0;
    const order: OrderRecord = {
      id,
      reference: `#A-${88_200 + this.orders}`,
      status: plan.inProgress ? 'inProgress' : 'completed',
      buyerId: plan.buyer,
      sellerId: plan.seller,
      currency: plan.currency,
      placedAt: plan.placedAt,
      lines,
      shippingPaidMinor: shipping,
      shippingCommissionMinor: Math.floor((shipping * 9) / 100),
      moneyVersion: 1,
      buyerDeclinedInsurance: plan.declinedInsurance === true,
      shipTo: cityOf(plan.buyer),
      ...(plan.carrier ? { carrier: plan.carrier } : {}),
      refunds: [],
      disputeIds: [],
    };
    this.fund(order, plan);
    return order;
  }

  /** Capture, then a payout where the balance must be smaller, then the sales that make it exact. */
  private fund(order: OrderRecord, plan: OrderPlan): void {
    const { sellerId, currency } = order;
    const key = { sellerId, currency };
    const add = (at: string, run: Step['run']) => this.steps.push({ at, actor: PLATFORM, run });
    add(addMs(order.placedAt, -DAY), (tx, ctx) => {
      tx.put('sellers', namedSeller(plan.seller, currency, this.now));
      openSellerAccount(tx, sellerId, currency, { pendingMinor: 0, receivableMinor: 0 }, ctx);
    });
    const kept = order.lines.reduce((sum, line) => sum + line.paidMinor - line.commissionMinor, 0);
    const net = kept + order.shippingPaidMinor - order.shippingCommissionMinor;
    add(order.placedAt, (tx, ctx) => {
      tx.put('orders', order);
      postCapture(tx, order, ctx);
    });
    const isPaidOut = plan.pending < net;
    if (isPaidOut) add(addMs(order.placedAt, HOUR), (tx, ctx) => postPayout(tx, key, ctx));
    const netMinor = isPaidOut ? plan.pending : plan.pending - net;
    if (netMinor > 0) {
      add(addMs(order.placedAt, 2 * HOUR), (tx, ctx) => {
        postSale(tx, { ...key, netMinor, commissionMinor: Math.floor(netMinor / 10) }, ctx);
      });
    }
  }

  /** A dispute to be told on an order. */
  case(order: OrderRecord): CaseScript {
    this.cases += 1;
    const script = new CaseScript(seedId('dsp', 'n', this.cases, this.key), order, {
      // Orders of the stage are placed by named people only.
      buyer: buyerName(order.buyerId as BuyerId),
      seller: sellerName(order.sellerId as SellerId),
    });
    this.scripts.push(script);
    return script;
  }

  /** The buyer's bank claims the whole payment back. */
  chargeback(order: OrderRecord, at: string): void {
    const run: Step['run'] = (tx, ctx) => openChargeback(tx, { orderId: order.id }, ctx);
    this.steps.push({ at, actor: PLATFORM, run });
  }

  /** A lease that somebody holds right now. */
  claim(script: CaseScript, agentId: string, at: string, run: Step['run']): void {
    script.steps.push({ at, actor: staffActor(agentId), run });
  }
}
