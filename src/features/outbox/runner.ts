import { refreshQueues } from '../../api/case-cache.ts';
import { refreshCase } from '../../api/refresh-case.ts';
import { problemWords } from '../../api/use-problem-words.ts';
import type { Translate } from '../../locales/use-t.ts';
import { offlineNow, useConnection } from '../../stores/connection.ts';
import {
  changeEntry,
  dropEntry,
  keptEntry,
  onOutbox,
  outboxNow,
  type Waiting,
} from '../../stores/outbox.ts';
import { useSession } from '../../stores/session.ts';
import { alone } from './alone.ts';
import { deliver, prepared } from './deliver.ts';
import { sayDone } from './say-done.ts';

/** Between tries of a write whose answer was lost, in milliseconds. */
const FIRST_WAIT_MS = 600;
const LONGEST_WAIT_MS = 30_000;

interface Pause {
  failures: number;
  until: number;
}

const versionOf = (reply: unknown): number | undefined => {
  const { version } = (reply ?? {}) as { version?: unknown };
  return typeof version === 'number' ? version : undefined;
};

/**
 * The own write made a new version, so what waits behind it and saw the one before has seen this one
 * too. What others did in between would have refused the write itself.
 */
function followVersion(done: Waiting, reply: unknown): void {
  const { ifMatch } = done.args;
  const version = versionOf(reply);
  if (ifMatch === undefined || version === undefined) return;
  for (const { id, caseId, args } of outboxNow())
    if (caseId === done.caseId && args.ifMatch === ifMatch)
      changeEntry(id, { args: { ...args, ifMatch: version } });
}

/** Sends what waits, in order per case and in one tab only, whenever somebody can be reached. */
export class OutboxRunner {
  private readonly t: Translate;
  private readonly busy = new Set<string>();
  private readonly pauses = new Map<string, Pause>();
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();
  private readonly stops: (() => void)[];
  private alive = true;

  constructor(t: Translate) {
    this.t = t;
    const look = () => this.look();
    this.stops = [onOutbox(look), useConnection.subscribe(look), useSession.subscribe(look)];
    this.look();
  }

  stop(): void {
    this.alive = false;
    for (const stop of this.stops) stop();
    for (const timer of this.timers) clearTimeout(timer);
  }

  /** Tries at once what would be tried later. */
  hurry(): void {
    this.pauses.clear();
    this.look();
  }

  private look(): void {
    const { session, expired } = useSession.getState();
    if (!this.alive || session === null || expired || offlineNow()) return;
    for (const caseId of new Set(outboxNow().map((entry) => entry.caseId))) {
      if (this.busy.has(caseId) || (this.pauses.get(caseId)?.until ?? 0) > performance.now())
        continue;
      this.busy.add(caseId);
      void alone(session.agent.id, caseId, () => this.sendAll(caseId)).finally(() => {
        this.busy.delete(caseId);
        if (this.next(caseId) !== undefined) this.look();
      });
    }
  }

  /** The first of a case, unless a person must decide about it. */
  private next(caseId: string): Waiting | undefined {
    const first = outboxNow().find((entry) => entry.caseId === caseId);
    const isDue = (this.pauses.get(caseId)?.until ?? 0) <= performance.now();
    return first?.stopped === undefined && isDue && !offlineNow() && !useSession.getState().expired
      ? first
      : undefined;
  }

  private async sendAll(caseId: string): Promise<void> {
    for (let entry = this.next(caseId); entry && this.alive; entry = this.next(caseId)) {
      // Another tab may have sent it, or taken it back, while this one waited for its turn.
      const kept = keptEntry(entry.id);
      if (kept === undefined) dropEntry(entry.id);
      else if (!(await this.sendOne(kept))) return;
    }
  }

  /** True when the one behind it may go. */
  private async sendOne(kept: Waiting): Promise<boolean> {
    const entry = await prepared(kept);
    const { id, caseId, tried, args } = entry;
    // Noted before it leaves: whoever crashes now finds it as one that may have arrived.
    changeEntry(id, { tried: true, args });
    const outcome = await deliver(entry);
    if (outcome.is === 'left') {
      if (!tried) changeEntry(id, { tried: false });
      this.wait(caseId);
      return false;
    }
    if (outcome.is === 'open') {
      this.wait(caseId);
      return false;
    }
    this.pauses.delete(caseId);
    if (outcome.is === 'refused') {
      const { status, code } = outcome.problem;
      const { title, detail = '' } = problemWords(outcome.problem, this.t);
      changeEntry(id, { tried: false, stopped: { status, code, title, detail } });
      await refreshCase(caseId);
      return false;
    }
    followVersion(entry, outcome.reply);
    dropEntry(id);
    sayDone(entry, outcome.reply, this.t);
    await Promise.all([refreshCase(caseId), refreshQueues()]);
    return true;
  }

  private wait(caseId: string): void {
    const failures = (this.pauses.get(caseId)?.failures ?? 0) + 1;
    const ms = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1));
    const spread = ms * (0.9 + Math.random() * 0.2);
    this.pauses.set(caseId, { failures, until: performance.now() + spread });
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      this.look();
    }, spread + 1);
    this.timers.add(timer);
  }
}
