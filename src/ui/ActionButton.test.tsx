// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ActionButton } from './ActionButton.tsx';
import { renderPiece } from './render-piece.ts';

afterEach(cleanup);

describe('ActionButton', () => {
  it('runs when allowed, and keeps its key out of its name', async () => {
    const run = vi.fn<() => void>();
    renderPiece(
      <ActionButton kbd="n" onClick={run}>
        Take next
      </ActionButton>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Take next' }));
    expect(run).toHaveBeenCalledOnce();
  });

  it('not allowed: stays focusable, says why, does nothing', async () => {
    const run = vi.fn<() => void>();
    renderPiece(
      <ActionButton affordance={{ allowed: false, reason: 'Only admins rule' }} onClick={run}>
        Rule
      </ActionButton>,
    );
    const button = screen.getByRole('button', { name: 'Rule' });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).not.toBeDisabled();
    expect(button).toHaveAccessibleDescription('Only admins rule');
    await userEvent.tab();
    expect(button).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await userEvent.click(button);
    expect(run).not.toHaveBeenCalled();
    expect(await screen.findByRole('tooltip')).toHaveTextContent('Only admins rule');
  });

  it('not allowed: a submit button does not submit', async () => {
    const submit = vi.fn<() => void>();
    renderPiece(
      <form onSubmit={submit}>
        <ActionButton type="submit" affordance={{ allowed: false, reason: 'Changed meanwhile' }}>
          Send
        </ActionButton>
      </form>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(submit).not.toHaveBeenCalled();
  });

  it('busy: no second press, and says so', async () => {
    const run = vi.fn<() => void>();
    renderPiece(
      <ActionButton busy onClick={run}>
        Rule
      </ActionButton>,
    );
    const button = screen.getByRole('button', { name: 'Rule' });
    await userEvent.click(button);
    expect(run).not.toHaveBeenCalled();
    expect(button).toHaveAccessibleDescription('Working…');
  });
});
