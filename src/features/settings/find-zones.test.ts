import { describe, expect, it } from 'vitest';
import { findZones } from './find-zones.ts';

const ZONES = ['UTC', 'Africa/Berlin_West', 'America/New_York', 'Asia/Yerevan', 'Europe/Berlin'];

describe('finding a time zone', () => {
  it.each([
    ['new york', ['America/New_York']],
    ['york', ['America/New_York']],
    ['BERL', ['Europe/Berlin', 'Africa/Berlin_West']],
    ['utc', ['UTC']],
    ['mars', []],
  ])('%s', (text, found) => {
    expect(findZones(text, ZONES)).toEqual(found);
  });

  it('asks the browser, and offers few at a time', () => {
    expect(findZones('').length).toBe(8);
    expect(findZones('america new york')).toEqual(['America/New_York']);
  });
});
