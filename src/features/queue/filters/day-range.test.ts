import { describe, expect, it } from 'vitest';
import { daysOf, valueOf } from './day-range.ts';

describe('days as a filter', () => {
  it.each([
    ['UTC', '2026-03-01T00:00:00Z..2026-03-03T00:00:00Z'],
    ['America/New_York', '2026-03-01T05:00:00Z..2026-03-03T05:00:00Z'],
    ['Asia/Kathmandu', '2026-02-28T18:15:00Z..2026-03-02T18:15:00Z'],
  ])('are whole days of the zone: %s', (zone, value) => {
    const days = { first: '2026-03-01', last: '2026-03-02' };
    expect(valueOf(days, zone)).toBe(value);
    expect(daysOf(value, zone)).toEqual(days);
  });

  it('a day may have 23 hours', () => {
    const days = { first: '2026-03-29', last: '2026-03-29' };
    const value = '2026-03-28T23:00:00Z..2026-03-29T22:00:00Z';
    expect(valueOf(days, 'Europe/Berlin')).toBe(value);
    expect(daysOf(value, 'Europe/Berlin')).toEqual(days);
  });

  it('either end may be open', () => {
    expect(valueOf({ first: '2026-03-01', last: '' }, 'UTC')).toBe('2026-03-01T00:00:00Z..');
    expect(valueOf({ first: '', last: '2026-12-31' }, 'UTC')).toBe('..2027-01-01T00:00:00Z');
    expect(valueOf({ first: '', last: '' }, 'UTC')).toBe('');
    expect(daysOf('', 'UTC')).toEqual({ first: '', last: '' });
  });
});
