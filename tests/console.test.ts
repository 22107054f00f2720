import { expect, it } from 'vitest';
import { expectConsole, isExpected } from './console.ts';

it('lets an announced message pass and no other', () => {
  expectConsole(/known trouble/);
  console.error('some known trouble');
  expect(isExpected('error: some known trouble')).toBe(true);
  expect(isExpected('error: other trouble')).toBe(false);
});

it('forgets announcements with the test that made them', () => {
  expect(isExpected('error: some known trouble')).toBe(false);
});
