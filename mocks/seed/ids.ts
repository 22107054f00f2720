/** Odd multipliers of a bijective 32-bit mix, and their inverses modulo 2^32. */
const FIRST = 0x9e3779b1;
const SECOND = 0x85ebca6b;

function inverseOf(odd: number): number {
  let inverse = odd;
  // Newton's iteration doubles the correct bits each time: 3, 6, 12, 24, 48.
  for (let step = 0; step < 5; step += 1) {
    inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse));
  }
  return inverse;
}
const FIRST_BACK = inverseOf(FIRST);
const SECOND_BACK = inverseOf(SECOND);

function scramble(number: number, key: number): number {
  let x = Math.imul(number ^ key, FIRST);
  x ^= x >>> 16;
  x = Math.imul(x, SECOND);
  return (x ^ (x >>> 16)) >>> 0;
}

function unscramble(scrambled: number, key: number): number {
  let x = scrambled ^ (scrambled >>> 16);
  x = Math.imul(x, SECOND_BACK);
  x ^= x >>> 16;
  return (Math.imul(x, FIRST_BACK) ^ key) >>> 0;
}

/**
 * An opaque id of a seeded record: looks random, is unique for each number below 2^32 within its
 * `family` (one character), and can be read back.
 */
export function seedId(prefix: string, family: string, number: number, key: number): string {
  return `${prefix}_${family}${scramble(number, key).toString(36).padStart(7, '0')}`;
}

/** The number inside a seeded id of that family; undefined for any other id. */
export function seedNumber(id: string, family: string, key: number): number | undefined {
  const match = /_([a-z])([0-9a-z]{7})$/.exec(id);
  if (match?.[1] !== family || match[2] === undefined) return undefined;
  const scrambled = Number.parseInt(match[2], 36);
  return scrambled > 0xffffffff ? undefined : unscramble(scrambled, key);
}

/**
 * Ids of what a replay makes. How much falls due between two steps depends on the hour at which a world
 * begins (office hours), so what a step makes is named after the step and not counted through.
 */
export interface IdSource {
  ofStep: (number: number) => (prefix: string) => string;
  ofDue: (prefix: string) => string;
}

/** More ids than one step of a story makes. */
const IDS_PER_STEP = 64;

/** Ids that look random; a story's own are the same in every world of a seed, whenever it begins. */
export function storyIds(key: number): IdSource {
  const counted = (family: string, from: number, room: number) => {
    let count = 0;
    return (prefix: string) => {
      if (count === room) throw new Error(`Seed: more than ${room} ids in one step`);
      count += 1;
      return seedId(prefix, family, from + count, key);
    };
  };
  return {
    ofStep: (number) => counted('m', number * IDS_PER_STEP, IDS_PER_STEP),
    ofDue: counted('d', 0, Number.MAX_SAFE_INTEGER),
  };
}

/** Ids of one generated case, counted through by its own maker. */
export function countedIds(newId: (prefix: string) => string): IdSource {
  return { ofStep: () => newId, ofDue: newId };
}
