import { expect, it, onTestFinished, vi } from 'vitest';
import { withoutBase } from './guards.ts';

it('takes the folder off that the console is served from, and nothing else', () => {
  vi.stubEnv('BASE_URL', '/desk/');
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(withoutBase('/desk/disputes/dsp_1')).toBe('/disputes/dsp_1');
  expect(withoutBase('/desks/dsp_1')).toBe('/desks/dsp_1');
  expect(withoutBase('/disputes')).toBe('/disputes');
});
