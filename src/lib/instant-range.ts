import { readInstant, type Instant } from './instants.ts';

/** Instants from one on, up to another that no longer belongs to it; open at an end that is missing. */
export interface InstantRange {
  from?: Instant;
  to?: Instant;
}

/** Reads `2026-03-01T00:00:00Z..2026-03-09T00:00:00Z`, of which one end may be missing; undefined for anything else. */
export function readInstantRange(text: string): InstantRange | undefined {
  const ends = text.split('..');
  const [first, last] = ends;
  if (ends.length !== 2 || (first === '' && last === '')) return undefined;
  const from = first ? readInstant(first) : undefined;
  const to = last ? readInstant(last) : undefined;
  if ((first && from === undefined) || (last && to === undefined)) return undefined;
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

const short = (at = '') => at.replace(/\.\d+Z$/, 'Z');

/** The text that {@link readInstantRange} reads, with whole seconds; empty when both ends are open. */
export function writeInstantRange({ from, to }: InstantRange): string {
  if (from === undefined && to === undefined) return '';
  return `${short(from)}..${short(to)}`;
}

/** Whether an instant, as this house writes them, lies in a range. */
export function isInRange(at: Instant, { from, to }: InstantRange): boolean {
  return (from === undefined || at >= from) && (to === undefined || at < to);
}
