import type { Clock } from '../../src/api/contract/common.ts';
import type { Policy } from '../../src/api/contract/policy.ts';
import {
  addWorking,
  type Calendar,
  compileCalendar,
  workingBetween,
} from '../../src/lib/business-time.ts';
import { parseDuration } from '../../src/lib/instants.ts';
import { calendarOfClock } from './calendars.ts';
import type { ClockName } from './records.ts';

export type ClockParty = Clock['party'];

/** Milliseconds of a duration of the policy. @throws RangeError on a malformed policy. */
export function ruleMs(duration: string): number {
  const ms = parseDuration(duration);
  if (ms === undefined) throw new RangeError(`Not a duration: ${duration}`);
  return ms;
}

/** What a clock is given now: the policy's own times, or a busy season's (cases.md §6, `firstReply`). */
function timesOf(name: ClockName, at: string, policy: Policy) {
  const rule = policy.clocks[name];
  if (name !== 'firstReply') return rule;
  const peak = policy.peaks?.find(({ from, until }) => from <= at && at < until);
  return peak ? { calendar: rule.calendar, ...peak.firstReply, peak: peak.name } : rule;
}

/**
 * Starts a clock of the policy for its one responsible party; warn and due are fixed now (cases.md §6).
 * @param due another duration than the rule's own, where it depends on the case
 * @param calendar another working time than the rule's own, where it depends on the party
 */
export function startClock(
  name: ClockName,
  party: ClockParty,
  at: string,
  policy: Policy,
  due?: string,
  calendar?: Calendar,
): Clock {
  const times: ReturnType<typeof timesOf> & { peak?: string } = timesOf(name, at, policy);
  const worked = calendar ?? compileCalendar(policy.calendars[times.calendar]);
  const { warn, peak } = times;
  return {
    name,
    party,
    state: 'running',
    startedAt: at,
    ...(warn === undefined ? {} : { warnAt: addWorking(worked, at, ruleMs(warn)) }),
    dueAt: addWorking(worked, at, ruleMs(due ?? times.due)),
    calendar: worked.spec.id,
    calendarVersion: worked.spec.version,
    ...(peak === undefined ? {} : { peak }),
    pauses: [],
  };
}

/** Not stopped and not void: it still runs, is paused, or is overdue and still waited for. */
export function isOpenClock(clock: Clock): boolean {
  if (clock.state === 'missed') return clock.stoppedAt === undefined;
  return clock.state === 'running' || clock.state === 'paused';
}

function endPause(clock: Clock, at: string): Clock['pauses'] {
  return clock.pauses.map((pause) => (pause.to === undefined ? { ...pause, to: at } : pause));
}

/** Stops a clock: met, and marked late when its due instant has passed. A stopped clock stays as it is. */
export function stopClock(clock: Clock, at: string): Clock {
  if (!isOpenClock(clock)) return clock;
  const late = clock.missedAt !== undefined || (clock.state !== 'paused' && at > clock.dueAt);
  return {
    ...clock,
    state: 'met',
    stoppedAt: at,
    ...(late ? { late: true } : {}),
    pauses: endPause(clock, at),
  };
}

/** Ends a clock whose time ran out for good: nobody waits any more, and it was never met (I25). */
export function missClock(clock: Clock, at: string): Clock {
  if (!isOpenClock(clock)) return clock;
  return { ...clock, state: 'missed', stoppedAt: at, pauses: endPause(clock, at) };
}

/** Ends a clock that no longer matters; it counts neither as met nor as missed. */
export function voidClock(clock: Clock, at: string): Clock {
  if (!isOpenClock(clock)) return clock;
  return { ...clock, state: 'void', stoppedAt: at, pauses: endPause(clock, at) };
}

/**
 * Ends a clock that nobody waits for any more without its having been met: one whose time is up stays missed,
 * so that no report loses it (I25); one in time no longer matters.
 */
export function endClock(clock: Clock, at: string): Clock {
  return clockState(clock, at) === 'missed' ? missClock(clock, at) : voidClock(clock, at);
}

/** Takes back that a clock was stopped: it runs as if it never had been. */
export function unstopClock(clock: Clock): Clock {
  if (clock.stoppedAt === undefined) return clock;
  const { stoppedAt: _, late: __, ...rest } = clock;
  return { ...rest, state: 'running' };
}

/**
 * A clock that had ended goes on with the working time it had left: since it ended it stood still. One that
 * was paused then has stood still since that pause, and one that was overdue is overdue again.
 */
export function reopenClock(clock: Clock, at: string, reason: string, policy: Policy): Clock {
  const { stoppedAt, pauses } = clock;
  if (stoppedAt === undefined) return clock;
  const last = pauses.at(-1);
  const wasPaused = last?.to === stoppedAt;
  if (!wasPaused && stoppedAt > clock.dueAt) return unstopClock(clock);
  const ended = wasPaused ? pauses.slice(0, -1) : pauses;
  const since = wasPaused ? { from: last.from, reason: last.reason } : { from: stoppedAt, reason };
  const paused: Clock = { ...unstopClock(clock), state: 'paused', pauses: [...ended, since] };
  return resumeClock(paused, at, policy);
}

/** Pauses a running clock; an overdue one can't be saved by a pause and stays as it is. */
export function pauseClock(clock: Clock, at: string, reason: string): Clock {
  if (clockState(clock, at) !== 'running') return clock;
  return { ...clock, state: 'paused', pauses: [...clock.pauses, { from: at, reason }] };
}

/**
 * Goes on after a pause: due and warn move by exactly the working time that was left (I25), counted in the
 * calendar that the clock started by, also when the desk keeps other hours by now.
 */
export function resumeClock(clock: Clock, at: string, policy: Policy): Clock {
  const pause = clock.pauses.find((span) => span.to === undefined);
  if (clock.state !== 'paused' || pause === undefined) return clock;
  const calendar = compileCalendar(calendarOfClock(policy, clock));
  const move = (instant: string) =>
    instant <= pause.from
      ? instant
      : addWorking(calendar, at, workingBetween(calendar, pause.from, instant));
  return {
    ...clock,
    state: 'running',
    dueAt: move(clock.dueAt),
    ...(clock.warnAt === undefined ? {} : { warnAt: move(clock.warnAt) }),
    pauses: endPause(clock, at),
  };
}

/**
 * Gives a clock another working time from its start on: due as if it had had it all along, past pauses
 * included. One that would have been overdue before it was paused runs again, because a pause saves no
 * overdue clock. More time makes nothing unhappened: one that was missed says so from then on.
 * @param at when it is given anew; what was missed by then stays told (cases.md §6)
 */
export function regive(was: Clock, givenMs: number, policy: Policy, at?: string): Clock {
  const { madeLate = false, ...clock } = was;
  const next = movedDue(clock, givenMs, policy);
  if (at === undefined) return next;
  const isMissed = clockState(clock, at) === 'missed' && !madeLate;
  if (isMissed) return { ...next, missedAt: clock.missedAt ?? clock.dueAt };
  return clockState(next, at) === 'missed' ? { ...next, madeLate: true } : next;
}

function movedDue(clock: Clock, givenMs: number, policy: Policy): Clock {
  const calendar = compileCalendar(calendarOfClock(policy, clock));
  let dueAt = addWorking(calendar, clock.startedAt, givenMs);
  for (const [index, { from, to }] of clock.pauses.entries()) {
    if (dueAt < from) {
      if (clock.state !== 'paused') return { ...clock, dueAt };
      return { ...clock, dueAt, state: 'running', pauses: clock.pauses.slice(0, index) };
    }
    if (to !== undefined && dueAt > from)
      dueAt = addWorking(calendar, to, workingBetween(calendar, from, dueAt));
  }
  return { ...clock, dueAt };
}

/** State as of now: a running clock past its due instant is missed. Met and missed exclude each other. */
export function clockState(clock: Clock, now: string): Clock['state'] {
  return clock.state === 'running' && now > clock.dueAt ? 'missed' : clock.state;
}

/** The clock as of now, for a reply. */
export function clockView(clock: Clock, now: string): Clock {
  const state = clockState(clock, now);
  return state === clock.state ? clock : { ...clock, state };
}

/** Overdue, still waited for, and owed by the house itself (staff, approver, provider), not by a party. */
export function isOurMissed(clock: Clock, now: string): boolean {
  if (clock.party === 'buyer' || clock.party === 'seller') return false;
  return isOpenClock(clock) && clockState(clock, now) === 'missed';
}

/**
 * The clock to show first: an overdue one of ours, else the nearest one still ahead, else an overdue
 * one of a party. Undefined when none is open.
 */
export function nextClock(clocks: readonly Clock[], now: string): Clock | undefined {
  let best: Clock | undefined;
  let bestGroup = 3;
  for (const clock of clocks) {
    if (!isOpenClock(clock)) continue;
    const group = isOurMissed(clock, now) ? 0 : clockState(clock, now) === 'missed' ? 2 : 1;
    if (best && (group > bestGroup || (group === bestGroup && clock.dueAt >= best.dueAt))) continue;
    best = clock;
    bestGroup = group;
  }
  return best && clockView(best, now);
}

/** The open clock of that name (and party), if any. */
export function openClock(
  clocks: readonly Clock[],
  name: ClockName,
  party?: ClockParty,
): Clock | undefined {
  return clocks.find(
    (clock) =>
      clock.name === name && isOpenClock(clock) && (party === undefined || clock.party === party),
  );
}

/** Clocks with every open one of that name (and party) replaced by what `change` makes of it. */
export function changeClocks(
  clocks: readonly Clock[],
  match: { name?: ClockName; party?: ClockParty },
  change: (clock: Clock) => Clock,
): Clock[] {
  return clocks.map((clock) =>
    isOpenClock(clock) &&
    (match.name === undefined || clock.name === match.name) &&
    (match.party === undefined || clock.party === match.party)
      ? change(clock)
      : clock,
  );
}
