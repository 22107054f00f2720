import { describe, expect, it } from 'vitest';
import { addMs, DAY, fromMs, HOUR, MINUTE, parseDuration, readInstant, toMs } from './instants.ts';

describe('instants', () => {
  it('go to milliseconds and back', () => {
    expect(toMs('2026-03-06T18:00:00Z')).toBe(Date.UTC(2026, 2, 6, 18));
    expect(fromMs(toMs('2026-03-06T18:00:00Z'))).toBe('2026-03-06T18:00:00.000Z');
    expect(addMs('2026-12-31T23:59:59.500Z', 500)).toBe('2027-01-01T00:00:00.000Z');
    expect(addMs('2026-01-01T00:00:00Z', -DAY)).toBe('2025-12-31T00:00:00.000Z');
  });

  it.each([
    '',
    '2026-03-06',
    '2026-03-06T18:00:00',
    '2026-03-06T18:00:00+01:00',
    '2026-13-06T18:00:00Z',
    'now',
  ])('refuse %j', (text) => {
    expect(() => toMs(text)).toThrow(RangeError);
  });
});

describe('an instant from outside', () => {
  it.each([
    ['2026-03-06T18:00:00Z', '2026-03-06T18:00:00.000Z'],
    ['2028-02-29T23:59:59.5Z', '2028-02-29T23:59:59.500Z'],
  ])('%s is read as %s', (text, instant) => expect(readInstant(text)).toBe(instant));

  it.each([
    '2027-13-45T99:99:99Z',
    '2027-02-30T10:00:00Z',
    '2027-02-29T10:00:00Z',
    '2027-04-31T10:00:00Z',
    '2027-04-30T24:00:00Z',
    '2027-04-30T10:00:00+01:00',
    'reply',
    '',
  ])('%j is none', (text) => expect(readInstant(text)).toBeUndefined());
});

describe('parseDuration', () => {
  it.each([
    ['PT72H', 72 * HOUR],
    ['P60D', 60 * DAY],
    ['P1DT2H3M4S', DAY + 2 * HOUR + 3 * MINUTE + 4000],
    ['PT0S', 0],
    ['PT0.5S', 500],
    ['PT90M', 90 * MINUTE],
  ])('%s is %i ms', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  it.each([
    '',
    'P',
    'PT',
    'P1DT',
    'P1M',
    'P1Y',
    '72H',
    'PT-1H',
    '-PT1H',
    'PT1H2',
    'pt1h',
    'PT1.5H',
    'PT1S1M',
  ])('does not take %j', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });
});
