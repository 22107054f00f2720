// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { call } from '../../src/api/client.ts';
import { usePreferences } from '../../src/stores/preferences.ts';
import { heading, renderApp } from '../render.tsx';

vi.setConfig({ testTimeout: 90_000 });

// Its code is there from the start, so that a test waits for the console alone.
beforeAll(() => import('../../src/app/PaletteDialog.tsx').then(() => undefined));

async function openPalette(path = '/audit', title = 'Audit trail') {
  const app = await renderApp(path, { persona: 'agt_mara' });
  await heading(title);
  await app.user.keyboard('{Control>}k{/Control}');
  const field = await screen.findByRole('combobox', { name: 'Commands, pages and cases' });
  return { ...app, field };
}

const options = () => within(screen.getByRole('listbox')).getAllByRole('option');
const active = () => screen.getByRole('option', { selected: true });

describe('the palette', () => {
  it('takes the focus, and Escape or the same key gives it back', async () => {
    const { user } = await renderApp('/audit', { persona: 'agt_mara' });
    await heading('Audit trail');
    const link = screen.getByRole('link', { name: /^Tickets/ });
    for (const key of ['{Escape}', '{Control>}k{/Control}']) {
      link.focus();
      await user.keyboard('{Meta>}k{/Meta}');
      await waitFor(() => expect(screen.getByRole('combobox')).toHaveFocus());
      await user.keyboard(key);
      await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
      expect(link).toHaveFocus();
    }
  });

  it('shows the actions of the page with their keys, and does them', async () => {
    const { user, field, address } = await openPalette('/disputes?view=all', 'Disputes');
    const next = screen.getByRole('option', { name: /^Take the next free case/ });
    expect(next).toHaveTextContent('n');
    expect(screen.getByRole('group', { name: 'Pages' })).toHaveTextContent('Go to tickets');
    await user.type(field, 'go to ques');
    expect(active()).toHaveTextContent(/^Go to questions/);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address()).toBe('/questions'));
    await heading('Questions');
  });

  it('an action finds the focus where it was: the row, or the field it leads to', async () => {
    const { user, field } = await openPalette();
    await user.type(field, 'search');
    expect(active()).toHaveTextContent(/^Search/);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('searchbox')).toHaveFocus());
  });

  it('chooses nothing before words or an arrow do', async () => {
    const { user, address } = await openPalette('/disputes?view=all', 'Disputes');
    expect(screen.queryByRole('option', { selected: true })).toBeNull();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('combobox')).toBeVisible();
    expect(address()).toBe('/disputes?view=all');
    await user.keyboard('{ArrowDown}');
    expect(options()[0]).toBe(active());
  });

  it('reaches the tools that have no key: export, columns, appearance, signing out', async () => {
    const { user, field } = await openPalette('/disputes?view=all', 'Disputes');
    const names = ['Filter this queue', 'Views of this queue', 'Open the demo stage', 'Sign out'];
    for (const name of names) expect(screen.getByRole('option', { name })).toBeVisible();
    await user.type(field, 'dark app');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(usePreferences.getState().colorScheme).toBe('dark'));
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox'), 'export this{Enter}');
    expect(await screen.findByRole('dialog', { name: 'Export as CSV' })).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Export' })).toHaveFocus());
  });

  it('opens views with their filters', async () => {
    const { user, field, address } = await openPalette();
    await screen.findByRole('option', { name: /^Slow sellers/ });
    await user.type(field, 'slow sell');
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(address()).toMatch(/^\/questions\?flag=slowSeller&status=unanswered/),
    );
  });

  it('finds a case by its reference, first of all', async () => {
    const { user, field, address } = await openPalette();
    const { items } = await call('ticketList', { query: { limit: '1', view: 'all' } });
    const { id = '', reference = '' } = items[0] ?? {};
    await user.type(field, reference.toLowerCase());
    await waitFor(() => expect(active()).toHaveTextContent(reference));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address()).toBe(`/tickets/${id}`));
  });

  it('finds a colleague, with the cases given to them', async () => {
    const { user, field, address } = await openPalette();
    await user.type(field, 'jonas');
    const jonas = await screen.findByRole('option', { name: /^Jonas Reiter.*colleague/ });
    expect(screen.getByRole('group', { name: 'People' })).toContainElement(jonas);
    await user.click(jonas);
    await waitFor(() => expect(address()).toMatch(/\?view=all&assignee=agt_jonas$/));
  });

  it('finds people, and all the rest on the page of results', async () => {
    const { user, field, address, requests } = await openPalette();
    await user.type(field, 'corvin');
    const people = await screen.findByRole('group', { name: 'People' });
    expect(people).toHaveTextContent(/Corvin/);
    // Asked once, after a pause, not by every letter.
    expect(requests.filter((one) => one.includes('/search?'))).toHaveLength(1);
    await user.keyboard('{ArrowUp}');
    expect(active()).toHaveTextContent('Search everything for “corvin”');
    expect(field).toHaveAttribute('aria-activedescendant', active().id);
    await user.keyboard('{ArrowDown}');
    expect(options()[0]).toBe(active());
    await user.keyboard('{ArrowUp}{Enter}');
    await waitFor(() => expect(address()).toBe('/search?q=corvin'));
  });

  it('the chosen line stays chosen when results come in above it', async () => {
    const { user, field } = await openPalette();
    await user.type(field, 'corvin');
    expect(active()).toHaveTextContent('Search everything');
    await user.keyboard('{ArrowDown}');
    await screen.findByRole('group', { name: 'People' });
    expect(active()).toHaveTextContent('Search everything');
  });

  it('neither acts nor asks while an input method is composing', async () => {
    const { user, field, address, requests } = await openPalette();
    await user.click(field);
    fireEvent.compositionStart(field);
    fireEvent.change(field, { target: { value: 'Go to tickets' } });
    fireEvent.keyDown(field, { key: 'ArrowDown', isComposing: true });
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 });
    fireEvent.keyDown(field, { key: 'k', ctrlKey: true, isComposing: true });
    expect(address()).toBe('/audit');
    expect(requests.some((one) => one.includes('/search?'))).toBe(false);
    fireEvent.compositionEnd(field);
    await waitFor(() => expect(requests.some((one) => one.includes('/search?'))).toBe(true));
    expect(field).toBeVisible();
  });

  it('says when the search fails, and offers the rest all the same', async () => {
    const { user, field, address } = await openPalette();
    const fault = { operation: 'search', kind: 'error', status: 500, times: 1 } as const;
    await call('faultSet', { body: fault });
    await user.type(field, 'tickets');
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(active()).toHaveTextContent(/^Go to tickets/);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address()).toBe('/tickets'));
  });

  it('waits behind another dialog', async () => {
    const { user } = await renderApp('/audit', { persona: 'agt_mara' });
    await heading('Audit trail');
    await user.keyboard('?');
    await screen.findByRole('dialog', { name: 'Keys on this page' });
    await user.keyboard('{Control>}k{/Control}');
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});
