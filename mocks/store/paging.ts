import type { Total } from '../../src/lib/total.ts';
import type { Position, SortedIndex } from './sorted-index.ts';

/** Above this many rows a total is a lower bound (api.md). */
const EXACT_UP_TO = 10_000;

export interface Slice<R> {
  items: R[];
  nextCursor?: string;
  prevCursor?: string;
}

/** Tests a row, by itself or by its position in the index. */
export type Match<R> = (row: R, position: number) => boolean;

export interface Walk<R extends { id: string }> {
  index: SortedIndex<R>;
  /** Name of the order with its sign; a cursor of another order is refused. */
  order: string;
  descending: boolean;
  limit: number;
  cursor?: string;
  match: Match<R>;
}

interface Cursor {
  side: 'after' | 'before';
  position: Position;
}

function write(order: string, side: Cursor['side'], position: Position): string {
  return btoa(JSON.stringify([order, side, position.key, position.id]))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function read(text: string, order: string): Cursor | undefined {
  try {
    const parts: unknown = JSON.parse(atob(text.replaceAll('-', '+').replaceAll('_', '/')));
    if (!Array.isArray(parts)) return undefined;
    const [given, side, key, id] = parts as unknown[];
    const keyed = Array.isArray(key) && key.every((part) => typeof part === 'number');
    if (
      given !== order ||
      (side !== 'after' && side !== 'before') ||
      !keyed ||
      typeof id !== 'string'
    )
      return undefined;
    return { side, position: { key, id } };
  } catch {
    return undefined;
  }
}

/**
 * One page by keyset: a cursor names the row at the page's edge by its sort key and id, so that rows
 * that come or go never shift, repeat or hide others. Undefined for a cursor that is not of this list.
 */
export function slice<R extends { id: string }>(walk: Walk<R>): Slice<R> | undefined {
  const { index, descending, limit, match } = walk;
  const cursor = walk.cursor === undefined ? undefined : read(walk.cursor, walk.order);
  if (walk.cursor !== undefined && cursor?.position.key.length !== index.width) return undefined;
  const backwards = cursor?.side === 'before';
  const step = descending === backwards ? 1 : -1;
  const start = cursor ? edge(index, cursor.position, step) : firstOf(index, step);
  const found: R[] = [];
  let position = start;
  for (let row = index.at(position); row && found.length <= limit; row = index.at(position)) {
    if (match(row, position)) found.push(row);
    position += step;
  }
  const more = found.length > limit;
  const items = found.slice(0, limit);
  if (backwards) items.reverse();
  const behind = cursor !== undefined && any(index, start - step, -step, match);
  const [first, last] = [items[0], items.at(-1)];
  return {
    items,
    ...(last &&
      (backwards ? behind : more) && {
        nextCursor: write(walk.order, 'after', index.positionOf(last)),
      }),
    ...(first &&
      (backwards ? more : behind) && {
        prevCursor: write(walk.order, 'before', index.positionOf(first)),
      }),
  };
}

/** A count as it is told: exact up to 10,000, else a lower bound. */
export function told(value: number): Total {
  return value > EXACT_UP_TO ? { value: EXACT_UP_TO, atLeast: true } : value;
}

/** How many rows match. */
export function total<R extends { id: string }>(index: SortedIndex<R>, match: Match<R>): Total {
  let value = 0;
  for (let position = 0; position < index.size && value <= EXACT_UP_TO; position += 1) {
    const row = index.at(position);
    if (row && match(row, position)) value += 1;
  }
  return told(value);
}

function firstOf<R extends { id: string }>(index: SortedIndex<R>, step: number): number {
  return step > 0 ? 0 : index.size - 1;
}

/** Where to go on from a key: past its row if that is still there. */
function edge<R extends { id: string }>(
  index: SortedIndex<R>,
  position: Position,
  step: number,
): number {
  const place = index.seek(position);
  if (step < 0) return place - 1;
  return index.at(place)?.id === position.id ? place + 1 : place;
}

function any<R extends { id: string }>(
  index: SortedIndex<R>,
  from: number,
  step: number,
  match: Match<R>,
): boolean {
  for (let position = from; ; position += step) {
    const row = index.at(position);
    if (!row) return false;
    if (match(row, position)) return true;
  }
}
