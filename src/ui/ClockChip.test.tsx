// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clockSpan, clockTone } from './clock-span.ts';
import { ClockChip } from './ClockChip.tsx';
import { renderPiece } from './render-piece.ts';
import { setClockOffset } from './use-now.ts';

const noon = Date.parse('2026-11-23T12:00:00Z');
const hour = 3_600_000;

beforeEach(() => {
  vi.useFakeTimers({ now: noon });
});

afterEach(() => {
  cleanup();
  setClockOffset(0);
  vi.useRealTimers();
});

function chip(dueAt: string, more: Partial<Parameters<typeof ClockChip>[0]> = {}) {
  return renderPiece(<ClockChip state="running" dueAt={dueAt} label="mediation" {...more} />);
}

describe('ClockChip', () => {
  it.each([
    ['2026-11-23T09:50:00Z', 'Late: 2 h 10 latemediation', 'late'],
    ['2026-11-23T13:25:00Z', 'Due soon: 1 h 25mediation', 'soon'],
    ['2026-11-23T12:00:30Z', 'Due soon: under 1 minmediation', 'soon'],
    ['2026-11-23T19:00:00Z', 'On time: 7 hmediation', 'ok'],
    ['2026-11-26T12:00:00Z', 'On time: 3 dmediation', 'ok'],
  ])('due %s reads %s', (dueAt, words, tone) => {
    const { container } = chip(dueAt);
    const root = container.querySelector('[data-tone]');
    expect(root).toHaveTextContent(words);
    expect(root).toHaveAttribute('data-tone', tone);
  });

  it.each([
    ['paused', 'Clock: paused'],
    ['met', 'Clock: done in time'],
    ['missed', 'Late: missed'],
    ['void', 'Clock: no longer counts'],
  ] as const)('%s reads "%s"', (state, words) => {
    const { container } = chip('2026-11-23T09:50:00Z', { state });
    expect(container.querySelector('[data-tone]')).toHaveTextContent(words);
  });

  it('is never told by colour alone: every state has its own glyph', () => {
    const glyphs = (['paused', 'met', 'missed', 'void'] as const).map((state) => {
      const { container } = chip('2026-11-23T09:50:00Z', { state });
      return container.querySelector('[data-tone] svg')?.innerHTML;
    });
    expect(new Set(glyphs).size).toBe(4);
  });

  it('ticks by itself, and follows the shared clock when that is moved', () => {
    chip('2026-11-23T17:00:00Z');
    expect(screen.getByText('5 h 00')).toBeInTheDocument();
    act(() => void vi.advanceTimersByTime(60_000));
    expect(screen.getByText('4 h 59')).toBeInTheDocument();
    act(() => setClockOffset(5 * hour));
    expect(screen.getByText('1 min late')).toBeInTheDocument();
  });

  it('stops its timer when the last chip goes', () => {
    const { unmount } = chip('2026-11-23T17:00:00Z');
    expect(vi.getTimerCount()).toBeGreaterThan(0);
    unmount();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('clockSpan and clockTone', () => {
  it('always round down: a clock promises no time there is not', () => {
    expect(clockSpan(2 * hour - 1)).toEqual({
      id: 'common.clock.span.hoursMinutes',
      values: { hours: 1, minutes: '59' },
    });
    expect(clockSpan(48 * hour - 1).values).toEqual({ hours: 47 });
  });

  it('the very instant it is due is not late yet', () => {
    expect(clockTone('running', noon, noon)).toBe('soon');
    expect(clockTone('running', noon, noon + 1)).toBe('late');
  });

  it('warns from `warnAt` when one is given', () => {
    expect(clockTone('running', noon, noon - 5 * hour, noon - 6 * hour)).toBe('soon');
    expect(clockTone('running', noon, noon - 5 * hour)).toBe('ok');
  });
});
