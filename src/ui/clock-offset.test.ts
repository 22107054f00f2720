import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { clockOffset } from './clock-offset.ts';

const DAY = 86_400_000;

it('a day less the time a reply takes is a day', () => {
  expect(clockOffset(DAY - 740)).toMatchObject({ sign: '+', days: 1, hours: 0, minutes: 0 });
  expect(clockOffset(-DAY - 740)).toMatchObject({ sign: '−', days: 1, hours: 0, minutes: 0 });
  expect(clockOffset(900).none).toBe(true);
});

it('adds up to the whole, to the nearest minute', () => {
  fc.assert(
    fc.property(fc.integer({ min: -400 * DAY, max: 400 * DAY }), (ms) => {
      const { days, hours, minutes } = clockOffset(ms);
      const told = ((days * 24 + hours) * 60 + minutes) * 60_000;
      expect(Math.abs(told - Math.abs(ms))).toBeLessThanOrEqual(30_000);
      expect(hours).toBeLessThan(24);
      expect(minutes).toBeLessThan(60);
    }),
  );
});
