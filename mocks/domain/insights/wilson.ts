import type { Share } from '../../../src/api/contract/insights.ts';

/** The 97.5 % quantile of the normal distribution: five in a hundred lie outside on both sides together. */
const Z = 1.959963984540054;
const WHOLE = 10_000;

/**
 * A part of a whole with its Wilson score interval at 95 %, in basis points, each rounded to the nearest
 * (E. B. Wilson 1927). It stays within 0 and 10,000 and is honest about few cases.
 */
export function share(hits: number, n: number): Share {
  if (n === 0) return { n, hits };
  const p = hits / n;
  const z2 = (Z * Z) / n;
  const centre = p + z2 / 2;
  const spread = Z * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n));
  const at = (value: number) =>
    Math.min(WHOLE, Math.max(0, Math.round((value / (1 + z2)) * WHOLE)));
  return {
    n,
    hits,
    basisPoints: Math.round(p * WHOLE),
    lowBasisPoints: at(centre - spread),
    highBasisPoints: at(centre + spread),
  };
}

/** A part with what it is of. */
export function keyed<K, S extends Share>(key: K, part: S): { key: K } & S {
  return { key, ...part };
}

/** Counts hits and cases by key. */
export class Shares<K extends string | number> {
  private readonly counts = new Map<K, { hits: number; n: number }>();

  add(key: K, isHit: boolean): void {
    const held = this.counts.get(key);
    if (held) {
      held.n += 1;
      if (isHit) held.hits += 1;
    } else this.counts.set(key, { n: 1, hits: isHit ? 1 : 0 });
  }

  of(key: K): Share {
    const { hits = 0, n = 0 } = this.counts.get(key) ?? {};
    return share(hits, n);
  }

  /** Of each of these keys, in their order. */
  each<W extends K>(keys: readonly W[]): ({ key: W } & Share)[] {
    return keys.map((key) => keyed(key, this.of(key)));
  }

  /** Of every key that was met, the most cases first. */
  every(): ({ key: K } & Share)[] {
    const met = Array.from(this.counts.keys(), (key) => keyed(key, this.of(key)));
    return met.sort((a, b) => b.n - a.n || (a.key < b.key ? -1 : 1));
  }
}
