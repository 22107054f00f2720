// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { signIn } from '../../mocks/test-client.ts';
import { createTestWorld } from '../../mocks/test-world.ts';
import type { Fault } from '../../src/api/contract/demo.ts';
import type { TicketRow } from '../../src/api/contract/tickets.ts';
import { heading, renderApp } from '../render.tsx';
import { write } from './desk.ts';

vi.setConfig({ testTimeout: 90_000 });

const NOW = '2026-03-10T15:00:00Z';
/** Longer than hands need, in milliseconds. */
const SLOW = 1_500;
/** The look is done at once; its answer, and the ticket after it, come late. */
const SLOW_LOOK: Fault[] = [
  { operation: 'ticketLook', kind: 'latency', at: 'after', ms: SLOW },
  { operation: 'ticketView', kind: 'latency', ms: SLOW },
];

/** A free ticket by its own address; what is `slow` answers late from the start. */
async function openTicket(status: string, ...slow: Fault[]) {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(NOW) });
  onTestFinished(() => void vi.useRealTimers());
  const world = await createTestWorld({ now: NOW, volume: 120 });
  onTestFinished(() => world.close());
  const auditor = await signIn(world, 'agt_olu');
  const { body } = await auditor('ticketList', { query: { view: 'all', status, limit: '50' } });
  const row = (body['items'] as TicketRow[]).find(({ lease }) => lease === undefined);
  if (row === undefined) throw new Error(`no free ticket is ${status}`);
  for (const body of slow) await auditor('faultSet', { body });
  const app = await renderApp(`/tickets/${row.id}?view=all`, {
    persona: 'agt_mara',
    world,
  });
  await heading(row.subject);
  const story = async () => {
    const read = await auditor('caseTimeline', { params: { caseId: row.id } });
    return JSON.stringify(read.body);
  };
  return { ...app, row, auditor, story };
}

it('who sends before the list behind a link is read goes on to the next case all the same', async () => {
  const slow: Fault = { operation: 'ticketList', kind: 'latency', ms: SLOW };
  const app = await openTicket('underReview', slow);
  const composer = within(screen.getByLabelText('Write', { selector: 'section' }));
  write(composer.getByRole('textbox'), 'We look into it.');
  const before = app.address();
  const button = composer.getByText(/^Send to/, { selector: 'button' });
  await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'));
  // The bar that says the place in the queue has nothing to say yet.
  expect(screen.queryByText(/^\d+ of \d+$/)).toBeNull();
  const field = composer.getByRole('textbox');
  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true, shiftKey: true });
  await waitFor(() => expect(app.address()).not.toBe(before), { timeout: 4 * SLOW });
  expect(app.address()).toMatch(/^\/tickets\/tkt_.*\?view=all$/);
  expect(await app.story()).toContain('We look into it.');
});

it('one’s own opening of a ticket is no change that stops one’s first act on it', async () => {
  const app = await openTicket('pending', ...SLOW_LOOK);
  // It is under review, and the page does not know yet.
  await waitFor(async () => expect(await app.story()).toContain('statusSet'));
  const ways = within(screen.getByLabelText('Change the status', { selector: '[role=toolbar]' }));
  fireEvent.click(ways.getByText(/^Resolve/, { selector: 'button' }));
  await waitFor(async () => expect(await app.story()).toContain('ticketResolved'), {
    timeout: 4 * SLOW,
  });
});

it('what a colleague did meanwhile stops the act all the same', async () => {
  const app = await openTicket('pending', ...SLOW_LOOK);
  await waitFor(async () => expect(await app.story()).toContain('statusSet'));
  const other = await signIn(app.world, 'agt_helena');
  const params = { caseId: app.row.id };
  const body = { tags: ['seen'] };
  const ifMatch = app.row.version + 1;
  expect((await other('caseTags', { params, body, ifMatch })).status).toBe(200);
  const ways = within(screen.getByLabelText('Change the status', { selector: '[role=toolbar]' }));
  fireEvent.click(ways.getByText(/^Resolve/, { selector: 'button' }));
  expect(await screen.findByText(/changed/, {}, { timeout: 4 * SLOW })).toBeVisible();
  expect(await app.story()).not.toContain('ticketResolved');
});
