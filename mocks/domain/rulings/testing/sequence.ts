import { rulingCommands } from './commands.ts';
import { closeEverything, settleEverything } from './ending.ts';
import { checkInvariants } from './invariants.ts';
import { Bits, type Model, newModel, type Step } from './model.ts';
import { moneyCommands } from './money-commands.ts';

/** How often each command comes, out of the whole. */
const WEIGHTS: Record<string, number> = {
  propose: 22,
  holdEnds: 20,
  approve: 12,
  fail: 6,
  land: 5,
  retry: 6,
  reconcile: 4,
  again: 8,
  sale: 5,
  payout: 3,
  hold: 3,
  chargeback: 3,
  news: 1,
  replay: 3,
  turnDown: 2,
  edit: 2,
  undo: 2,
  expire: 1,
  replacement: 2,
};

const COMMANDS = { ...rulingCommands, ...moneyCommands };
const WHEEL = Object.entries(WEIGHTS).flatMap(([name, weight]) => Array<string>(weight).fill(name));

/** A step's first number goes from 0 (nothing, what shrinking aims at) to this one. */
export const LAST_STEP = WHEEL.length;

/** A step's second number is at most this: the bits from which it draws its details. */
export const LAST_BITS = 0x7fff_ffff;

/** Counts of what a run did, to see that it is not idle. */
export type Tally = Record<string, number>;

/** Runs a sequence, checking every invariant after every command; throws at the first that breaks. */
export function runSequence(seed: number, steps: readonly Step[], tally: Tally = {}): Model {
  const model = newModel(seed);
  for (const [at, bits] of steps) {
    const name = WHEEL[at - 1];
    const command = name === undefined ? undefined : COMMANDS[name];
    if (name === undefined || !command) continue;
    model.change = undefined;
    command(model, new Bits(bits));
    if (model.change === undefined) continue;
    tally[name] = (tally[name] ?? 0) + 1;
    checkInvariants(model);
  }
  settleEverything(model);
  // Every fourth sequence is enough to find a dead state, and keeps the run short.
  if (((steps[0]?.[1] ?? 0) & 3) === 0) closeEverything(model);
  return model;
}
