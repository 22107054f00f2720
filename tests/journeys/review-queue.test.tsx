// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { heading, renderApp } from '../render.tsx';
import { write } from './desk.ts';
import { deletionWorld } from './review-desk.ts';

describe('the queue of review deletions', () => {
  it('tells neither stars nor tier, and is worked one at a time: what was skipped does not come back', async () => {
    const world = await deletionWorld();
    const app = await renderApp('/review-deletions', { persona: 'agt_ruth', world });
    await heading('Review deletions');
    const table = await screen.findByRole('table', { name: 'Open' });
    expect(table.textContent).not.toMatch(/★|\bstars?\b|tier/i);
    await app.user.keyboard('n');
    await waitFor(() => expect(app.address()).toMatch(/^\/review-deletions\/rdr_/));
    const first = app.address();
    await heading(/^(Unrelated|Wrong offer|Blackmail|Competitor attack): /);
    expect(await screen.findByText(/^yours for \d+:\d\d$/)).toBeVisible();
    await app.user.keyboard('{Shift>}n{/Shift}');
    const dialog = within(await screen.findByRole('dialog'));
    write(dialog.getByRole('textbox'), 'I know the seller.');
    fireEvent.click(dialog.getByText(/^Skip/, { selector: 'button' }));
    await waitFor(() => expect(app.address()).not.toBe(first));
    expect(app.address()).toMatch(/^\/review-deletions\/rdr_/);
    const second = app.address();
    await screen.findByText(/^yours for \d+:\d\d$/);
    await app.user.keyboard('n');
    await waitFor(() => expect(app.address()).not.toBe(second));
    expect(app.address()).not.toBe(first);
  });

  it('an agent reads it and is told why there is nothing to take', async () => {
    const world = await deletionWorld();
    await renderApp('/review-deletions', { persona: 'agt_mara', world, width: 390 });
    await heading('Review deletions');
    expect(
      await screen.findByText('Take next', { selector: 'button' }),
    ).toHaveAccessibleDescription('Only trust and safety staff may do this.');
  });
});
