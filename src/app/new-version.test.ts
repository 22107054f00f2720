import { describe, expect, it } from 'vitest';
import { isNewer, modulesOf } from './new-version.ts';

const runtime = '/assets/rolldown-runtime-0.js';
const page = (hash: string) =>
  `<!doctype html><script nonce="x">scheme()</script><script type="module" crossorigin src="${runtime}"></script><script type="module" crossorigin src="/assets/main-${hash}.js"></script><link rel="modulepreload" href="/assets/vendor-1.js">`;

describe('a newer version', () => {
  it('is one that starts other code', () => {
    expect(modulesOf(page('a1'))).toEqual([runtime, '/assets/main-a1.js']);
    expect(isNewer(page('a1'), [runtime, '/assets/main-a1.js'])).toBe(false);
    // What did not change has the same address in both builds.
    expect(isNewer(page('b2'), [runtime, '/assets/main-a1.js'])).toBe(true);
  });

  it('is none that is no console: an error page, a proxy that asks to sign in', () => {
    expect(isNewer('<h1>502 Bad gateway</h1>', ['/assets/main-a1.js'])).toBe(false);
    expect(isNewer('<script src="/login.js"></script>', ['/assets/main-a1.js'])).toBe(false);
  });
});
