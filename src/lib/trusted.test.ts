import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

async function load() {
  vi.resetModules();
  return import('./trusted.ts');
}

beforeEach(() => {
  vi.stubGlobal('location', new URL('https://desk.example/desk/disputes'));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('trustedWorkerUrl', () => {
  it('resolves an address of the own origin', async () => {
    const { trustedWorkerUrl } = await load();
    expect(trustedWorkerUrl('/desk/assets/worker.js')).toBe(
      'https://desk.example/desk/assets/worker.js',
    );
  });

  it.each(['https://evil.example/w.js', '//evil.example/w.js', 'data:text/javascript,1', 'blob:x'])(
    'refuses %s',
    async (url) => {
      const { trustedWorkerUrl } = await load();
      expect(() => trustedWorkerUrl(url)).toThrow(TypeError);
    },
  );

  it('makes its policy once', async () => {
    const createPolicy = vi.fn<(name: string, rules: object) => object>((_name, rules) => rules);
    vi.stubGlobal('trustedTypes', { createPolicy });
    const { trustedWorkerUrl } = await load();
    trustedWorkerUrl('/a.js');
    trustedWorkerUrl('/b.js');
    expect(createPolicy).toHaveBeenCalledTimes(1);
    expect(createPolicy.mock.calls[0]?.[0]).toBe('recourse');
  });
});
