import type { Reply } from '../../src/api/contract/index.ts';
import type { Policy } from '../../src/api/contract/policy.ts';
import { sha256Hex } from '../../src/lib/digest.ts';
import type { Actor } from '../domain/context.ts';
import type { Journal, Saved } from '../store/journal.ts';
import { type Chunk, Overlay } from '../store/overlay.ts';
import { type Draft, MemoryStore } from '../store/store.ts';
import type { Plan } from '../store/tables.ts';
import type { Base, LaterParts, Seed } from './options.ts';

/** Commits after which the journal is folded into chunks. */
const COMPACT_AFTER = 400;
/** Rows that the fingerprint of a base world looks at. */
const SAMPLED = 64;

type NewPlan = Omit<Plan, 'world'>;

const numberOf = ({ id }: Chunk): number => Number(id.split('/')[1]);

/**
 * A store together with what makes it last: the base world comes from the plan, then the chunks, then
 * the journal. Only what differs from the base is ever written.
 */
export class World {
  store = new MemoryStore();
  fixtures: Reply<'fixtureList'> = {};
  private readonly journal: Journal;
  private readonly seed: Seed;
  private readonly build: string | undefined;
  private overlay = new Overlay(0);
  private compactedTo = 0;
  private current: Plan | undefined;
  private finish: ((store: MemoryStore, plan: NewPlan) => void) | undefined;
  /** The base world's records as long as they are not kept. */
  private unkept: Base | undefined;

  /** @param build names this code (EngineOptions) */
  constructor(journal: Journal, seed: Seed, build?: string) {
    this.journal = journal;
    this.seed = seed;
    this.build = build;
  }

  get plan(): Plan {
    if (!this.current) throw new Error('The world is not open');
    return this.current;
  }

  get policy(): Policy {
    const policy = this.store.peek('policy', this.plan.policy);
    if (!policy) throw new Error(`No policy ${this.plan.policy}`);
    return policy;
  }

  get wantsCompaction(): boolean {
    return this.store.seq - this.compactedTo >= COMPACT_AFTER;
  }

  /** What is kept, or a new world of this plan; what lies on another base than ours can't be continued. */
  async open(fresh: NewPlan): Promise<void> {
    const saved = await this.journal.open();
    if (!saved || !(await this.standUp(saved))) {
      await this.reset(fresh);
      return;
    }
    // In their own order, whatever order they are read back in: places and the audit trail rest on it.
    for (const chunk of saved.chunks.toSorted((a, b) => numberOf(a) - numberOf(b))) {
      this.store.restore(chunk);
      this.overlay.restore(chunk);
    }
    this.store.seq = saved.compactedTo;
    this.compactedTo = saved.compactedTo;
    for (const commit of saved.commits) {
      this.store.apply(commit);
      this.overlay.note(commit);
    }
  }

  /** Forgets everything and starts a world of this plan. */
  async reset(plan: NewPlan): Promise<void> {
    await this.journal.reset(await this.plant(plan));
  }

  /** Durable first, visible after. */
  async commit(draft: Draft, actor: Actor, now: string): Promise<void> {
    const commit = this.store.prepare(draft, actor, now);
    await this.journal.append(commit);
    this.store.apply(commit);
    this.overlay.note(commit);
  }

  /** Adds what the first rows did without, to this base world and to those that follow it. */
  complete(parts: LaterParts, whole: () => void): void {
    this.finish = (store, plan) => parts.complete?.(store, plan, whole);
    if (!this.store.reviewBulk) this.finish(this.store, this.plan);
  }

  /** Folds the journal into chunks; the caller has the writer's turn. */
  async compact(): Promise<void> {
    if (!this.wantsCompaction) return;
    const upTo = this.store.seq;
    const chunks = this.overlay.pending(this.store);
    await this.journal.compact(chunks, upTo);
    this.overlay.written(chunks);
    this.compactedTo = upTo;
  }

  /** Keeps the base world's records, so that this build stands it up faster the next time. */
  async keepBase(): Promise<void> {
    const { unkept, build } = this;
    this.unkept = undefined;
    if (!unkept || build === undefined) return;
    await this.journal.keepBase?.({ build, text: JSON.stringify(unkept) });
  }

  /** The base below what was kept; false when this code seeds another one. */
  private async standUp({ plan, base }: Saved): Promise<boolean> {
    if (base === undefined || base.build !== this.build)
      return (await this.plant(plan)).world === plan.world;
    // Written by `keepBase` of this very code.
    await this.raise(plan, JSON.parse(base.text) as Base);
    this.current = plan;
    return true;
  }

  private async plant(plan: NewPlan): Promise<Plan> {
    this.unkept = await this.raise(plan);
    this.current = { ...plan, world: fingerprint(this.store, this.seed.generator) };
    return this.current;
  }

  private async raise(plan: NewPlan, from?: Base): Promise<Base> {
    const store = new MemoryStore();
    const base = await this.seed.plant(store, plan, from);
    this.finish?.(store, plan);
    this.fixtures = base.fixtures;
    // Commits are numbered from the base world on.
    store.seq = 0;
    this.store = store;
    this.overlay = new Overlay(store.audit.length);
    this.compactedTo = 0;
    return base;
  }
}

/** Tells one base world from another: by its generator, its whole audit trail, and by every so many rows of the bulk. */
function fingerprint(store: MemoryStore, generator: number): string {
  const every = Math.max(1, Math.floor(store.count('disputes') / SAMPLED));
  let text = `${generator} ${store.audit.at(-1)?.hash ?? ''}`;
  let position = 0;
  for (const row of store.all('disputes')) {
    if (position % every === 0) text += JSON.stringify(row);
    position += 1;
  }
  return sha256Hex(text).slice(0, 16);
}
