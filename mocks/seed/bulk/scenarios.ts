import type { RulingBody } from '../../../src/api/contract/rulings.ts';
import type { Side } from '../../domain/records.ts';

/** One thing that happens in a bulk case, so many hours after it was opened. */
export type Beat =
  | { at: number; does: 'says'; by: Side; file?: true }
  | { at: number; does: 'handsIn'; by: Side }
  | { at: number; does: 'escalates'; by: Side }
  | { at: number; does: 'asks'; to: Side }
  | { at: number; does: 'rules'; kind: RulingBody['kind']; basisPoints?: number };

export interface Scenario {
  beats: readonly Beat[];
  /** The buyer hands a file in with the opening. */
  openingFile: boolean;
  /** From this age on, in days, nobody leaves a case like this. */
  until: number;
  /** How likely it is among those that fit a case's age. */
  weight: number;
}

const buyerSays = (at: number): Beat => ({ at, does: 'says', by: 'buyer' });
const sellerSays = (at: number): Beat => ({ at, does: 'says', by: 'seller' });
const sellerShows = (at: number): Beat => ({ at, does: 'says', by: 'seller', file: true });
const escalates = (at: number, by: Side = 'buyer'): Beat => ({ at, does: 'escalates', by });
const asks = (at: number, to: Side): Beat => ({ at, does: 'asks', to });
const rules = (at: number, kind: RulingBody['kind'], basisPoints?: number): Beat =>
  basisPoints === undefined
    ? { at, does: 'rules', kind }
    : { at, does: 'rules', kind, basisPoints };

function story(until: number, weight: number, openingFile: boolean, ...beats: Beat[]): Scenario {
  return { until, weight, openingFile, beats };
}
const FOREVER = Infinity;

const STORIES: readonly Scenario[] = [
  // Still between the parties.
  story(2.6, 5, false),
  story(2.2, 3, true),
  story(3.5, 4, true, sellerSays(9.2)),
  story(4, 3, false, sellerShows(21.4)),
  story(4, 3, true, sellerSays(6.1), buyerSays(15.7)),
  // Before the desk.
  story(6.5, 5, true, sellerSays(16.3), escalates(30.2)),
  story(6.2, 3, false, escalates(50.6)),
  story(6.8, 4, true, sellerShows(10.4), buyerSays(22.9), escalates(26.1), sellerSays(35.3)),
  story(5.5, 2, false, sellerSays(8.3), escalates(20.5, 'seller'), buyerSays(31.8)),
  story(5, 4, true, sellerSays(16.3), escalates(30.2), asks(44.7, 'seller')),
  story(4.4, 3, true, sellerShows(10.4), escalates(26.1), asks(34.3, 'buyer')),
  story(5.2, 3, true, sellerSays(12.6), escalates(24.4), asks(33.1, 'buyer'), buyerSays(52.8)),
  // Decided.
  story(FOREVER, 5, true, sellerShows(16.3), escalates(30.2), rules(80.5, 'noAction')),
  story(FOREVER, 6, true, sellerSays(10.4), escalates(26.1), rules(70.2, 'partialRefund', 5000)),
  story(FOREVER, 6, true, sellerSays(14.2), escalates(29.9), rules(61.4, 'fullRefund')),
  story(FOREVER, 4, false, escalates(50.6), rules(99.3, 'fullRefund')),
  story(FOREVER, 4, true, sellerShows(8.3), escalates(20.5), rules(90.1, 'partialRefund', 3000)),
  story(
    FOREVER,
    3,
    true,
    sellerSays(12),
    escalates(30),
    asks(41, 'seller'),
    sellerShows(55.5),
    rules(84, 'noAction'),
  ),
];

/** Each story at three speeds, so that delays don't repeat from case to case. */
const SPEEDS = [1, 0.83, 1.21] as const;
function atSpeed(scenario: Scenario, speed: number): Scenario {
  const at = (beat: Beat) => Math.round(beat.at * speed * 60) / 60;
  return {
    ...scenario,
    beats: scenario.beats.map((beat) => Object.assign({}, beat, { at: at(beat) })),
  };
}
export const SCENARIOS: readonly Scenario[] = STORIES.flatMap((scenario) =>
  SPEEDS.map((speed) => atSpeed(scenario, speed)),
);

/** Hours until the last beat. */
export function lengthOf(scenario: Scenario): number {
  return scenario.beats.at(-1)?.at ?? 0;
}
