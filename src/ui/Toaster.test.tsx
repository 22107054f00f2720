// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderPiece } from './render-piece.ts';
import type { ToastItem } from './ToastCard.tsx';
import { Toaster } from './Toaster.tsx';

const noon = Date.parse('2026-11-23T12:00:00Z');

beforeEach(() => {
  vi.useFakeTimers({ now: noon });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function pass(ms: number) {
  act(() => void vi.advanceTimersByTime(ms));
}

const run = vi.fn<() => void>();
const sent: ToastItem = {
  id: 'a',
  kind: 'done',
  message: 'Ruling sent.',
  until: '2026-11-23T12:00:10Z',
  action: { label: 'Undo', run },
};

describe('Toaster', () => {
  it('counts down to `until` and leaves then', () => {
    const dismiss = vi.fn<(id: string) => void>();
    renderPiece(<Toaster toasts={[sent]} onDismiss={dismiss} />);
    expect(screen.getByText('10 s')).toBeInTheDocument();
    pass(3000);
    expect(screen.getByText('7 s')).toBeInTheDocument();
    pass(6000);
    expect(dismiss).not.toHaveBeenCalled();
    pass(1000);
    expect(dismiss).toHaveBeenCalledWith('a');
  });

  it('stays while it is pointed at, but its clock runs out and the action with it', () => {
    const dismiss = vi.fn<(id: string) => void>();
    renderPiece(<Toaster toasts={[sent]} onDismiss={dismiss} />);
    const card = screen.getByRole('listitem');
    fireEvent.pointerEnter(card);
    pass(15_000);
    expect(dismiss).not.toHaveBeenCalled();
    const undo = screen.getByRole('button', { name: 'Undo' });
    expect(undo).toHaveAttribute('aria-disabled', 'true');
    expect(undo).toHaveAccessibleDescription('no longer possible');
    fireEvent.click(undo);
    expect(run).not.toHaveBeenCalled();
    fireEvent.pointerLeave(card);
    expect(dismiss).toHaveBeenCalledWith('a');
  });

  it('stays while something in it has the focus', () => {
    const dismiss = vi.fn<(id: string) => void>();
    renderPiece(<Toaster toasts={[sent]} onDismiss={dismiss} />);
    act(() => screen.getByRole('button', { name: 'Undo' }).focus());
    pass(15_000);
    expect(dismiss).not.toHaveBeenCalled();
    act(() => screen.getByRole('button', { name: 'Undo' }).blur());
    expect(dismiss).toHaveBeenCalledWith('a');
  });

  it('runs its action once and goes', () => {
    const dismiss = vi.fn<(id: string) => void>();
    renderPiece(<Toaster toasts={[sent]} onDismiss={dismiss} />);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(run).toHaveBeenCalledOnce();
    expect(dismiss).toHaveBeenCalledWith('a');
  });

  it('a problem stays until a hand takes it away', () => {
    const dismiss = vi.fn<(id: string) => void>();
    const problem: ToastItem = { id: 'b', kind: 'problem', message: 'Export failed.' };
    renderPiece(<Toaster toasts={[problem]} onDismiss={dismiss} />);
    pass(120_000);
    expect(dismiss).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(dismiss).toHaveBeenCalledWith('b');
  });
});
