// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { call } from '../../src/api/client.ts';
import { useAnnouncer } from '../../src/stores/announcer.ts';
import { useConnection } from '../../src/stores/connection.ts';
import { heading, renderApp, type RenderedApp, type RenderOptions } from '../render.tsx';
import { toasts } from './desk.ts';

vi.setConfig({ testTimeout: 90_000 });

const OPEN = '/tickets?view=all&status=pending,underReview,newReply,open';

interface Ticket {
  id: string;
  reference: string;
  status: string;
  tags: string[];
  priority: string;
}

async function openQueue(path: string, options: RenderOptions = {}): Promise<RenderedApp> {
  const app = await renderApp(path, { persona: 'agt_mara', world: { volume: 60 }, ...options });
  await heading('Tickets');
  await waitFor(() => expect(useConnection.getState().phase).toBe('live'));
  return app;
}

async function tickets(query: Record<string, string> = {}): Promise<Ticket[]> {
  const { items } = await call('ticketList', { query: { view: 'all', limit: '100', ...query } });
  return items;
}

const bar = () => within(screen.getByRole('group', { name: 'Selected cases' }));
const rowsChosen = () =>
  screen
    .queryAllByRole('row')
    .slice(1)
    .filter((row) => within(row).getByRole('checkbox').matches(':checked'));
const dialog = (name: RegExp) => screen.findByRole('dialog', { name });
const ready = async () => {
  // The bar comes with the first choice, and its tools after it.
  await screen.findByRole('group', { name: 'Selected cases' });
  return bar().findByText(/^Do with \d+ cases?/, { selector: 'button' });
};
const press = (where: HTMLElement, name: RegExp | string) =>
  fireEvent.click(within(where).getByText(name, { selector: 'button' }));

/** The first rows, chosen by keyboard. */
async function chooseFirst(app: RenderedApp, count: number): Promise<void> {
  await app.user.keyboard('jx');
  await app.user.keyboard(`${'j'.repeat(count - 1)}{Shift>}X{/Shift}`);
  const menu = await ready();
  expect(bar().getByText(`${count} selected`)).toBeVisible();
  await waitFor(() => expect(menu).not.toHaveAttribute('aria-disabled'));
}

/** From the choice to the run, with Enter alone. */
async function confirm(app: RenderedApp, name: RegExp): Promise<void> {
  await app.user.keyboard('{Enter}');
  const open = await dialog(name);
  await waitFor(() =>
    expect(within(open).getByText(/^Do it to \d+ cases?$/, { selector: 'button' })).toHaveFocus(),
  );
  await app.user.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog', { name })).toBeNull());
}

const over = (words: RegExp) => within(toasts()).findByText(words);

it('chosen rows are checked, done and told, by keyboard alone; each step is spoken', async () => {
  const app = await openQueue(OPEN);
  await chooseFirst(app, 3);
  await app.user.keyboard('t');
  await dialog(/^Tags of 3 cases$/);
  await waitFor(() => expect(screen.getByLabelText('Tags to add')).toHaveFocus());
  await app.user.keyboard('Wave 7, calm');
  await app.user.keyboard('{Enter}');
  const checked = await dialog(/^Tags of 3 cases$/);
  expect(await within(checked).findByText('This can be done to 3 of 3 cases.')).toBeVisible();
  expect(useAnnouncer.getState().polite.text).toBe('Checked: possible for 3 cases');
  expect((await tickets({ tag: 'wave-7' })).length).toBe(0);
  await waitFor(() =>
    expect(within(checked).getByText('Do it to 3 cases', { selector: 'button' })).toHaveFocus(),
  );
  await app.user.keyboard('{Enter}');
  expect(await over(/^The bulk run is over: 3 done$/)).toBeVisible();
  expect((await tickets({ tag: 'wave-7' })).map(({ tags }) => tags.toSorted())).toEqual([
    expect.arrayContaining(['calm', 'wave-7']),
    expect.arrayContaining(['calm', 'wave-7']),
    expect.arrayContaining(['calm', 'wave-7']),
  ]);
  await waitFor(() => expect(rowsChosen()).toHaveLength(0));
  await app.user.keyboard('gn');
  fireEvent.click(await screen.findByText('Your bulk run has ended'));
  await heading('Change tags: +Wave 7, +calm');
  expect(app.address()).toMatch(/^\/bulk\/blk_/);
  expect(screen.getAllByRole('row')).toHaveLength(4);
  // All went well: nobody asks why.
  expect(screen.queryByRole('columnheader', { name: 'Why' })).toBeNull();
  const back = within(screen.getByRole('navigation', { name: 'Back to the queue' }));
  expect(back.getByRole('link', { name: 'Tickets' })).toHaveAttribute('href', '/tickets');
});

it('the whole result but what was taken out of it, over its pages', async () => {
  const app = await openQueue('/tickets?view=all');
  const all = await tickets();
  expect(all.length).toBeGreaterThan(50);
  await chooseFirst(app, 2);
  await app.user.keyboard('{Shift>}A{/Shift}');
  expect(await bar().findByText(`${all.length} of the whole result`)).toBeVisible();
  await app.user.keyboard('x');
  expect(await bar().findByText(`${all.length - 1} of the whole result`)).toBeVisible();
  await app.user.keyboard('p');
  await dialog(/^Priority of/);
  await app.user.keyboard('{ArrowDown}{ArrowDown}');
  await app.user.keyboard('{Enter}');
  const open = await dialog(/^Priority of/);
  const closed = all.filter(({ status }) => status === 'closed').length;
  expect(
    await within(open).findByText(`Not to ${closed} cases, which stay as they are:`),
  ).toBeVisible();
  expect(within(open).getByText('The case is closed')).toBeVisible();
  press(open, `${closed} refused, by name`);
  expect((await within(open).findAllByRole('row')).length).toBe(closed + 1);
  await waitFor(() => press(open, /^Do it to/));
  expect(await over(/^The bulk run is over: \d+ done, \d+ refused$/)).toBeVisible();
  const left = (await tickets()).filter(
    ({ status, priority }) => status !== 'closed' && priority !== 'urgent',
  );
  expect(left.length).toBeLessThanOrEqual(1);
});

it('keys pressed before the tools are there wait for them, and mean what was chosen', async () => {
  const app = await openQueue('/tickets?view=all');
  const all = await tickets();
  await call('faultSet', { body: { operation: 'bulkList', kind: 'latency', ms: 700 } });
  await app.user.keyboard('jx{Shift>}A{/Shift}p');
  expect(screen.queryByRole('dialog')).toBeNull();
  await dialog(new RegExp(`^Priority of ${all.length} cases$`));
  await app.user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(bar().getByText(`${all.length} of the whole result`)).toBeVisible();
});

it('what failed stays chosen, and is done again alone', async () => {
  const app = await openQueue(OPEN);
  await chooseFirst(app, 6);
  await call('faultSet', {
    body: { operation: 'casePriority', kind: 'error', at: 'before', status: 503, times: 2 },
  });
  await app.user.keyboard('p');
  await dialog(/^Priority of 6 cases$/);
  await app.user.keyboard('{ArrowDown}{ArrowDown}');
  await confirm(app, /^Priority of 6 cases$/);
  const toast = await over(/^The bulk run is over: 4 done, 2 failed$/);
  await waitFor(() => expect(rowsChosen()).toHaveLength(2));
  fireEvent.click(
    within(toast.closest('li') ?? toasts()).getByText('Show', { selector: 'button' }),
  );
  await heading('Set the priority to urgent');
  fireEvent.click(screen.getByRole('link', { name: '2 failed' }));
  await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(3));
  press(screen.getByRole('main'), 'Do 2 failed cases again');
  expect(await over(/^The bulk run is over: 2 done$/)).toBeVisible();
  expect(await screen.findByText('Does again what failed in another run')).toBeVisible();
  fireEvent.click(screen.getByText('Does again what failed in another run'));
  const again = await screen.findByText('Do 2 failed cases again', { selector: 'button' });
  expect(again).toHaveAccessibleDescription('What failed is done again already.');
});

/** A run of the whole result that takes its time. */
async function startSlow(app: RenderedApp, ms: number): Promise<void> {
  await chooseFirst(app, 3);
  await app.user.keyboard('{Shift>}A{/Shift}');
  await call('faultSet', { body: { operation: 'caseTags', kind: 'latency', ms } });
  await app.user.keyboard('t');
  await dialog(/^Tags of/);
  await waitFor(() => expect(screen.getByLabelText('Tags to add')).toHaveFocus());
  await app.user.keyboard('slow');
  await confirm(app, /^Tags of/);
}

describe('on its way', () => {
  it('its progress is on every page; it is paused, goes on and is cancelled there', async () => {
    const app = await openQueue('/tickets?view=all');
    // Longer than the whole test: only its first rows are done.
    await startSlow(app, 60_000);
    await app.user.keyboard('gq');
    await heading('Questions');
    fireEvent.click(await screen.findByRole('link', { name: /^Bulk run, \d+ % done$/ }));
    await heading('Change tags: +slow');
    press(screen.getByRole('main'), 'Pause');
    expect(await screen.findByText(/^paused/)).toBeVisible();
    expect(useAnnouncer.getState().polite.text).toBe('The bulk run is paused');
    expect(await screen.findByRole('link', { name: /^Bulk run, paused at/ })).toBeVisible();
    // The same by key, and from there back to the cases.
    await app.user.keyboard('p');
    await waitFor(() => expect(screen.queryByText(/^paused/)).toBeNull());
    await app.user.keyboard('{Shift>}X{/Shift}');
    expect(await over(/left alone/)).toBeVisible();
    expect(await screen.findByText(/^cancelled/)).toBeVisible();
    await app.user.keyboard('?');
    const overlay = within(await screen.findByRole('dialog', { name: /^Keys/ }));
    expect(overlay.getByText('Back to the queue')).toBeVisible();
    expect(overlay.getByText('Cancel the run')).toBeVisible();
    await app.user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await app.user.keyboard('b');
    await heading('Tickets');
  });

  it('a reload loses nothing: it goes on, is shown, and is told', async () => {
    const app = await openQueue('/tickets?view=all');
    await startSlow(app, 1500);
    const { items } = await call('bulkList', {});
    const again = await renderApp('/questions', { persona: 'agt_mara', world: app.world });
    await heading('Questions');
    await screen.findAllByRole('link', { name: /^Bulk run, \d+ % done$/ });
    await call('faultSet', { body: { clear: true } });
    await again.router.navigate(`/bulk/${items[0]?.id}`);
    expect((await screen.findAllByText(/^finished ·/)).length).toBeGreaterThan(0);
    const run = await call('bulkView', { params: { bulkId: items[0]?.id ?? '' }, query: {} });
    expect(run).toMatchObject({ state: 'done', counts: { pending: 0, failed: 0 } });
  });
});

it('the focus goes back to the row when the choice is given up', async () => {
  const app = await openQueue(OPEN);
  await chooseFirst(app, 2);
  const clear = bar().getByText('Clear selection', { selector: 'button' });
  clear.focus();
  await app.user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement?.closest('[role=row], tr')).not.toBeNull());
  expect(rowsChosen()).toHaveLength(0);
});

it('somebody without the right sees the button, and why it does nothing', async () => {
  const app = await openQueue(OPEN, { persona: 'agt_olu' });
  await app.user.keyboard('jx');
  const menu = await ready();
  await waitFor(() => expect(menu).toHaveAccessibleDescription(/^Only agents, admins and trust/));
  await app.user.keyboard('t');
  expect(screen.queryByRole('dialog')).toBeNull();
});
