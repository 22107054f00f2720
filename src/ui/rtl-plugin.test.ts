import { expect, it } from 'vitest';
import { mirrorDeclaration } from './rtl-plugin.ts';

it.each([
  ['margin-left', '4px', 'margin-right:4px;'],
  ['left', '0', 'right:0;'],
  ['text-align', 'left', 'text-align:right;'],
  ['padding', '1px 2px 3px 4px', 'padding:1px 4px 3px 2px;'],
  ['padding', '0 calc(1px + var(--a)) 0 4px', 'padding:0 4px 0 calc(1px + var(--a));'],
  ['border-radius', '1px 2px 3px 4px', 'border-radius:2px 1px 4px 3px;'],
  ['transform-origin', 'left top', 'transform-origin:right top;'],
])('%s: %s → %s', (property, value, turned) => {
  expect(mirrorDeclaration(property, value)).toBe(turned);
});

it.each([
  ['margin-inline-start', '4px'],
  ['padding', '1px 2px 3px'],
  ['color', 'red'],
  ['text-align', 'start'],
  ['padding', '1px 2px 1px 2px'],
])('%s: %s stays as it is', (property, value) => {
  expect(mirrorDeclaration(property, value)).toBeNull();
});
