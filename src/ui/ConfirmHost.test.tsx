// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ConfirmHost } from './ConfirmHost.tsx';
import { renderPiece } from './render-piece.ts';

afterEach(cleanup);

const question = { title: 'Discard?', text: 'It was never sent.', confirmLabel: 'Discard' };

describe('ConfirmHost', () => {
  it('asks, described by its text; a dangerous question has the focus on no', async () => {
    const settle = vi.fn<(answer: boolean) => void>();
    renderPiece(<ConfirmHost request={{ ...question, danger: true }} onSettle={settle} />);
    const dialog = screen.getByRole('alertdialog', { name: 'Discard?' });
    expect(dialog).toHaveAccessibleDescription('It was never sent.');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus());
    await userEvent.keyboard('{Escape}');
    expect(settle).toHaveBeenLastCalledWith(false);
  });

  it('Enter says yes to a harmless one', async () => {
    const settle = vi.fn<(answer: boolean) => void>();
    renderPiece(<ConfirmHost request={question} onSettle={settle} />);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Discard' })).toHaveFocus());
    await userEvent.keyboard('{Enter}');
    expect(settle).toHaveBeenLastCalledWith(true);
  });

  it('a question right after another one stands alone, with the focus on its yes', async () => {
    const settle = vi.fn<(answer: boolean) => void>();
    const host = (request: typeof question | null) => (
      <ConfirmHost request={request} onSettle={settle} />
    );
    const { rerender } = renderPiece(host(question));
    const first = screen.getByRole('dialog', { name: 'Discard?' });
    rerender(host(null));
    rerender(host({ ...question, title: 'Discard that, too?' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Discard' })).toHaveFocus());
    expect(screen.getByRole('dialog', { name: 'Discard that, too?' })).toBeVisible();
    expect(first).not.toBeInTheDocument();
  });
});
