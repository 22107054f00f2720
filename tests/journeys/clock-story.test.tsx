// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { signIn, type Ask, withVersion } from '../../mocks/test-client.ts';
import { createTestWorld } from '../../mocks/test-world.ts';
import { call } from '../../src/api/client.ts';
import { useConnection } from '../../src/stores/connection.ts';
import { heading, renderApp, type RenderedApp } from '../render.tsx';

vi.setConfig({ testTimeout: 90_000 });

/** Tuesday, 11:00 at the desk in New York. */
const NOW = '2026-03-10T15:00:00Z';

interface OpenTicket extends RenderedApp {
  id: string;
  mara: Ask;
}

/** An urgent ticket of today on its page: claimed, then waiting for its seller for 2 h 12 of working time. */
async function openPaused(): Promise<OpenTicket> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(NOW) });
  onTestFinished(() => void vi.useRealTimers());
  const world = await createTestWorld({ now: NOW });
  onTestFinished(() => world.close());
  const mara = await signIn(world, 'agt_mara');
  const id = await submitted(mara);
  const set = async (status: string) => {
    const { body } = await mara('ticketView', { params: { ticketId: id } });
    const told = { params: { ticketId: id }, body: { status }, ifMatch: Number(body['version']) };
    expect((await mara('ticketStatusSet', told)).status).toBe(200);
  };
  await withVersion(mara, 'casePriority', { params: { caseId: id }, body: { priority: 'urgent' } });
  await set('underReview');
  await set('open');
  await world.advance('PT3H12M');
  const answer = { caseId: id, party: 'seller', command: 'message', body: { text: 'Here it is.' } };
  expect((await mara('partyAct', { body: answer })).status).toBe(200);
  const app = await renderApp(`/tickets/${id}`, { persona: 'agt_mara', world });
  await heading('Payout on hold');
  // What happens from now on is heard.
  await waitFor(() => expect(useConnection.getState().phase).toBe('live'));
  return { ...app, id, mara };
}

/** A seller who has a ticket already opens another one. */
async function submitted(mara: Ask): Promise<string> {
  const { body } = await mara('ticketList', { query: { view: 'all', limit: '100' } });
  const rows = body['items'] as { id: string; requester: { sellerId?: string } }[];
  const from = rows.find(({ requester }) => requester.sellerId !== undefined);
  const words = { topic: 'payouts', subject: 'Payout on hold', text: 'Why?' };
  const move = { caseId: from?.id ?? '', party: 'seller', command: 'openTicket', body: words };
  return String((await mara('partyAct', { body: move })).body['id']);
}

const chip = (name: RegExp) =>
  screen.getAllByRole('button', { name }).find((one) => one.dataset['tone'] !== undefined);
const story = async (name: string) => within(await screen.findByRole('dialog', { name }));

it('a chip tells by key how its clock came to its due time: in a sentence, a picture and step by step', async () => {
  const { user } = await openPaused();
  const resolution = chip(/resolution/);
  expect(resolution).toHaveAttribute('aria-haspopup', 'dialog');
  resolution?.focus();
  await user.keyboard('{Enter}');
  const told = await story('resolution (us)');
  // From 11:00, 8 h of 09:00–12:30 and 13:30–18:00, and what it stood still: 11:00–12:30 and 13:30–14:12.
  await told.findByText(/^Due Wed .+ = 8 working hours from Tue .+, paused 2 h 12 \(seller\)$/);
  expect(told.getByRole('img', { name: /^Timeline from Tue / })).toBeVisible();
  const terms = Object.fromEntries(
    told
      .getAllByRole('term')
      .map((term) => [term.textContent, term.nextElementSibling?.textContent]),
  );
  expect(terms['Runs']).toBe('Mon to Fri 09:00–12:30, 13:30–18:00America/New York');
  expect(terms['Paused']).toMatch(/\(waiting for the seller\), 2 h 12$/);
  expect(terms['Desk, New York']).toBe('Wed 14:12');
  expect(Object.keys(terms)).toContainEqual(expect.stringMatching(/^Seller, /));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(resolution).toHaveFocus();
});

it('says what is late and still waited for, and what was only done late', async () => {
  const { world, user } = await openPaused();
  await world.advance('P4D');
  await waitFor(() => expect(chip(/late\s*resolution/)).toBeDefined());
  chip(/resolution/)?.focus();
  await user.keyboard('{Enter}');
  const told = await story('resolution (us)');
  expect(await told.findByText(/late, and still waited for$/)).toBeVisible();
});

it('a story that can’t be read says so, and is read on the next try', async () => {
  const { user } = await openPaused();
  const fault = { operation: 'caseClocks', kind: 'error', status: 500, times: 1 } as const;
  await call('faultSet', { body: fault });
  const first = chip(/first reply/);
  if (first) fireEvent.click(first);
  const told = await story('first reply (us)');
  const again = await told.findByRole('button', { name: 'Try again' });
  await user.click(again);
  expect(await told.findByText(/^Due Thu .+ = 48 hours from Tue /)).toBeVisible();
});

it('in a queue the chip of the row that has the focus is the one to reach', async () => {
  const app = await renderApp('/tickets?view=all', { persona: 'agt_mara' });
  await heading('Tickets');
  await app.user.keyboard('jj');
  await waitFor(() => {
    const chips = screen.getAllByRole('button').filter((one) => one.dataset['tone'] !== undefined);
    expect(chips.length).toBeGreaterThan(3);
    expect(chips.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });
});
