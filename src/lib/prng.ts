/** A repeatable stream of pseudo-random numbers; not for secrets. */
export interface SeededRandom {
  /** A number in [0, 1) with 53 random bits. */
  next(): number;
  /** An integer from min to max, both included. */
  int(min: number, max: number): number;
  /** One element; throws RangeError on an empty list. */
  pick<T>(list: readonly T[]): T;
  /** True with probability p (0..1). */
  chance(p: number): boolean;
}

/** Derives an independent 32-bit seed for part `n` of whatever `seed` drives (MurmurHash3 finaliser). */
export function mixSeed(seed: number, n: number): number {
  let h = (seed ^ Math.imul(n + 1, 0x9e3779b1)) | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function sfc32(seed: number): () => number {
  let a = mixSeed(seed, 0) | 0;
  let b = mixSeed(seed, 1) | 0;
  let c = mixSeed(seed, 2) | 0;
  let counter = 1;
  return () => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return t >>> 0;
  };
}

/** The stream of a seed: the same seed always gives the same numbers, on every engine (sfc32). */
export function seededRandom(seed: number): SeededRandom {
  const draw = sfc32(seed);
  for (let warmUp = 0; warmUp < 12; warmUp += 1) draw();
  const next = () => ((draw() >>> 5) * 0x4000000 + (draw() >>> 6)) / 0x20000000000000;
  const int = (min: number, max: number) => {
    if (!(max >= min)) throw new RangeError(`No integer from ${min} to ${max}`);
    return min + Math.floor(next() * (max - min + 1));
  };
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError('Nothing to pick from');
    // The index is within the list, which isn't empty.
    return list[int(0, list.length - 1)] as T;
  };
  return { next, int, pick, chance: (p) => next() < p };
}
