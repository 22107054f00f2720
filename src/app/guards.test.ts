import { expect, it, vi } from 'vitest';
import { withoutBase } from './guards.ts';

it('takes the folder off that the console is served from, and nothing else', () => {
  vi.stubEnv('BASE_URL', '/desk/');
  expect(withoutBase('/desk/disputes/dsp_1')).toBe('/disputes/dsp_1');
  expect(withoutBase('/desks/dsp_1')).toBe('/desks/dsp_1');
  vi.unstubAllEnvs();
  expect(withoutBase('/disputes')).toBe('/disputes');
});
