// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { startSession } from './session.ts';
import { forgetTrails, keepTrail, trailNow, useTrail, type Trail } from './trails.ts';

const trail = (...ids: string[]): Trail => ({
  total: ids.length,
  pages: [{ number: 1, cursor: '', ids }],
});
const signIn = (id: string) =>
  startSession({ agent: { id, name: id, role: 'admin' }, expiresAt: '2026-11-23T12:00:00Z' });

afterEach(() => {
  forgetTrails();
  vi.resetModules();
});

it('outlives a reload of its tab', async () => {
  signIn('mara');
  keepTrail('?view=all', trail('a', 'b'));
  vi.resetModules();
  const reloaded = await import('./trails.ts');
  expect(reloaded.trailNow('?view=all')).toEqual(trail('a', 'b'));
});

it('belongs to its person and to its result', () => {
  signIn('mara');
  keepTrail('', trail('a'));
  expect(renderHook(() => useTrail('?view=all')).result.current).toBeUndefined();
  signIn('jonas');
  expect(trailNow('')).toBeUndefined();
});

it('forgets the oldest of many', () => {
  for (let at = 0; at < 8; at += 1) keepTrail(`?q=${at}`, trail('a'));
  expect(trailNow('?q=0')).toBeUndefined();
  expect(trailNow('?q=7')).toEqual(trail('a'));
});

it('what is damaged in storage counts for nothing', async () => {
  sessionStorage.setItem('recourse.trails', '{" ": {"total": 1, "pages": [null]}, "x": 3}');
  vi.resetModules();
  const reloaded = await import('./trails.ts');
  expect(reloaded.trailNow('')).toBeUndefined();
});
