import type { Policy } from '../../src/api/contract/policy.ts';
import type { Actor, Context, Outcome } from '../domain/context.ts';
import { finaliseWhenDue } from '../domain/disputes/finalise.ts';
import { expireLease } from '../domain/cases/lease.ts';
import { releaseMessage } from '../domain/cases/message.ts';
import { endSnooze } from '../domain/cases/snooze.ts';
import { findCase } from '../domain/cases/case.ts';
import { warnOfClock } from '../domain/notifications/clock-near.ts';
import { doMessageActions } from '../domain/macros/act.ts';
import { findRefund } from '../domain/money/refunds.ts';
import type { AgendaRecord } from '../domain/records.ts';
import { expireApproval } from '../domain/rulings/decide.ts';
import { executeRuling } from '../domain/rulings/execute.ts';
import { failRefund, landRefund } from '../domain/rulings/refund-events.ts';
import { closeTicketWhenDue } from '../domain/tickets/status.ts';
import { Tx } from '../domain/tx.ts';
import type { IdSource } from './ids.ts';
import { type ChargeOutcome, noteLanding, seedProvider } from './seed-provider.ts';
import type { SeedTarget } from './seed-target.ts';

const SYSTEM: Actor = { id: 'system', name: 'System', party: 'system' };

type ReviewDue =
  | 'answerDue'
  | 'deletionHoldEnds'
  | 'hidingEnds'
  | 'reviewErases'
  | 'appealAnswerDue'
  | 'appealHoldEnds'
  | 'appealCloses';
/** What falls due on requests and appeals, kept apart: bulk disputes come with the first rows, these later. */
export type ReviewEffects = Record<
  ReviewDue,
  (tx: Tx, id: string, ctx: Context) => Outcome<unknown>
>;

/** What one actor does at one instant. A refusal is a defect of the script. */
export interface Step {
  at: string;
  actor: Actor;
  run: (tx: Tx, ctx: Context) => Outcome<unknown> | void;
}

/**
 * Replays commands at their own instants, with everything that falls due in between: holds end,
 * refunds land, messages leave. What is seeded this way is legal by construction.
 */
export class Replay {
  /** How the provider answers, by the dispute that pays. */
  readonly charges = new Map<string, ChargeOutcome>();
  /** Disputes whose refund comes back instead of landing. */
  readonly bouncing = new Set<string>();
  private readonly target: Pick<SeedTarget, 'reader' | 'apply'>;
  private readonly policy: Policy;
  private readonly ids: IdSource;
  private readonly effects: ReviewEffects | undefined;
  private readonly agenda = new Map<string, AgendaRecord>();

  /** @param effects what falls due on requests about reviews and on appeals, in stories that have any */
  constructor(
    target: Pick<SeedTarget, 'reader' | 'apply'>,
    policy: Policy,
    ids: IdSource,
    effects?: ReviewEffects,
  ) {
    this.effects = effects;
    this.target = target;
    this.policy = policy;
    this.ids = ids;
  }

  /** Runs steps in the order of time (then as given), and what falls due until `end`. */
  run(steps: readonly Step[], end: string): void {
    const byTime = (a: Step, b: Step) => {
      if (a.at === b.at) return 0;
      return a.at < b.at ? -1 : 1;
    };
    const numbered = steps.map((step, number) => ({ ...step, number }));
    for (const step of numbered.toSorted(byTime)) {
      this.settle(step.at);
      this.step(step);
    }
    this.settle(end);
  }

  private step({ at, actor, run, number }: Step & { number: number }): void {
    const tx = new Tx(this.target.reader);
    const ctx: Context = { actor, now: at, newId: this.ids.ofStep(number), policy: this.policy };
    const outcome = run(tx, ctx);
    if (outcome && !outcome.ok) {
      throw new Error(`Seed: ${outcome.error.code} at ${at}: ${outcome.error.detail}`);
    }
    this.commit(tx, actor, at);
  }

  private commit(tx: Tx, actor: Actor, at: string): void {
    const change = tx.change();
    for (const put of change.puts)
      if (put.table === 'agenda') this.agenda.set(put.record.id, put.record);
    for (const gone of change.removals) if (gone.table === 'agenda') this.agenda.delete(gone.id);
    this.target.apply(change, actor, at);
  }

  /** Runs what falls due up to an instant, each entry at its own. */
  private settle(until: string): void {
    for (;;) {
      let next: AgendaRecord | undefined;
      for (const entry of this.agenda.values()) {
        if (entry.dueAt <= until && (!next || entry.dueAt < next.dueAt)) next = entry;
      }
      if (!next) return;
      this.fallDue(next);
    }
  }

  private fallDue(entry: AgendaRecord): void {
    const tx = new Tx(this.target.reader);
    tx.remove('agenda', entry.id);
    const { dueAt: now } = entry;
    const { policy, ids } = this;
    const outcome = this.effect(tx, entry, { actor: SYSTEM, now, policy, newId: ids.ofDue });
    if (!outcome.ok) throw new Error(`Seed: ${entry.kind} at ${now}: ${outcome.error.detail}`);
    this.commit(tx, SYSTEM, now);
  }

  private effect(tx: Tx, entry: AgendaRecord, ctx: Context): Outcome<unknown> {
    const [first = '', second = ''] = entry.ref;
    switch (entry.kind) {
      case 'holdEnds': {
        const disputeId = tx.need('rulings', first).disputeId;
        const outcome = this.charges.get(disputeId) ?? 'accepted';
        return executeRuling(tx, { rulingId: first }, ctx, seedProvider(tx, outcome));
      }
      case 'refundLands':
        return this.land(tx, first, ctx);
      case 'approvalExpires':
        return expireApproval(tx, { rulingId: first }, ctx);
      case 'leaseEnds':
        return expireLease(tx, { caseId: first }, ctx);
      case 'appealWindowEnds':
        return finaliseWhenDue(tx, { disputeId: first }, ctx);
      case 'messageLeaves':
        return releaseMessage(tx, { caseId: first, messageId: second }, ctx);
      case 'messageActs':
        return doMessageActions(tx, { caseId: first, messageId: second }, ctx);
      case 'snoozeEnds':
        return endSnooze(tx, { caseId: first }, ctx);
      case 'clockNear': {
        const record = findCase(tx, first);
        if (!record) throw new Error(`Seed: no case ${first}`);
        return warnOfClock(tx, record, ctx);
      }
      case 'ticketCloses':
        return closeTicketWhenDue(tx, { ticketId: first }, ctx);
      case 'autoEscalates':
        throw new Error('The seeded policies leave escalation to the parties');
      default:
        return this.ofReviews(tx, entry.kind, first, ctx);
    }
  }

  private ofReviews(tx: Tx, kind: ReviewDue, id: string, ctx: Context): Outcome<unknown> {
    const effect = this.effects?.[kind];
    if (!effect) throw new Error(`Seed: ${kind} in a story without reviews`);
    return effect(tx, id, ctx);
  }

  private land(tx: Tx, refundId: string, ctx: Context): Outcome<unknown> {
    const home = findRefund(tx, refundId);
    if (!home) throw new Error(`Seed: no refund ${refundId}`);
    const { providerKey, disputeId } = home.refund;
    const bounces = this.bouncing.has(disputeId);
    noteLanding(tx, providerKey, bounces ? 'failed' : 'succeeded');
    return bounces
      ? failRefund(tx, { refundId, failure: 'accountClosed' }, ctx)
      : landRefund(tx, { refundId }, ctx);
  }
}
