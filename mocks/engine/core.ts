import type { Operation } from '../../src/api/contract/index.ts';
import { fromMs } from '../../src/lib/instants.ts';
import type { Actor, Context } from '../domain/context.ts';
import { Tx } from '../domain/tx.ts';
import { dueMs } from '../store/due.ts';
import type { MemoryStore } from '../store/store.ts';
import type { AnyPut, AnyRemoval, SessionRecord } from '../store/tables.ts';
import type { AgendaRecord } from '../domain/records.ts';
import { BulkRunner } from './bulk-runner.ts';
import { SimulatedClock } from './clock.ts';
import { Faults } from './faults.ts';
import type { AnyHandler, Files, Session, Stage } from './handler.ts';
import { RunningIntents } from './idempotency.ts';
import { LiveFeed } from './live.ts';
import { Lock } from './lock.ts';
import type { EngineOptions, LaterParts } from './options.ts';
import { PresenceBoard } from './presence.ts';
import { unhurried } from './unhurried.ts';
import { WarmUp } from './warm-up.ts';
import { RequestLog } from './request-log.ts';
import { World } from './world.ts';

export const SYSTEM: Actor = { id: 'system', name: 'System', party: 'system' };

/** The longest wait that a timer can be set to. */
const LONGEST_TIMER = 2 ** 31 - 1;
const CLOCK = 'clock';
/** How long the first requests have the engine to themselves. */
const KEEP_AFTER_MS = 1500;

/** What a request changes in the engine's own tables, beside the domain's change. */
export interface SystemChange {
  puts: AnyPut[];
  removals: AnyRemoval[];
}
const NOTHING: SystemChange = { puts: [], removals: [] };

/** The running world: store, clock, agenda, the one writer, live events. `serve` is built on it. */
export class EngineCore {
  readonly clock: SimulatedClock;
  readonly faults = new Faults();
  readonly running = new RunningIntents();
  readonly live: LiveFeed;
  readonly presence: PresenceBoard;
  /** False once another engine has taken the journal over. */
  alive = true;

  private readonly options: EngineOptions;
  private readonly lock = new Lock();
  private readonly bulk = new BulkRunner(this);
  private readonly warmUp = new WarmUp();
  private readonly requests: RequestLog;
  private readonly world: World;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private keeping: ReturnType<typeof setTimeout> | undefined;

  constructor(options: EngineOptions) {
    this.options = options;
    this.requests = new RequestLog(options.mark);
    this.clock = new SimulatedClock(options.clock);
    this.live = new LiveFeed(options.mark);
    this.presence = new PresenceBoard(options.clock, (event) => this.live.send(event));
    this.world = new World(options.journal, options.seed, options.build);
  }

  get store(): MemoryStore {
    return this.world.store;
  }

  /** Reads the world back, or seeds a new one. */
  async open(): Promise<void> {
    await this.world.open({ ...this.options.plan, t0: this.clock.now });
    this.clock.offsetMs = this.store.peek('settings', CLOCK)?.offsetMs ?? 0;
    if (this.store.count('bulkRuns') > 0) this.bulk.wake();
    this.arm();
    this.keepSoon();
    if (this.clock.real.manual !== true) this.warmUp.begin(this.store);
  }

  async close(): Promise<void> {
    this.alive = false;
    clearTimeout(this.timer);
    clearTimeout(this.keeping);
    this.warmUp.stop();
    this.presence.clear();
    await this.lock.run(() => this.options.journal.close());
  }

  exclusive<T>(task: () => Promise<T>): Promise<T> {
    return this.lock.run(task);
  }

  context(actor: Actor, now = this.clock.now): Context {
    let count = 0;
    const turn = (this.store.seq + 1).toString(36);
    const newId = (prefix: string) => `${prefix}_${turn}z${(count += 1)}`;
    return { actor, now, newId, policy: this.world.policy };
  }

  /** What serves an operation, fetched where it is not at hand, once the rows that it reads are made. */
  async handlerOf(operation: Operation): Promise<AnyHandler> {
    const { handlers } = this.options;
    // The tables are typed by operation; from here on a request's parsed parts go with their handler.
    const all: Partial<Record<Operation, unknown>> =
      operation in handlers ? handlers : (await this.later()).handlers;
    const handler = (all[operation] as AnyHandler | undefined) ?? {};
    if (handler.rows) await unhurried(this.store.finish(handler.rows));
    return handler;
  }

  /** The rest of the backend; with it the world becomes whole, and lists may show more. */
  async later(): Promise<LaterParts> {
    const parts = await this.options.later();
    this.world.complete(parts, () => this.live.send({ type: 'bulk', cause: 'whole' }));
    return parts;
  }

  /**
   * Makes a change durable, then visible: journal first, store and live events after. With `isStep` it is
   * on disk when what comes after it is.
   */
  async commit(tx: Tx, system: SystemChange, ctx: Context, isStep = false): Promise<void> {
    const { puts, removals, audit, live } = tx.change();
    const draft = {
      puts: [...puts, ...system.puts],
      removals: [...removals, ...system.removals],
      audit,
    };
    if (draft.puts.length + draft.removals.length + audit.length === 0) return;
    await this.world.commit(draft, ctx.actor, ctx.now, isStep).catch((error: unknown) => {
      if (error instanceof Error && error.name === 'JournalTaken') this.supersede();
      throw error;
    });
    this.live.publish(live, ctx.actor);
    if (system.removals.length > 0) for (const check of this.live.watchers) check();
    if (live.some(({ type }) => type === 'bulk')) this.bulk.wake();
    if (this.world.wantsCompaction)
      void this.exclusive(() => this.world.compact()).catch(this.report);
    this.arm();
  }

  /** Runs what is due before a request is answered. */
  async settle(): Promise<void> {
    const next = this.store.agenda.first;
    if (next && this.alive && (dueMs(next) ?? 0) <= this.clock.ms)
      await this.exclusive(() => this.runDue());
  }

  /** Runs the agenda up to now; the caller has the writer's turn. */
  async runDue(): Promise<void> {
    await this.runUntil(this.clock.ms, undefined);
  }

  /** For the one write that a request may make to the engine's own tables: sessions. */
  systemChange() {
    const change: SystemChange = { puts: [], removals: [] };
    const open = (record: SessionRecord): Session => {
      change.puts.push({ table: 'sessions', record });
      return { token: record.id, agentId: record.agentId, expiresAt: record.expiresAt };
    };
    const end = (token: string | undefined) => {
      if (token !== undefined) change.removals.push({ table: 'sessions', id: token });
    };
    return { ...change, open, end };
  }

  get files(): Files {
    const { journal, seedFile } = this.options;
    return {
      keep: (sha256, bytes) => journal.putBlob(sha256, bytes),
      blob: (sha256) => journal.getBlob(sha256),
      seed: seedFile,
    };
  }

  get stage(): Stage {
    const { faults, world, clock, options, requests } = this;
    return {
      plan: world.plan,
      fixtures: world.fixtures,
      policies: options.seed.policies,
      offsetMs: clock.offsetMs,
      get faults() {
        return faults.all;
      },
      requests: requests.requests,
      setFault: (fault) => (fault ? faults.set(fault) : faults.clear()),
      advance: (ms) => this.exclusive(() => this.advance(ms)),
      reset: (change) => this.exclusive(() => this.reset(change)),
    };
  }

  readonly pause = (ms: number): Promise<void> =>
    new Promise((resolve) => void setTimeout(resolve, ms));

  readonly report = (error: unknown): void => {
    if (this.alive) this.options.onDefect(error);
  };

  requestId(): string {
    return this.requests.newId();
  }

  log(operation: Operation, status: number, ms: number): void {
    this.requests.note(this.clock.now, operation, status, ms);
  }

  /**
   * Steps from one due entry to the next, so that each effect happens at its own instant and may put
   * further entries before the end. The offset is part of each step's commit: a crash half-way leaves
   * a clock that has advanced half-way. The last commit alone acknowledges it.
   */
  private async advance(ms: number): Promise<number> {
    const real = this.clock.real.ms();
    const end = real + this.clock.offsetMs + ms;
    const ran = await this.runUntil(end, real);
    await this.commit(new Tx(this.store), this.moveClock(end - real), this.context(SYSTEM));
    this.live.send({ type: 'clock', now: this.clock.now });
    return ran;
  }

  /** @param real real time at the start of an advance; undefined when the clock isn't moved */
  private async runUntil(end: number, real: number | undefined): Promise<number> {
    let ran = 0;
    for (;;) {
      const entry = this.store.agenda.due;
      if (!entry) return ran;
      // What can't be read is due at once, to be struck: it must not stand in everybody's way.
      const due = dueMs(entry) ?? this.clock.ms;
      if (due > end) return ran;
      const ctx = this.context(SYSTEM, fromMs(due));
      const offset = real === undefined ? 0 : Math.max(this.clock.offsetMs, due - real);
      const moved = real === undefined ? NOTHING : this.moveClock(offset);
      await this.commit(await this.attempt(entry, ctx), moved, ctx, real !== undefined);
      ran += 1;
    }
  }

  private async attempt(entry: AgendaRecord, ctx: Context): Promise<Tx> {
    const { giveUp, perform } = await import('./agenda.ts');
    const { market } = await this.later();
    if (dueMs(entry) === undefined)
      return giveUp(this.store, entry, `Not an instant: ${entry.dueAt}`);
    try {
      return perform(entry, this.store, ctx, (tx) => market.provider(tx));
    } catch (error) {
      // A defect must not stop time for everybody else.
      this.report(error);
      return giveUp(this.store, entry, error);
    }
  }

  private moveClock(offsetMs: number): SystemChange {
    this.clock.offsetMs = offsetMs;
    return { puts: [{ table: 'settings', record: { id: CLOCK, offsetMs } }], removals: [] };
  }

  private async reset(change: Parameters<Stage['reset']>[0]) {
    const sessions = [...this.store.all('sessions')];
    this.clock.offsetMs = 0;
    await this.world.reset({ ...this.world.plan, ...change, t0: this.clock.now });
    const puts = sessions.map((record) => ({ table: 'sessions' as const, record }));
    await this.commit(new Tx(this.store), { puts, removals: [] }, this.context(SYSTEM));
    this.faults.clear();
    this.presence.clear();
    this.live.send({ type: 'reset', now: this.clock.now });
    this.arm();
    this.keepSoon();
    if (this.clock.real.manual !== true) this.warmUp.begin(this.store);
    return this.world.plan;
  }

  /** Keeps the base world's records for the next start, now that requests need not wait for it. */
  keepBase(): Promise<void> {
    return this.exclusive(() => this.world.keepBase());
  }

  private keepSoon(): void {
    clearTimeout(this.keeping);
    if (this.options.build === undefined) return;
    this.keeping = setTimeout(() => void this.keepBase().catch(this.report), KEEP_AFTER_MS);
    if (typeof this.keeping === 'object') this.keeping.unref();
  }

  private supersede(): void {
    this.alive = false;
    clearTimeout(this.timer);
    this.options.onSuperseded();
  }

  private arm(): void {
    clearTimeout(this.timer);
    const next = this.store.agenda.first;
    if (!next || !this.alive || this.clock.real.manual) return;
    const wait = Math.min(Math.max(0, (dueMs(next) ?? 0) - this.clock.ms), LONGEST_TIMER);
    this.timer = setTimeout(() => void this.settle().then(() => this.arm(), this.report), wait);
    // In Node a waiting clock must not keep the process alive.
    if (typeof this.timer === 'object') this.timer.unref();
  }
}
