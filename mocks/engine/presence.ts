import type { Presence, PRESENCE_MODES } from '../../src/api/contract/presence.ts';
import type { RealClock } from './clock.ts';
import type { LiveMessage } from './message.ts';

/** Somebody is gone so long after the last beat (cases.md §7), in real time: people, not the market. */
export const GONE_AFTER_MS = 25_000;

type Mode = (typeof PRESENCE_MODES)[number];
interface Person {
  id: string;
  name: string;
}
interface Beat {
  agent: Person;
  mode: Mode;
  until: number;
}

/** One person in several tabs writes when any of them does. */
function modeOf(beats: Iterable<Beat>, agentId: string): Mode | undefined {
  let mode: Mode | undefined;
  for (const beat of beats) if (beat.agent.id === agentId && mode !== 'writing') mode = beat.mode;
  return mode;
}

/**
 * Who looks at which case and who writes, by the beats of their tabs. Held in memory alone: it is never
 * journaled and bumps no version. A live event is sent when somebody comes, goes or begins to write.
 */
export class PresenceBoard {
  private readonly clock: RealClock;
  private readonly send: (event: Omit<LiveMessage, 'id'>) => void;
  /** By case, then by session: a person's tabs beat on their own. */
  private readonly cases = new Map<string, Map<string, Beat>>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(clock: RealClock, send: (event: Omit<LiveMessage, 'id'>) => void) {
    this.clock = clock;
    this.send = send;
  }

  /** A tab says that its person is on a case. */
  beat(caseId: string, session: string, agent: Person, mode: Mode): void {
    this.sweep();
    const beats = this.cases.get(caseId) ?? new Map<string, Beat>();
    this.cases.set(caseId, beats);
    const before = modeOf(beats.values(), agent.id);
    beats.set(session, { agent, mode, until: this.clock.ms() + GONE_AFTER_MS });
    const now = modeOf(beats.values(), agent.id);
    if (now !== before && now !== undefined) this.tell(caseId, agent, now);
    this.arm();
  }

  /** A tab says that its person went to something else; another tab of theirs may still be here. */
  leave(caseId: string, session: string): void {
    this.sweep();
    const beats = this.cases.get(caseId);
    const beat = beats?.get(session);
    if (!beats || !beat) return;
    const before = modeOf(beats.values(), beat.agent.id);
    beats.delete(session);
    const after = modeOf(beats.values(), beat.agent.id);
    if (after !== before) this.tell(caseId, beat.agent, after ?? 'gone');
    if (beats.size === 0) this.cases.delete(caseId);
  }

  /** Who is on a case now, in the order in which they came. */
  of(caseId: string): Presence {
    this.sweep();
    const beats = this.cases.get(caseId);
    if (!beats) return [];
    const people = new Map<string, Presence[number]>();
    for (const { agent, mode } of beats.values()) {
      const known = people.get(agent.id);
      if (!known) people.set(agent.id, { agent: { ...agent }, mode });
      else if (mode === 'writing') known.mode = mode;
    }
    return [...people.values()];
  }

  /** The world starts anew, or the engine stops. */
  clear(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.cases.clear();
  }

  /** Forgets those whose last beat is too long ago, and tells. */
  private sweep(): void {
    const now = this.clock.ms();
    for (const [caseId, beats] of this.cases) {
      for (const [session, { agent, until }] of beats) {
        if (until > now) continue;
        const before = modeOf(beats.values(), agent.id);
        beats.delete(session);
        const after = modeOf(beats.values(), agent.id);
        if (after !== before) this.tell(caseId, agent, after ?? 'gone');
      }
      if (beats.size === 0) this.cases.delete(caseId);
    }
  }

  private tell(caseId: string, { id, name }: Person, cause: Mode | 'gone'): void {
    this.send({ type: 'presence', caseId, cause, actorId: id, actorName: name });
  }

  /** One timer for the next one to go, while there is anybody. */
  private arm(): void {
    if (this.timer !== undefined || this.clock.manual) return;
    let next = Infinity;
    for (const beats of this.cases.values())
      for (const { until } of beats.values()) next = Math.min(next, until);
    if (next === Infinity) return;
    this.timer = setTimeout(
      () => {
        this.timer = undefined;
        this.sweep();
        this.arm();
      },
      Math.max(0, next - this.clock.ms()),
    );
    // In Node somebody's beat must not keep the process alive.
    if (typeof this.timer === 'object') this.timer.unref();
  }
}
