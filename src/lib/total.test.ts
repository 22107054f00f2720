import { expect, it } from 'vitest';
import { readTotal } from './total.ts';

it('tells an exact total from a lower bound', () => {
  expect(readTotal(0)).toEqual({ value: 0, atLeast: false });
  expect(readTotal(10_001)).toEqual({ value: 10_001, atLeast: false });
  expect(readTotal({ value: 10_000, atLeast: true })).toEqual({ value: 10_000, atLeast: true });
});
