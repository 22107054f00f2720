import { describe, expect, it } from 'vitest';
import { HOUR } from './instants.ts';
import { endOfLocalDayAfter, localDateOf, localToUtcOfYear, offsetAt } from './zone.ts';

const utcOf = (zone: string, local: string) => {
  const ms = Date.parse(`${local}Z`);
  return new Date(localToUtcOfYear(zone, new Date(ms).getUTCFullYear())(ms)).toISOString();
};

describe('zones', () => {
  it.each([
    ['America/New_York', '2026-01-15T12:00:00Z', -5],
    ['America/New_York', '2026-07-15T12:00:00Z', -4],
    ['Asia/Kathmandu', '2026-07-15T12:00:00Z', 5.75],
    ['Australia/Lord_Howe', '2026-07-15T12:00:00Z', 10.5],
    ['Australia/Lord_Howe', '2026-01-15T12:00:00Z', 11],
    ['UTC', '2026-01-15T12:00:00Z', 0],
  ])('%s at %s is %f h ahead', (zone, instant, hours) => {
    expect(offsetAt(zone, Date.parse(instant))).toBe(hours * HOUR);
  });

  it.each([
    ['plain winter time', 'America/New_York', '2026-01-15T09:00:00', '2026-01-15T14:00:00.000Z'],
    [
      'skipped: the moment of the skip',
      'America/New_York',
      '2026-03-08T02:30:00',
      '2026-03-08T07:00:00.000Z',
    ],
    ['just after the skip', 'America/New_York', '2026-03-08T03:00:00', '2026-03-08T07:00:00.000Z'],
    ['twice: the first', 'America/New_York', '2026-11-01T01:30:00', '2026-11-01T05:30:00.000Z'],
    ['after the repeat', 'America/New_York', '2026-11-01T02:00:00', '2026-11-01T07:00:00.000Z'],
    ['no midnight', 'America/Santiago', '2026-09-06T00:00:00', '2026-09-06T04:00:00.000Z'],
    [
      'a pause of summer time',
      'Africa/Casablanca',
      '2026-03-01T09:00:00',
      '2026-03-01T09:00:00.000Z',
    ],
    [
      'the first of January far east',
      'Pacific/Kiritimati',
      '2026-01-01T00:00:00',
      '2025-12-31T10:00:00.000Z',
    ],
    ['a day that never was', 'Pacific/Apia', '2011-12-30T12:00:00', '2011-12-30T10:00:00.000Z'],
  ])('%s (%s %s)', (_name, zone, local, utc) => {
    expect(utcOf(zone, local)).toBe(utc);
  });

  it('names the local date and the end of a window of calendar days', () => {
    expect(localDateOf('2026-03-07T03:00:00Z', 'America/New_York')).toBe('2026-03-06');
    expect(endOfLocalDayAfter('2026-03-07T03:00:00Z', 0, 'America/New_York')).toBe(
      '2026-03-07T05:00:00.000Z',
    );
    expect(endOfLocalDayAfter('2026-03-07T03:00:00Z', 60, 'America/New_York')).toBe(
      '2026-05-06T04:00:00.000Z',
    );
    expect(endOfLocalDayAfter('2025-12-31T23:30:00Z', 0, 'Europe/Berlin')).toBe(
      '2026-01-01T23:00:00.000Z',
    );
  });
});
