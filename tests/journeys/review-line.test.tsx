// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished } from 'vitest';
import { signIn } from '../../mocks/test-client.ts';
import { call } from '../../src/api/client.ts';
import { forgetKept } from '../../src/api/kept-answers.ts';
import { queryClient } from '../../src/api/query.ts';
import { setConnection } from '../../src/stores/connection.ts';
import { heading, renderApp } from '../render.tsx';
import { toastSaying } from './desk.ts';
import { deletionWorld, openRequest } from './review-desk.ts';

/** What this console asks for by itself; others can still work. */
const THIS_DESK = [
  'sessionView',
  'presenceBeat',
  'queueSummary',
  'deletionRequestView',
  'deletionRequestList',
  'appealView',
  'appealList',
  'agentList',
  'notificationList',
] as const;

async function cut(): Promise<void> {
  for (const operation of THIS_DESK)
    await call('faultSet', { body: { operation, kind: 'offline' } });
  // Nothing has been heard of the line until somebody asks.
  await call('queueSummary', {}).catch(() => undefined);
  await screen.findByText(/^No network since/);
}

async function mend(): Promise<void> {
  await call('faultSet', { body: { clear: true } });
  act(() => void window.dispatchEvent(new Event('online')));
}

/** Nothing is known from the desk before. */
async function open(named = 'R7') {
  await forgetKept('agt_ruth');
  onTestFinished(() => setConnection({ lostAt: undefined }));
  return openRequest({ named, claim: false });
}

const bar = async () =>
  within(await screen.findByLabelText('On this case', { selector: 'section' }));
const noBar = () =>
  waitFor(() =>
    expect(screen.queryByLabelText('On this case', { selector: 'section' })).toBeNull(),
  );
const rowIds = () =>
  [...document.querySelectorAll<HTMLElement>('[data-row-id]')].map((row) => row.dataset['rowId']);
const firstLine = /^(Unrelated|Wrong offer|Blackmail|Competitor attack): /;

describe('a request without a network', () => {
  it('is read again, and so is its queue', async () => {
    const { router, id } = await open();
    await act(() => router.navigate('/review-deletions?view=all'));
    await heading('Review deletions');
    await waitFor(() => expect(rowIds()).not.toHaveLength(0));
    const [top = ''] = rowIds();
    await act(() => router.navigate('/appeals?view=all'));
    await heading('Appeals');
    await cut();
    // As after a reload: only what was kept is there.
    for (const read of ['deletionRequestList', 'deletionRequestView'])
      queryClient.removeQueries({ queryKey: [read] });
    await act(() => router.navigate('/review-deletions?view=all'));
    await heading('Review deletions');
    await waitFor(() => expect(rowIds()).toContain(top));
    await act(() => router.navigate(`/review-deletions/${id}`));
    expect(await heading(firstLine)).toBeVisible();
    await mend();
  });

  it('an urgency waits above it; somebody else was faster: shown, and sent as it stands now', async () => {
    const { world, id, view } = await open();
    const sanjay = await signIn(world, 'agt_sanjay');
    const { version } = await view();
    await cut();
    fireEvent.click(screen.getByRole('button', { name: /^(normal|high)/ }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'urgent' }));
    expect(await (await bar()).findByText(/^Waits for the network/)).toBeVisible();
    const args = { params: { caseId: id }, ifMatch: version, body: { priority: 'high' } };
    expect((await sanjay('casePriority', args)).status).toBe(200);
    await mend();
    const stopped = await bar();
    expect(await stopped.findByText(/changed since this was meant/)).toBeVisible();
    expect((await view()).priority).toBe('high');
    fireEvent.click(stopped.getByText('Seen, send it', { selector: 'button' }));
    await noBar();
    expect((await view()).priority).toBe('urgent');
  });
});

it('who looks at a request or an appeal is told at once, on its page and in its row', async () => {
  const world = await deletionWorld();
  const sanjay = await signIn(world, 'agt_sanjay');
  const app = await renderApp('/home', { persona: 'agt_ruth', world });
  for (const [list, place] of [
    ['deletionRequestList', 'review-deletions'],
    ['appealList', 'appeals'],
  ] as const) {
    const { body } = await sanjay(list, { query: { view: 'all', limit: '1' } });
    const [row] = body['items'] as { id: string }[];
    const params = { caseId: row?.id ?? '' };
    await act(() => app.router.navigate(`/${place}?view=all`));
    await waitFor(() =>
      expect(document.querySelector(`[data-row-id="${row?.id}"]`)).not.toBeNull(),
    );
    app.requests.length = 0;
    await sanjay('presenceBeat', { params, body: { mode: 'viewing' } });
    expect((await screen.findAllByTitle('Sanjay Menon: looking')).length).toBeGreaterThan(0);
    expect(
      app.requests.filter((line) =>
        line.startsWith(`GET /${list === 'appealList' ? 'appeals' : 'deletion'}`),
      ),
    ).toEqual([]);
    await act(() => app.router.navigate(`/${place}/${row?.id}`));
    await screen.findByText('Sanjay Menon is looking', { selector: 'li' });
    app.requests.length = 0;
    await sanjay('presenceBeat', { params, body: { mode: 'writing' } });
    await screen.findByText('Sanjay Menon is writing', { selector: 'li' });
    // Heard, not asked for: neither again nor with the next sign of life.
    expect(
      app.requests.filter((line) => /^(GET .*(?:deletion|appeals)|PUT .*presence$)/.test(line)),
    ).toEqual([]);
  }
});

it('the palette leads back to the request that was open', async () => {
  const { router, user, id, reference, address } = await open();
  await act(() => router.navigate('/home'));
  await heading('What needs you now');
  await user.keyboard('{Control>}k{/Control}');
  const again = await screen.findByRole('option', { name: new RegExp(`^${reference} `) });
  expect(again).toHaveTextContent(/review deletion/);
  fireEvent.click(again);
  await waitFor(() => expect(address()).toBe(`/review-deletions/${id}`));
});

it('no status is set on a request: the key says why, and opening one waits for no words', async () => {
  const world = await deletionWorld();
  const { user, address } = await renderApp('/review-deletions?view=all', {
    persona: 'agt_ruth',
    world,
  });
  await heading('Review deletions');
  await waitFor(() => expect(rowIds()).not.toHaveLength(0));
  await user.keyboard('j');
  await waitFor(() => expect(document.activeElement?.closest('[data-row-id]')).not.toBeNull());
  await user.keyboard('s');
  expect(await toastSaying(/^A request moves on by its findings and decisions/)).toBeVisible();
  await user.keyboard('r');
  await waitFor(() => expect(address()).toMatch(/^\/review-deletions\/rdr_/));
  await heading(firstLine);
});

it('a list of approvals that cannot be read leads to another queue, not to itself', async () => {
  const world = await deletionWorld();
  const { router, user, address } = await renderApp('/home', { persona: 'agt_mara', world });
  await heading('What needs you now');
  await call('faultSet', { body: { operation: 'rulingList', kind: 'error', status: 500 } });
  await act(() => router.navigate('/approvals'));
  await heading('This page could not be shown');
  await user.click(screen.getByRole('button', { name: 'Go to the queue' }));
  await waitFor(() => expect(address()).toMatch(/^\/disputes/));
});

it('a clause that reviews are judged by is found by its words', async () => {
  const world = await deletionWorld();
  const { user, address } = await renderApp('/home', { persona: 'agt_ruth', world });
  await heading('What needs you now');
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox'), 'feedback extortion');
  fireEvent.click(await screen.findByRole('option', { name: /^Feedback extortion/ }));
  await waitFor(() => expect(address()).toBe('/settings/policy'));
});
