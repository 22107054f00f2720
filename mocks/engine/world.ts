import type { Reply } from '../../src/api/contract/index.ts';
import type { Policy } from '../../src/api/contract/policy.ts';
import { sha256Hex } from '../../src/lib/digest.ts';
import type { Actor } from '../domain/context.ts';
import type { Journal } from '../store/journal.ts';
import { type Chunk, Overlay } from '../store/overlay.ts';
import { type Draft, MemoryStore } from '../store/store.ts';
import type { Plan } from '../store/tables.ts';
import type { Seed } from './options.ts';

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
  private overlay = new Overlay(0);
  private compactedTo = 0;
  private current: Plan | undefined;

  constructor(journal: Journal, seed: Seed) {
    this.journal = journal;
    this.seed = seed;
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
    if (!saved || this.plant(saved.plan).world !== saved.plan.world) {
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
    await this.journal.reset(this.plant(plan));
  }

  /** Durable first, visible after. */
  async commit(draft: Draft, actor: Actor, now: string): Promise<void> {
    const commit = this.store.prepare(draft, actor, now);
    await this.journal.append(commit);
    this.store.apply(commit);
    this.overlay.note(commit);
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

  private plant(plan: NewPlan): Plan {
    const store = new MemoryStore();
    this.fixtures = this.seed.plant(store, plan);
    // Commits are numbered from the base world on.
    store.seq = 0;
    this.store = store;
    this.overlay = new Overlay(store.audit.length);
    this.compactedTo = 0;
    this.current = { ...plan, world: fingerprint(store) };
    return this.current;
  }
}

/** Tells one base world from another: by its whole audit trail, and by every so many rows of the bulk. */
function fingerprint(store: MemoryStore): string {
  const every = Math.max(1, Math.floor(store.count('disputes') / SAMPLED));
  let text = store.audit.at(-1)?.hash ?? '';
  let position = 0;
  for (const row of store.all('disputes')) {
    if (position % every === 0) text += JSON.stringify(row);
    position += 1;
  }
  return sha256Hex(text).slice(0, 16);
}
