import { array, assert, nat, property, record, tuple } from 'fast-check';
import { expect, test } from 'vitest';

import { LAST_BITS, LAST_STEP, runSequence, type Tally } from './testing/sequence.ts';

/** Sequences in a normal run; `RUNS=20000 npm run unit` for a long one. */
const RUNS = Number(process.env['RUNS'] ?? 2_000);
const LENGTH = 100;

/** Shrinking can drop no step below the length, so it turns them into steps that do nothing. */
function sequences(length: number) {
  const step = tuple(nat(LAST_STEP), nat(LAST_BITS));
  const steps = array(step, { minLength: length, maxLength: length + 10, size: 'max' });
  return record({ seed: nat(3), steps });
}

test(
  `money and rulings keep every invariant over ${RUNS} random sequences of ${LENGTH} commands`,
  { timeout: Math.max(120_000, RUNS * 60) },
  () => {
    const tally: Tally = {};
    assert(
      property(sequences(LENGTH), ({ seed, steps }) => {
        runSequence(seed, steps, tally);
      }),
      { numRuns: RUNS },
    );
    // A model that never gets anywhere proves nothing: every kind of command went through.
    const idle = Object.keys(tally).filter((name) => (tally[name] ?? 0) <= RUNS / 50);
    expect(idle).toEqual([]);
    // Opening a dispute again is set up by the model itself and not counted.
    expect(Object.keys(tally)).toHaveLength(18);
  },
);
