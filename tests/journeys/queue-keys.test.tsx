// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { call } from '../../src/api/client.ts';
import { heading, renderApp } from '../render.tsx';
import { toasts } from './desk.ts';

vi.setConfig({ testTimeout: 90_000 });

async function openQueue(path: string, title: string) {
  const app = await renderApp(path, { persona: 'agt_mara', world: { volume: 40 } });
  await heading(title);
  return app;
}

const rows = () => screen.getAllByRole('row').slice(1);
const chosen = () =>
  rows().flatMap((row, at) =>
    within(row).getByRole<HTMLInputElement>('checkbox').checked ? [at] : [],
  );
const filters = () => within(screen.getByRole('group', { name: 'Filters' }));

describe('a row by keyboard', () => {
  it('a range begins at the row that was toggled last, not at the lowest chosen one', async () => {
    const { user } = await openQueue('/disputes?view=all', 'Disputes');
    await user.keyboard('jjjjjjx');
    expect(chosen()).toEqual([5]);
    await user.keyboard('kkkkkxjj{Shift>}X{/Shift}');
    expect(chosen()).toEqual([0, 1, 2, 5]);
  });

  it('what narrows the list stays in sight while rows are chosen', async () => {
    const { user } = await openQueue('/disputes?view=all&reason=damaged', 'Disputes');
    await user.keyboard('jx');
    expect(await screen.findByRole('group', { name: 'Selected cases' })).toBeVisible();
    expect(filters().getByText('reason: damaged')).toBeVisible();
    expect(filters().getByText('reason: damaged').closest('[inert]')).toBeNull();
  });

  it('u takes back a snooze, and says so where there is nothing to take back', async () => {
    const { user, requests } = await openQueue('/tickets?view=all', 'Tickets');
    await user.keyboard('ju');
    expect(await within(toasts()).findByText('There is nothing to take back.')).toBeVisible();
    await user.keyboard('z');
    fireEvent.click(
      await screen.findByText('Until somebody writes', { selector: '[role=menuitem]' }),
    );
    await within(toasts()).findByText(/is put aside until somebody writes$/);
    await user.keyboard('u');
    await waitFor(() => expect(toasts()).toHaveTextContent(/is back/));
    expect(requests.filter((line) => line.includes('/snooze'))).toHaveLength(2);
  });

  it('s sets the status of a ticket, and says why not on a dispute', async () => {
    const { user } = await openQueue('/tickets?status=underReview&view=all', 'Tickets');
    await user.keyboard('js');
    const menu = within(await screen.findByRole('menu', { name: /^Status of TKT-/ }));
    fireEvent.click(menu.getByRole('menuitem', { name: 'Resolve' }));
    await waitFor(() => expect(toasts()).toHaveTextContent(/resolved/));
    const { items } = await call('ticketList', { query: { view: 'all', status: 'resolved' } });
    expect(items.length).toBeGreaterThan(0);
    await user.keyboard('gd');
    await heading('Disputes');
    await user.keyboard('js');
    await waitFor(() => expect(toasts()).toHaveTextContent(/moves on by its rulings/));
  });

  it.each([
    ['r', /^Write to/],
    ['m', /note/i],
  ])('%s opens the case with its words', async (key, field) => {
    const { user, address } = await openQueue('/tickets', 'Tickets');
    await user.keyboard(`j${key}`);
    await waitFor(() => expect(address()).toMatch(/^\/tickets\/\w+/));
    await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
    const { ariaLabel, id, placeholder } = document.activeElement as HTMLTextAreaElement;
    const label = document.querySelector(`label[for="${id}"]`)?.textContent ?? '';
    expect(`${ariaLabel ?? ''}${label}${placeholder}`).toMatch(field);
  });
});

describe('filters', () => {
  it('offer colleagues by name and any tag, and an address with them says so', async () => {
    const { address } = await openQueue('/tickets?view=all&assignee=agt_aiko', 'Tickets');
    expect(await filters().findByText(/^assignee: Aiko/)).toBeVisible();
    fireEvent.click(filters().getByRole('button', { name: 'filter' }));
    const panel = within(await screen.findByRole('dialog', { name: 'Filters' }));
    fireEvent.click(await panel.findByRole('button', { name: /^Tomás/ }));
    await waitFor(() => expect(address()).toContain('assignee=agt_aiko,agt_tomas'));
    const own = panel.getByRole('textbox', { name: 'Another tag, then Enter' });
    fireEvent.change(own, { target: { value: 'vip' } });
    fireEvent.submit(own);
    await waitFor(() => expect(address()).toContain('tag=vip'));
    expect(own).toHaveValue('');
    expect(panel.getByRole('button', { name: 'vip' })).toHaveAttribute('aria-pressed', 'true');
  });
});

it('the rail counts what the first tab holds, and says how much is late', async () => {
  await openQueue('/tickets', 'Tickets');
  const { queues } = await call('queueSummary', {});
  const tickets = queues.find(({ queue }) => queue === 'tickets');
  const count = tickets?.views.find(({ view }) => view === 'needsReply')?.count;
  const link = screen.getByRole('link', { name: /^Tickets/ });
  const late = tickets?.late ?? 0;
  const words = late === 0 ? '' : `, ${late} late`;
  await waitFor(() => expect(link).toHaveTextContent(`Tickets${count}${words}`));
});
