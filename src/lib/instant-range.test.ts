import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromMs, MINUTE } from './instants.ts';
import { isInRange, readInstantRange, writeInstantRange } from './instant-range.ts';

const minute = fc
  .integer({ min: 0, max: Math.floor(Date.UTC(2100, 0, 1) / MINUTE) })
  .map((at) => fromMs(at * MINUTE));

describe('a range of instants', () => {
  it('the text and back says the same', () => {
    fc.assert(
      fc.property(fc.option(minute), fc.option(minute), (from, to) => {
        const range = { ...(from !== null && { from }), ...(to !== null && { to }) };
        expect(readInstantRange(writeInstantRange(range)) ?? {}).toEqual(range);
      }),
    );
  });

  it.each([
    '',
    '..',
    'today',
    '2026-03-01',
    '2026-03-01..2026-03-02',
    '2026-03-01T00:00:00Z',
    '2026-02-30T00:00:00Z..',
    '..2026-03-01T00:00:00Z..',
    '2026-13-01T00:00:00Z..',
    '..2026-03-01T25:00:00Z',
    '2026-03-01T00:00:00+01:00..',
  ])('%s is none', (text) => {
    expect(readInstantRange(text)).toBeUndefined();
  });

  it('begins with its first instant and ends before its last', () => {
    const range = readInstantRange('2026-03-01T00:00:00Z..2026-03-02T00:00:00.000Z') ?? {};
    expect(isInRange('2026-02-28T23:59:59.999Z', range)).toBe(false);
    expect(isInRange('2026-03-01T00:00:00.000Z', range)).toBe(true);
    expect(isInRange('2026-03-01T23:59:59.999Z', range)).toBe(true);
    expect(isInRange('2026-03-02T00:00:00.000Z', range)).toBe(false);
    const open = readInstantRange('..2026-03-02T00:00:00Z') ?? {};
    expect(isInRange('1999-01-01T00:00:00.000Z', open)).toBe(true);
  });
});
