import { assert, property } from 'fast-check';
import { expect, test } from 'vitest';

import { runSequence, sequences, type Tally } from './testing/sequence.ts';

/** Sequences in a normal run; `RUNS=20000 npm run unit` for a long one. */
const RUNS = Number(process.env['RUNS'] ?? 2_000);
const LENGTH = 100;

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
