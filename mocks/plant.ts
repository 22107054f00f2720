import type { Policy } from '../src/api/contract/policy.ts';
import { caratx } from './domain/policies/caratx.ts';
import type { Seed } from './engine/options.ts';
import type { SeedTarget } from './seed/seed-target.ts';
import { seedWorld } from './seed/world.ts';

/** The policies that a world can be seeded with. */
const POLICIES: Readonly<Record<string, Policy>> = { [caratx.id]: caratx };

/** Ties the seed to the store: its commands are applied at once, without a journal. */
export const seed: Seed = {
  policies: Object.keys(POLICIES),
  plant(store, plan) {
    const policy = POLICIES[plan.policy];
    if (!policy) throw new Error(`No policy ${plan.policy}`);
    const target: SeedTarget = {
      reader: store,
      apply: (change, actor, at) => void store.commit(change, actor, at),
      bulk: (rows) => store.bulk(rows),
    };
    const world = seedWorld(target, { now: plan.t0, seed: plan.seed, volume: plan.volume, policy });
    store.fallback = world.deriveRecord;
    store.rulings.bulk = world.bulkRulings;
    return world.fixtures;
  },
};
