import { array, check, nat, property, record, tuple } from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';

import type { RefundRecord } from '../records.ts';
import type { Tx } from '../tx.ts';
import type { Context } from '../context.ts';
import { LAST_BITS, LAST_STEP, runSequence } from './testing/sequence.ts';

/**
 * Defects put into the domain on purpose: each must break the properties of model.test.ts, or those
 * properties prove nothing. The domain has no switch for them; the modules are replaced here.
 */
const mutant = vi.hoisted(() => ({ name: '' }));

vi.mock('../money/effect.ts', async (original) => {
  const real = await original<typeof import('../money/effect.ts')>();
  const { orderMoney } = await import('../money/order-money.ts');
  const { floorShare } = await import('../../../src/lib/allocate.ts');
  const refundEffect: typeof real.refundEffect = (order, allocation, basisPoints, units) => {
    const effect = real.refundEffect(order, allocation, basisPoints, units);
    if (mutant.name !== 'commission rounded per refund') return effect;
    const money = orderMoney(order);
    const parts = effect.parts.map((part) => {
      const line = [...money.lines, money.shipping].find(({ id }) => id === part.lineId);
      const share = floorShare(line?.commissionMinor ?? 0, part.amountMinor, line?.paidMinor ?? 0);
      return Object.assign({}, part, { commissionMinor: share });
    });
    const commissionMinor = parts.reduce((a, part) => a + part.commissionMinor, 0);
    const sellerDebitMinor = effect.sellerDebitMinor + effect.commissionMinor - commissionMinor;
    return { ...effect, parts, commissionMinor, sellerDebitMinor };
  };
  return { ...real, refundEffect };
});

vi.mock('../money/amount.ts', async (original) => {
  const real = await original<typeof import('../money/amount.ts')>();
  const resolveAmount: typeof real.resolveAmount = (order, body, policy, dispute) => {
    if (mutant.name !== 'cap against captured') {
      return real.resolveAmount(order, body, policy, dispute);
    }
    const { chargeback: _chargeback, ...rest } = order;
    return real.resolveAmount({ ...rest, refunds: [] }, body, policy, dispute);
  };
  return { ...real, resolveAmount };
});

vi.mock('../money/ledger.ts', async (original) => {
  const real = await original<typeof import('../money/ledger.ts')>();
  const { credit, debit, post } = await import('../money/posting.ts');
  const taken = new Map<string, number>();
  const postRefundRequested = (tx: Tx, refund: RefundRecord, ctx: Context) => {
    const sellerId = key(tx, refund);
    const account = tx.get('sellerAccounts', `${sellerId}:${refund.currency}`);
    taken.set(refund.providerKey, Math.min(account?.pendingMinor ?? 0, refund.sellerDebitMinor));
    real.postRefundRequested(tx, refund, ctx);
  };
  const postRefundFailed = (tx: Tx, refund: RefundRecord, ctx: Context) => {
    if (mutant.name !== 'mirror image of a failed refund') {
      return real.postRefundFailed(tx, refund, ctx);
    }
    const pending = taken.get(refund.providerKey) ?? 0;
    const legs = [
      debit('refundClearing', refund.amountMinor),
      credit('commission', refund.commissionMinor),
      credit('goodwill', refund.platformMinor),
      credit('pending', pending),
      credit('receivable', refund.sellerDebitMinor - pending),
    ];
    const { currency, orderId, rulingId, id: refundId } = refund;
    const about = { sellerId: key(tx, refund), currency, orderId, rulingId, refundId };
    post(tx, { ...about, kind: 'refundFailed', legs }, ctx);
  };
  return { ...real, postRefundRequested, postRefundFailed };
});

vi.mock('./guards.ts', async (original) => {
  const real = await original<typeof import('./guards.ts')>();
  const canApprove: typeof real.canApprove = (reader, rulingId, ctx) => {
    const refused = real.canApprove(reader, rulingId, ctx);
    if (mutant.name !== 'self-approval' || refused?.code !== 'ownApproval') return refused;
    return reader.get('rulings', rulingId)?.state === 'proposed' ? undefined : refused;
  };
  return { ...real, canApprove };
});

vi.mock('./body-check.ts', async (original) => {
  const real = await original<typeof import('./body-check.ts')>();
  const staleRefusals: typeof real.staleRefusals = (...seen) =>
    mutant.name === 'skipped version check' ? [] : real.staleRefusals(...seen);
  return { ...real, staleRefusals };
});

function key(tx: Tx, refund: RefundRecord): string {
  return tx.need('orders', refund.orderId).sellerId;
}

/** As in model.test.ts: these are its sequences. */
function sequences(length: number) {
  const step = tuple(nat(LAST_STEP), nat(LAST_BITS));
  const steps = array(step, { minLength: length, maxLength: length + 10, size: 'max' });
  return record({ seed: nat(3), steps });
}

function outcome(runs: number) {
  const holds = property(sequences(100), ({ seed, steps }) => {
    runSequence(seed, steps);
  });
  // Shrinking a mutant's failure would only cost time: the report that matters is that it failed.
  return check(holds, { numRuns: runs, endOnFailure: true });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

beforeEach(() => {
  mutant.name = '';
});

test('the properties hold without a defect', { timeout: 60_000 }, () => {
  expect(outcome(40).failed).toBe(false);
});

test.each([
  ['commission rounded per refund', /^I6|^I7/],
  ['cap against captured', /^I4|^I5|^I18|^I33|remaining|below zero/],
  ['mirror image of a failed refund', /below zero|at once|^I2|^I3/],
  ['self-approval', /^I21/],
  ['skipped version check', /^Executed on/],
])('a defect is caught: %s', { timeout: 60_000 }, (name, reason) => {
  mutant.name = name;
  const details = outcome(400);
  expect(details.failed).toBe(true);
  expect(reasonOf(details.errorInstance)).toMatch(reason);
});
