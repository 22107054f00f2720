// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { signIn } from '../../mocks/test-client.ts';
import { createTestWorld } from '../../mocks/test-world.ts';
import type { HomePart } from '../../src/api/contract/home.ts';
import { call } from '../../src/api/client.ts';
import { keepDraft } from '../../src/stores/drafts.ts';
import { heading, renderApp } from '../render.tsx';

vi.setConfig({ testTimeout: 90_000 });

const part = (name: string) => screen.findByRole('region', { name });

async function openHome(persona: string) {
  const app = await renderApp('/home', { persona });
  await heading('What needs you now');
  const ask = await signIn(app.world, persona);
  const parts = (await ask('homeView')).body['parts'] as HomePart[];
  return { ...app, ask, parts };
}

const TITLES: Record<HomePart['part'], string> = {
  late: 'Late at the desk',
  approvals: 'Approvals waiting for you',
  refunds: 'Refunds that failed or were never answered',
  mine: 'Your cases',
  woke: 'Back from a snooze',
  drafts: 'Your drafts',
};

describe('home shows each role what it can act on', () => {
  it.each(['agt_mara', 'agt_tomas', 'agt_ruth', 'agt_olu'])('%s', async (persona) => {
    const { parts } = await openHome(persona);
    const busy = parts.filter(({ count }) => count !== 0);
    const titles = Object.entries(TITLES);
    for (const { part: name, count, items } of busy) {
      const shown = within(await part(TITLES[name]));
      expect(shown.getAllByRole('listitem')).toHaveLength(items.length);
      expect(
        shown.getByText(count === 1 ? '1 case' : `${JSON.stringify(count)} cases`),
      ).toBeVisible();
      for (const { reference } of items) expect(shown.getAllByText(reference)[0]).toBeVisible();
    }
    const none = titles.filter(([name]) => busy.every(({ part: known }) => known !== name));
    for (const [, title] of none) expect(screen.queryByRole('region', { name: title })).toBeNull();
  });
});

it('is one key away; a case opens from it, and take next takes the late one', async () => {
  const app = await renderApp('/audit', { persona: 'agt_mara' });
  await heading('Audit trail');
  await app.user.keyboard('gh');
  await heading('What needs you now');
  expect(app.address()).toBe('/home');
  const late = within(await part('Late at the desk'));
  const [first] = late.getAllByRole('link');
  const address = first?.getAttribute('href');
  await app.user.keyboard('gh');
  first?.focus();
  await app.user.keyboard('{Enter}');
  await waitFor(() => expect(app.address()).toBe(address));
  await app.user.keyboard('gh');
  await heading('What needs you now');
  const take = within(await part('Late at the desk')).getAllByRole('button', {
    name: /^Take the next /,
  });
  take[0]?.focus();
  await app.user.keyboard('{Enter}');
  await waitFor(() => expect(app.address()).toMatch(/^\/\w+\/\w+_/));
  expect(app.requests).toContainEqual(expect.stringMatching(/^POST \/queues\/\w+\/next$/));
});

it('is walked by keys: j k Enter open what needs me, n takes the next of the first tab', async () => {
  const { user, address, requests } = await openHome('agt_mara');
  const late = within(await part('Late at the desk'));
  const links = late.getAllByRole('link').filter((link) => link.classList.contains('title'));
  await user.keyboard('jjk');
  expect(links[0]).toHaveFocus();
  await user.keyboard('j{Enter}');
  await waitFor(() => expect(address()).toBe(links[1]?.getAttribute('href')));
  await user.keyboard('gh');
  await heading('What needs you now');
  await part('Late at the desk');
  await user.keyboard('n');
  await waitFor(() => expect(requests.some((line) => line.includes('/next'))).toBe(true));
  await waitFor(() => expect(address()).toMatch(/^\/\w+\/\w+_\w+$/));
});

it('an auditor is told why nothing is taken', async () => {
  await openHome('agt_olu');
  const [take] = within(await part('Late at the desk')).getAllByRole('button', {
    name: /^Take the next /,
  });
  expect(take).toHaveAttribute('aria-disabled', 'true');
  expect(take).toHaveAccessibleDescription(
    'Only agents, admins and trust and safety staff may do this.',
  );
});

it('unread words for me stand there until they are read', async () => {
  const world = await createTestWorld();
  onTestFinished(() => world.close());
  const jonas = await signIn(world, 'agt_jonas');
  const rows = (await jonas('disputeList', { query: { view: 'all', limit: '1' } })).body[
    'items'
  ] as {
    id: string;
  }[];
  const body = { text: 'Could you look at this, @agt_mara?' };
  await jonas('noteAdd', { params: { caseId: rows[0]?.id ?? '' }, body, key: 'note' });
  await renderApp('/home', { persona: 'agt_mara', world });
  const news = within(await part('Unread notifications'));
  expect(news.getByText(/unread$/)).toBeVisible();
  expect(news.getAllByRole('link')[0]).toHaveTextContent(/Jonas/);
});

it('one part that can’t be read leaves the others standing, and is read on the next try', async () => {
  const app = await renderApp('/audit', { persona: 'agt_mara' });
  await heading('Audit trail');
  await call('faultSet', { body: { operation: 'homeView', kind: 'error', status: 500, times: 1 } });
  await app.user.keyboard('gh');
  await heading('What needs you now');
  await screen.findByText('This part could not be read.');
  await app.user.click(screen.getByText('Try again', { selector: 'button' }));
  expect(await part('Late at the desk')).toBeVisible();
  expect(screen.queryByText('This part could not be read.')).toBeNull();
});

it('notifications that can’t be read are told in their own place', async () => {
  const app = await renderApp('/audit', { persona: 'agt_mara' });
  await heading('Audit trail');
  // The bell has read its own: the fault is for home.
  await waitFor(() => expect(app.requests.join()).toContain('/notifications'));
  const fault = { operation: 'notificationList', kind: 'error', status: 500, times: 1 } as const;
  await call('faultSet', { body: fault });
  await app.user.keyboard('gh');
  const news = within(await part('Unread notifications'));
  expect(news.getByText('The notifications could not be read.')).toBeVisible();
  expect(await part('Late at the desk')).toBeVisible();
});

it('is calm when nothing needs me', async () => {
  const world = await createTestWorld();
  onTestFinished(() => world.close());
  const { store, clock } = world.engine.core;
  // All that trust and safety would have to do.
  const removals = (['deletionRequests', 'appeals'] as const).flatMap((table) =>
    Array.from(store.all(table), ({ id }) => ({ table, id })),
  );
  const system = { id: 'system', name: 'System', party: 'system' } as const;
  store.commit({ puts: [], removals, audit: [] }, system, clock.now);
  const { user, address } = await renderApp('/home', { persona: 'agt_ruth', world });
  expect(await screen.findByRole('heading', { name: 'All done' })).toBeVisible();
  await user.click(screen.getByText('Open the dispute queue', { selector: 'button' }));
  await waitFor(() => expect(address()).toBe('/disputes'));
});

it('words that were begun in this browser are waited for', async () => {
  const app = await renderApp('/tickets?view=all', { persona: 'agt_ruth' });
  await heading('Tickets');
  const [link] = screen.getAllByRole('link', { name: /^TKT-/ });
  const id = link?.getAttribute('href')?.replace(/^.*\/(tkt_\w+).*$/, '$1') ?? '';
  keepDraft(`note:${id}`, 'Ask the carrier first');
  await app.user.keyboard('gh');
  const drafts = within(await part('Your drafts'));
  expect(drafts.getByRole('link')).toHaveAttribute('href', `/tickets/${id}`);
});
