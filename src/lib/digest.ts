import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

function isPlainObject(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/**
 * The one text of a JSON value (after RFC 8785): keys sorted by UTF-16 code units, no spaces,
 * undefined properties left out. Equal values give equal text, whatever order they were built in.
 * @throws TypeError on what JSON can't say: NaN, Infinity, bigint, functions, undefined in a list,
 * and objects that are not plain.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') {
    return JSON.stringify(value);
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`Not a JSON number: ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    // Array.from also visits holes, which then fail as undefined.
    return `[${Array.from(value, (item: unknown) => canonicalJson(item)).join(',')}]`;
  }
  if (typeof value === 'object' && isPlainObject(value)) {
    const members = Object.keys(value)
      .filter((key) => value[key] !== undefined)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
    return `{${members.join(',')}}`;
  }
  throw new TypeError(`Not a JSON value: ${typeof value}`);
}

/** SHA-256 as 64 lower-case hex digits; text is hashed as UTF-8. Synchronous. */
export function sha256Hex(input: string | Uint8Array): string {
  return bytesToHex(sha256(typeof input === 'string' ? utf8ToBytes(input) : input));
}

/**
 * The next link of an audit chain: SHA-256(prev ‖ canonicalJson(body)), with `prev` the hex digest
 * of the link before, or '' for the first (money.md I32).
 */
export function hashChain(prev: string, body: unknown): string {
  return sha256Hex(prev + canonicalJson(body));
}
