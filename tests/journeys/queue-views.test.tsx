// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { signIn } from '../../mocks/test-client.ts';
import { call } from '../../src/api/client.ts';
import { heading, renderApp, type RenderedApp, type RenderOptions } from '../render.tsx';
import { toasts, write } from './desk.ts';

vi.setConfig({ testTimeout: 90_000 });

async function openQueue(path: string, options: RenderOptions = {}): Promise<RenderedApp> {
  const app = await renderApp(path, { persona: 'agt_mara', world: { volume: 40 }, ...options });
  await heading(/^(Disputes|Tickets|Questions)$/);
  return app;
}

const tabs = () => within(screen.getByRole('navigation', { name: 'Views' }));
const filters = () => within(screen.getByRole('group', { name: 'Filters' }));
const button = (name: string | RegExp) => screen.getByRole('button', { name });

async function openViews() {
  fireEvent.click(button('Views'));
  return within(await screen.findByRole('dialog', { name: /^Views of/ }));
}

async function saveAs(name: string): Promise<void> {
  const dialog = within(await screen.findByRole('dialog', { name: 'Save as a view' }));
  write(dialog.getByLabelText('Name'), name);
  fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

describe('saved views', () => {
  it('pinned ones are tabs with live counts; changes are marked, saved or taken back', async () => {
    const { address, user } = await openQueue('/disputes');
    const tab = await tabs().findByRole('link', { name: /^Refunds that went wrong/ });
    fireEvent.click(tab);
    await waitFor(() => expect(address()).toContain('saved=view_money_trouble'));
    expect(address()).toContain('flag=refundFailed,refundUnknown');
    const { items } = await call('savedViewList', { query: { queue: 'disputes' } });
    const saved = items.find(({ id }) => id === 'view_money_trouble');
    const current = () => tabs().getByRole('link', { current: 'page' });
    await waitFor(() =>
      expect(current()).toHaveTextContent(`Refunds that went wrong${JSON.stringify(saved?.count)}`),
    );
    expect(current()).not.toHaveTextContent('changed');

    fireEvent.click(filters().getByRole('button', { name: 'filter' }));
    const menu = within(await screen.findByRole('dialog', { name: 'Filters' }));
    fireEvent.click(menu.getByRole('button', { name: 'damaged' }));
    fireEvent.click(menu.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(current()).toHaveTextContent('changed'));
    fireEvent.click(await filters().findByRole('button', { name: 'Discard changes' }));
    await waitFor(() => expect(address()).not.toContain('reason='));
    await waitFor(() => expect(current()).not.toHaveTextContent('changed'));

    fireEvent.click(button(/At stake/));
    await waitFor(() => expect(current()).toHaveTextContent('changed'));
    fireEvent.click(await filters().findByRole('button', { name: 'Save as new' }));
    await saveAs('Dear ones');
    await waitFor(() => expect(current()).toHaveTextContent(/^Dear ones/));
    expect(address()).toContain('sort=amount');
    // A built-in tab leaves the saved view's filters behind.
    await user.click(tabs().getByRole('link', { name: /^Waiting on a party/ }));
    await waitFor(() => expect(address()).toBe('/disputes?view=waiting'));
  });

  it('a name that is taken is refused at its field, and what was typed stays', async () => {
    await openQueue('/disputes?reason=damaged');
    fireEvent.click(await filters().findByRole('button', { name: 'Save as a view' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Save as a view' }));
    expect(dialog.getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true');
    write(dialog.getByLabelText('Name'), 'refunds that went wrong');
    fireEvent.click(dialog.getByLabelText('Share it with everybody at the desk'));
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText(/has this name/)).toBeVisible();
    expect(dialog.getByLabelText('Name')).toHaveValue('refunds that went wrong');
  });

  it('somebody else’s shared view can be kept and begun with, not changed: the reason is told', async () => {
    await openQueue('/tickets', { persona: 'agt_tomas' });
    const dialog = await openViews();
    const row = within(await dialog.findByRole('listitem', { name: 'Payout questions' }));
    for (const name of ['Rename', 'Delete', 'Shared']) {
      expect(row.getByRole('button', { name })).toHaveAttribute('aria-disabled', 'true');
      expect(row.getByRole('button', { name })).toHaveAccessibleDescription(/Only who made a view/);
    }
    fireEvent.click(row.getByRole('button', { name: 'As a tab' }));
    await waitFor(() =>
      expect(row.getByRole('button', { name: 'As a tab' })).toHaveAttribute('aria-pressed', 'true'),
    );
    fireEvent.click(dialog.getByRole('button', { name: 'Close' }));
    expect(await tabs().findByRole('link', { name: /^Payout questions/ })).toBeVisible();
  });

  it('the queue begins with the view chosen for it, and its first tab still has an address', async () => {
    const app = await openQueue('/tickets');
    const dialog = await openViews();
    const row = within(await dialog.findByRole('listitem', { name: 'Payout questions' }));
    fireEvent.click(row.getByRole('button', { name: 'Open first' }));
    await waitFor(() =>
      expect(row.getByRole('button', { name: 'Open first' })).toHaveAttribute(
        'aria-pressed',
        'true',
      ),
    );
    fireEvent.click(dialog.getByRole('button', { name: 'Close' }));
    await app.user.keyboard('gd');
    await heading('Disputes');
    await app.user.keyboard('gt');
    await heading('Tickets');
    await waitFor(() => expect(app.address()).toContain('saved=view_payouts'));
    fireEvent.click(tabs().getByRole('link', { name: /^Needs a reply/ }));
    await waitFor(() => expect(app.address()).toBe('/tickets?view=needsReply'));
    // Signed in anew, elsewhere: the session brings it along.
    const again = await openQueue('/tickets', { world: app.world });
    await waitFor(() => expect(again.address()).toContain('saved=view_payouts'));
  });

  it('is renamed, shared, deleted and brought back', async () => {
    const { world } = await openQueue('/disputes?reason=damaged');
    fireEvent.click(await filters().findByRole('button', { name: 'Save as a view' }));
    await saveAs('Broken things');
    const dialog = await openViews();
    const row = () => within(dialog.getByRole('listitem', { name: /^(Broken|Bent) things/ }));
    await dialog.findByRole('listitem', { name: 'Broken things' });
    fireEvent.click(row().getByRole('button', { name: 'Shared' }));
    await waitFor(() =>
      expect(row().getByRole('button', { name: 'Shared' })).toHaveAttribute('aria-pressed', 'true'),
    );
    fireEvent.click(row().getByRole('button', { name: 'Rename' }));
    write(dialog.getByLabelText('New name of Broken things'), 'Bent things');
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
    await dialog.findByRole('listitem', { name: 'Bent things' });
    const tomas = await signIn(world, 'agt_tomas');
    const names = async () => JSON.stringify((await tomas('savedViewList')).body['items']);
    expect(await names()).toContain('Bent things');
    fireEvent.click(row().getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(dialog.queryByRole('listitem', { name: 'Bent things' })).toBeNull());
    expect(await names()).not.toContain('Bent things');
    fireEvent.click(within(toasts()).getByText('Undo', { selector: 'button' }));
    await dialog.findByRole('listitem', { name: 'Bent things' });
    expect(await names()).toContain('Bent things');
  });

  it('a change that somebody else was faster with is refused, and nothing is lost', async () => {
    const { world, address } = await openQueue(
      '/disputes?saved=view_money_trouble&view=all&flag=refundFailed',
    );
    const save = await filters().findByRole('button', { name: 'Save' });
    const helena = await signIn(world, 'agt_helena');
    await helena('savedViewSave', {
      params: { viewId: 'view_money_trouble' },
      ifMatch: 1,
      body: { queue: 'disputes', name: 'Money trouble', query: 'flag=chargeback', shared: true },
    });
    fireEvent.click(save);
    expect(await within(toasts()).findByText(/changed since you looked/)).toBeVisible();
    expect(address()).toContain('flag=refundFailed');
    expect(await tabs().findByRole('link', { name: /^Money trouble/ })).toHaveTextContent(
      'changed',
    );
  });
});

const headers = () => screen.getAllByRole('columnheader').map((cell) => cell.textContent);

describe('columns', () => {
  it('are left out, moved and remembered by buttons alone', async () => {
    const { user, address } = await openQueue('/tickets');
    const before = headers();
    button('Columns').focus();
    await user.keyboard('{Enter}');
    const dialog = within(await screen.findByRole('dialog', { name: 'Columns and density' }));
    expect(dialog.getByLabelText('Case')).toBeDisabled();
    fireEvent.click(dialog.getByLabelText('Turn'));
    fireEvent.click(dialog.getByRole('button', { name: 'Status: further to the front' }));
    fireEvent.click(dialog.getByRole('radio', { name: /compact/i }));
    await waitFor(() => expect(address()).toContain('density=compact'));
    expect(address()).toContain('columns=case,subject,requester,status,priority,clock,who');
    fireEvent.click(dialog.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(button('Columns')).toHaveFocus();
    expect(headers()).toEqual([0, 1, 2, 3, 5, 4, 6, 8].map((at) => before[at]));
    await user.keyboard('gdgt');
    await heading('Tickets');
    await waitFor(() => expect(address()).toBe('/tickets'));
    await waitFor(() => expect(headers()).not.toContain('Turn'));
    fireEvent.click(button('Columns'));
    const again = within(await screen.findByRole('dialog', { name: 'Columns and density' }));
    fireEvent.click(again.getByRole('button', { name: 'Back to the usual columns' }));
    fireEvent.click(again.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(headers()).toEqual(before));
  });
});
