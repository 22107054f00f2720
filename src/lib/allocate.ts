function amount(name: string, value: number): bigint {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${name} must be a non-negative safe integer, got ${value}`);
  }
  return BigInt(value);
}

function toSafe(value: bigint): number {
  const result = Number(value);
  if (!Number.isSafeInteger(result)) throw new RangeError('Result is beyond the safe integers');
  return result;
}

/**
 * Splits `total` minor units over `weights` by the largest remainder (Hamilton) method; equal
 * remainders go to the lower index. Sums to `total` exactly, each part is within 1 of its quota, and
 * never above its weight if `total ≤ Σ weights` (money.md §1, I5, I15).
 * @throws RangeError on a negative or unsafe number, or when all weights are 0 but the total isn't.
 */
export function allocate(total: number, weights: readonly number[]): number[] {
  const whole = amount('total', total);
  const shares = weights.map((weight) => amount('weight', weight));
  const sum = shares.reduce((a, b) => a + b, 0n);
  if (sum === 0n) {
    if (whole !== 0n) throw new RangeError('Nothing to allocate a positive total to');
    return weights.map(() => 0);
  }
  const parts = shares.map((share) => (whole * share) / sum);
  const remainders = shares.map((share, index) => ({ index, rest: (whole * share) % sum }));
  remainders.sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  const left = Number(whole - parts.reduce((a, b) => a + b, 0n));
  const raised = new Set(remainders.slice(0, left).map(({ index }) => index));
  return parts.map((part, index) => toSafe(raised.has(index) ? part + 1n : part));
}

/**
 * ⌊amount · numerator / denominator⌋ without overflow; 0 where the denominator is 0 (an unpaid line
 * carries no share). Used cumulatively for commission, so that parts add up (money.md §1, I6).
 * @throws RangeError on a negative or unsafe number.
 */
export function floorShare(value: number, numerator: number, denominator: number): number {
  const product = amount('amount', value) * amount('numerator', numerator);
  const divisor = amount('denominator', denominator);
  return divisor === 0n ? 0 : toSafe(product / divisor);
}

/**
 * What the first `k` of `qty` units of a line cost: ⌊paid · k / qty⌋ in minor units (money.md §1).
 * @throws RangeError when k is not within 0..qty, or qty is 0.
 */
export function cumulativeShare(paid: number, k: number, qty: number): number {
  if (qty < 1 || k > qty) throw new RangeError(`${k} units of a line of ${qty}`);
  return floorShare(paid, k, qty);
}

/** A line of an order seen by the unit-wise refund; amounts in minor units of one currency. */
export interface UnitsRefundInput {
  /** What was paid for the whole line. */
  paid: number;
  /** Units on the line. */
  quantity: number;
  /** What may still be refunded on the line. */
  remaining: number;
  /** What non-failed refunds by units have already returned on this line. */
  refundedByUnits: number;
  /** Units those refunds covered. */
  unitsBefore: number;
  /** Units to refund now. */
  units: number;
}

/**
 * The refund of `units` more units: min(remaining, max(0, cum(before + units) − refundedByUnits)).
 * Unit-by-unit refunds sum to `paid` exactly in any order, also after failed ones (money.md §1, I14).
 * @throws RangeError when the units exceed the line.
 */
export function unitsRefund(input: UnitsRefundInput): number {
  const { paid, quantity, remaining, refundedByUnits, unitsBefore, units } = input;
  const due = cumulativeShare(paid, unitsBefore + units, quantity) - refundedByUnits;
  return Math.min(remaining, Math.max(0, due));
}

/**
 * `basisPoints` (1/100 of a percent) of `base`, half up: (2·base·bp + 10000) div 20000 (money.md §1).
 * @throws RangeError on a negative or unsafe number.
 */
export function percentOf(base: number, basisPoints: number): number {
  const doubled = 2n * amount('base', base) * amount('basisPoints', basisPoints);
  return toSafe((doubled + 10_000n) / 20_000n);
}
