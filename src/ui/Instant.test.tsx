// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { Instant } from './Instant.tsx';
import { renderPiece } from './render-piece.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** A Sunday. */
const NOW = '2026-11-22T15:00:00Z';

it.each([
  ['2026-11-21T15:14:00Z', /^Sat,? 15:14$/],
  // The Saturday before is another one.
  ['2026-11-14T15:14:00Z', /^Nov 14,? 15:14$/],
  ['2026-11-28T15:14:00Z', /^Nov 28,? 15:14$/],
  ['2025-11-22T15:14:00Z', /^Nov 22, 2025,? 15:14$/],
])('%s is named so that nobody takes it for another day', (at, words) => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(NOW) });
  renderPiece(<Instant at={at} timeZone="UTC" />);
  expect(screen.getByText(words)).toBeVisible();
});
