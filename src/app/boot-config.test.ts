import { afterEach, describe, expect, it, vi } from 'vitest';
import { cookieValue, readBootConfig } from './boot-config.ts';

const answers = (body: string, status = 200) =>
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));

afterEach(() => vi.unstubAllGlobals());

describe('config.json', () => {
  it('is read, and ?volume= wins', async () => {
    answers('{"backend":"standalone","volume":500}');
    expect(await readBootConfig('/', '?volume=20')).toEqual({ backend: 'standalone', volume: 20 });
    expect(await readBootConfig('/', '?volume=lots')).toEqual({
      backend: 'standalone',
      volume: 500,
    });
  });

  it.each(['<!doctype html>', '{"backend":"moon"}'])('%s counts as no file', async (text) => {
    answers(text);
    expect(await readBootConfig('/', '')).toEqual({});
  });

  it('finds cookies', () => {
    expect(cookieValue('csrf', 'a=1; csrf=x%3Dy=z')).toBe('x=y=z');
    expect(cookieValue('none', 'a=1')).toBe('');
  });
});
