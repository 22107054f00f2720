// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Ask, signIn } from '../../mocks/test-client.ts';
import { createTestWorld } from '../../mocks/test-world.ts';
import type { Question } from '../../src/api/contract/questions.ts';
import type { Ticket, TicketRow } from '../../src/api/contract/tickets.ts';
import { call } from '../../src/api/client.ts';
import { forgetKept } from '../../src/api/kept-answers.ts';
import { queryClient } from '../../src/api/query.ts';
import { setAfter } from '../../src/stores/after-sending.ts';
import { keepDraft } from '../../src/stores/drafts.ts';
import { setConnection, useConnection } from '../../src/stores/connection.ts';
import { startSession, useSession } from '../../src/stores/session.ts';
import { useVersionNews } from '../../src/app/new-version.ts';
import { heading, renderApp, type RenderedApp } from '../render.tsx';
import { field, send, to } from './composer.ts';
import { openCase, submitButton, toasts, toastSaying, write } from './desk.ts';

vi.setConfig({ testTimeout: 90_000 });

const NOW = '2026-03-10T15:00:00Z';

interface OpenTicket extends RenderedApp {
  id: string;
  row: TicketRow;
  auditor: Ask;
  view: () => Promise<Ticket>;
  /** Texts of the whole thread as the API has it. */
  said: () => Promise<string>;
}

/** A free ticket of the bulk on its page. */
async function openTicket(status = 'underReview'): Promise<OpenTicket> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(NOW) });
  onTestFinished(() => void vi.useRealTimers());
  // Nothing is known from the desk before.
  await forgetKept('agt_mara');
  const world = await createTestWorld({ now: NOW, volume: 120 });
  onTestFinished(() => world.close());
  const auditor = await signIn(world, 'agt_olu');
  const { body } = await auditor('ticketList', { query: { view: 'all', limit: '50', status } });
  const row = (body['items'] as TicketRow[]).find(
    ({ lease, channel }) => lease === undefined && channel === 'console',
  );
  if (row === undefined) throw new Error('no free ticket');
  const app = await renderApp(`/tickets/${row.id}?view=all`, { persona: 'agt_mara', world });
  onTestFinished(() => setConnection({ lostAt: undefined }));
  await heading(row.subject);
  await waitFor(() => expect(useConnection.getState().phase).toBe('live'));
  const view = async () =>
    (await auditor('ticketView', { params: { ticketId: row.id } })).body as Ticket;
  const said = async () =>
    JSON.stringify((await auditor('caseTimeline', { params: { caseId: row.id } })).body);
  return { ...app, id: row.id, row, auditor, view, said };
}

const EVERYTHING = ['*'] as const;
/** What this console asks for by itself on a ticket; others can still write. */
const THIS_DESK = [
  'sessionView',
  'presenceBeat',
  'queueSummary',
  'ticketView',
  'ticketList',
  'caseTimeline',
  'agentList',
  'notificationList',
] as const;

async function cut(operations: typeof EVERYTHING | typeof THIS_DESK = EVERYTHING): Promise<void> {
  for (const operation of operations)
    await call('faultSet', { body: { operation, kind: 'offline' } });
}
/** The network is there again, and the browser says so. */
async function mend(): Promise<void> {
  await call('faultSet', { body: { clear: true } });
  act(() => void window.dispatchEvent(new Event('online')));
}
/** Nothing has been heard of the line until somebody asks. */
async function goOffline(operations?: Parameters<typeof cut>[0]): Promise<void> {
  await cut(operations);
  await call('queueSummary', {}).catch(() => undefined);
  await waitFor(() => expect(screen.getByText(/^No network since 1\d:00/)).toBeVisible());
}

const bar = async () =>
  within(await screen.findByLabelText('On this case', { selector: 'section' }));
const noBar = () =>
  waitFor(() =>
    expect(screen.queryByLabelText('On this case', { selector: 'section' })).toBeNull(),
  );
const way = (name: string) =>
  within(screen.getByLabelText('Change the status', { selector: '[role=toolbar]' })).getByText(
    name,
    { selector: 'button' },
  );

describe('without a network', () => {
  it('a message, a note and a status wait in order, and are sent once somebody answers', async () => {
    const { view, said } = await openTicket();
    await goOffline();
    await send('We look into your payout.');
    const waiting = await bar();
    expect(await waiting.findByText(/^Waits for the network/)).toBeVisible();
    expect(field()).toHaveValue('');
    to('Staff note');
    await send('Asked the bank.');
    fireEvent.click(way('Resolve'));
    expect(await waiting.findByText(/set to resolved$/)).toBeVisible();
    expect(waiting.getAllByText(/^Waits for what is before it/)).toHaveLength(2);
    // Nothing shows as done before it is acknowledged.
    expect(within(toasts()).queryByText(/Message|Done/)).toBeNull();
    expect(
      screen.queryByText('Asked the bank.', { selector: '[aria-label=Timeline] *' }),
    ).toBeNull();
    expect(screen.getByRole('button', { name: 'Outbox, 3 wait to be sent' })).toBeVisible();
    await mend();
    await noBar();
    expect(await view()).toMatchObject({ status: 'resolved' });
    const thread = await said();
    expect(thread.split('We look into your payout.')).toHaveLength(2);
    expect(thread.split('Asked the bank.')).toHaveLength(2);
    expect(screen.queryByText(/^No network/)).toBeNull();
  });

  it('what waits can be taken back to its draft, and nothing of it is sent', async () => {
    const { said, user } = await openTicket();
    await goOffline();
    await send('Never mind.');
    const chip = await screen.findByRole('button', { name: 'Outbox, 1 waits to be sent' });
    await user.click(chip);
    const panel = within(await screen.findByRole('dialog', { name: 'Outbox' }));
    expect(panel.getByText('Never mind.')).toBeVisible();
    await user.click(panel.getByRole('button', { name: 'Take back to the draft' }));
    expect(await panel.findByText('Nothing waits to be sent.')).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(field()).toHaveValue('Never mind.'));
    await mend();
    await waitFor(() => expect(screen.queryByText(/^No network/)).toBeNull());
    expect(await said()).not.toContain('Never mind.');
  });

  it('somebody else was there first: it stops, shows what changed, and asks', async () => {
    const { world, id, view, said, row } = await openTicket();
    const jonas = await signIn(world, 'agt_jonas');
    const { version } = await view();
    await goOffline(THIS_DESK);
    await send('My answer.');
    await bar();
    const theirs = await jonas('messageSend', {
      params: { caseId: id },
      body: {
        to: row.requester.sellerId === undefined ? 'contact' : 'seller',
        text: 'Mine first.',
      },
      ifMatch: version,
      key: '0e6d0b55-51c0-4f2c-9d4e-3f8ad44e5a01',
    });
    expect(theirs.status).toBe(201);
    await mend();
    const stopped = await bar();
    expect(await stopped.findByText(/changed since this was meant/)).toBeVisible();
    expect(await stopped.findByText(/Jonas Reiter.*: Mine first\./)).toBeVisible();
    expect(await said()).not.toContain('My answer.');
    fireEvent.click(stopped.getByText('Seen, send it', { selector: 'button' }));
    await noBar();
    expect((await said()).split('My answer.')).toHaveLength(2);
  });

  it('an answer that waited can be taken back for its ten seconds, choices included', async () => {
    const { router, auditor } = await openTicket();
    const { body } = await auditor('questionList', { query: { view: 'unanswered', limit: '1' } });
    const [row] = body['items'] as { id: string; item: { title: string } }[];
    const questionId = row?.id ?? '';
    const answer = async () =>
      ((await auditor('questionView', { params: { questionId } })).body as Question).answer;
    setAfter('questions', 'stay');
    await act(() => router.navigate(`/questions/${questionId}`));
    const form = await screen.findByLabelText(/^Answer to /, { selector: 'textarea' });
    await goOffline();
    write(form, 'Too soon.');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Show on website' }));
    const answerButton = screen.getByText('Answer', { selector: 'button' });
    await waitFor(() => expect(answerButton).not.toHaveAttribute('aria-disabled'));
    fireEvent.click(answerButton);
    expect(await (await bar()).findByText(/^Waits for the network/)).toBeVisible();
    await mend();
    expect(await toastSaying(/^Done: answer to QST-/)).toBeVisible();
    expect((await answer())?.text).toBe('Too soon.');
    fireEvent.click(within(toasts()).getByText('Undo', { selector: 'button' }));
    expect(
      await toastSaying(/^Taken back: your words on QST-\S+ are a draft again$/),
    ).toBeVisible();
    expect(await answer()).toBeUndefined();
    const back = await screen.findByLabelText(/^Answer to /, { selector: 'textarea' });
    await waitFor(() => expect(back).toHaveValue('Too soon.'));
    expect(screen.getByRole('checkbox', { name: 'Show on website' })).toBeChecked();
    expect(screen.queryByText('The answer changed since you began')).toBeNull();
  });

  it('a case seen before is read again, and one never seen says why it is not there', async () => {
    const { router, row } = await openTicket();
    await act(() => router.navigate('/tickets?view=all'));
    await heading('Tickets');
    // Written down when the page is quiet.
    await goOffline();
    await act(() => router.navigate(`/tickets/${row.id}?view=all`));
    await heading(row.subject);
    await act(() => router.navigate('/tickets/tkt_other'));
    expect(await heading('This case was not opened before')).toBeVisible();
    await mend();
    await heading('There is nothing at this address');
  });

  it('a case never seen keeps its place in the queue, the keys, and opens when the line is back', async () => {
    const { row, address, user } = await openTicket();
    const inQueue = `/tickets/${row.id}?view=all`;
    await screen.findByText(/^\d+ of \d+$/);
    await goOffline();
    await user.keyboard('j');
    const unread = await heading('This case was not opened before');
    await waitFor(() => expect(unread).toHaveFocus());
    expect(screen.getByText(/^\d+ of \d+$/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Tickets / All' })).toBeVisible();
    const there = address();
    expect(there).not.toBe(inQueue);
    await user.keyboard('k');
    await heading(row.subject);
    await user.keyboard('j');
    await heading('This case was not opened before');
    await mend();
    await waitFor(() => expect(screen.queryByText('This case was not opened before')).toBeNull());
    expect(address()).toBe(there);
    expect(await screen.findByLabelText('Write', { selector: 'section' })).toBeVisible();
  });

  it('a case put aside leads to no case that cannot be read', async () => {
    const { row, address, user } = await openTicket();
    await screen.findByText(/^\d+ of \d+$/);
    await goOffline();
    const here = address();
    await user.keyboard('z');
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Until somebody writes' }));
    expect(await within(toasts()).findByText(/^The next case was not opened before/)).toBeVisible();
    expect(address()).toBe(here);
    expect(screen.getByRole('heading', { level: 1, name: row.subject })).toBeVisible();
    await mend();
    await noBar();
  });
});

describe('home without a network', () => {
  it('shows what it showed, as of then, though words were begun since', async () => {
    const { router, id } = await openTicket();
    await act(() => router.navigate('/home'));
    await heading('What needs you now');
    const late = await screen.findByRole('region', { name: 'Late at the desk' });
    expect(late).toBeVisible();
    await act(() => router.navigate('/tickets?view=all'));
    await heading('Tickets');
    act(() => keepDraft(`${id}:note`, 'Begun.'));
    await goOffline();
    queryClient.removeQueries({ queryKey: ['homeView'] });
    await act(() => router.navigate('/home'));
    expect(await screen.findByRole('region', { name: 'Late at the desk' })).toBeVisible();
    expect(screen.getByText('Mara Okafor, as of Tuesday 15:00')).toBeVisible();
    await mend();
  });

  it('was not opened before: says so once, and comes when the line is back', async () => {
    const { router } = await openTicket();
    await goOffline();
    await act(() => router.navigate('/home'));
    expect(await screen.findByText(/^Home was not opened before/)).toBeVisible();
    expect(
      screen
        .getAllByRole('alert')
        .map((one) => one.textContent)
        .filter(Boolean),
    ).toHaveLength(1);
    expect(screen.queryByText(/network request/)).toBeNull();
    await mend();
    expect(await screen.findByRole('region', { name: 'Late at the desk' })).toBeVisible();
  });
});

describe('a session that ends', () => {
  it('the message that met its end is sent once by the same person, with nothing typed lost', async () => {
    const { said, user } = await openTicket();
    const { session } = useSession.getState();
    if (session === null) throw new Error('nobody is signed in');
    useSession.setState({ session: { ...session, token: 'tok_gone' } });
    await send('Before the end.');
    const dialog = await screen.findByRole('dialog', { name: 'Sign in to go on' });
    await user.click(within(dialog).getByRole('button', { name: 'Continue as Mara Okafor' }));
    await waitFor(async () => expect(await said()).toContain('Before the end.'));
    expect((await said()).split('Before the end.')).toHaveLength(2);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(field()).toHaveValue(''));
  });

  it('somebody else who signs in sends nothing of what waits, and does not see it', async () => {
    const { said, user, world, router } = await openTicket();
    await goOffline();
    await send('Mara’s words.');
    await bar();
    await call('faultSet', { body: { operation: 'sessionEnd', kind: 'offline' } });
    await user.click(screen.getByText('Sign out', { selector: 'button' }));
    await heading('Who is at the desk?');
    await call('faultSet', { body: { clear: true } });
    act(() => void window.dispatchEvent(new Event('online')));
    act(() =>
      startSession({
        agent: { id: 'agt_jonas', name: 'Jonas Reiter', role: 'agent' },
        token: 'pending',
        expiresAt: '2026-03-11T15:00:00Z',
      }),
    );
    const token = await world.token('agt_jonas');
    act(() =>
      startSession({
        agent: { id: 'agt_jonas', name: 'Jonas Reiter', role: 'agent' },
        token,
        expiresAt: '2026-03-11T15:00:00Z',
      }),
    );
    await act(() => router.navigate('/tickets?view=all'));
    await heading('Tickets');
    expect(screen.queryByRole('button', { name: /^Outbox/ })).toBeNull();
    expect(await said()).not.toContain('Mara’s words.');
    expect(Object.keys(localStorage).filter((key) => key.includes('outbox:agt_mara'))).toHaveLength(
      1,
    );
  });
});

describe('giving a case away', () => {
  it('stops when somebody else was given it meanwhile: who, when, and asks again', async () => {
    const { world, id, view } = await openTicket();
    const jonas = await signIn(world, 'agt_jonas');
    fireEvent.keyDown(document.body, { key: 'a' });
    const menu = within(await screen.findByRole('menu', { name: 'Give the case to' }));
    // Asked first, so it is through first; this desk has not heard of it when it asks.
    const sent = jonas('caseAssign', { params: { caseId: id }, body: { assigneeId: 'agt_jonas' } });
    fireEvent.click(menu.getByRole('menuitem', { name: 'Aiko Fernández' }));
    expect((await sent).status).toBe(200);
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Give it to Aiko Fernández?' }),
    );
    expect(await dialog.findByText(/Jonas Reiter.* assigned the case/)).toBeVisible();
    expect(dialog.getByText('The case is Jonas Reiter’s by now.')).toBeVisible();
    expect((await view()).assignee?.id).toBe('agt_jonas');
    await waitFor(() => {
      fireEvent.click(dialog.getByText('Seen, give it to Aiko Fernández', { selector: 'button' }));
    });
    await waitFor(async () => expect((await view()).assignee?.id).toBe('agt_aiko'));
  });
});

describe('money', () => {
  it('a ruling never waits in an outbox: refused with the reason, and what was written stays', async () => {
    await openCase('F1', { persona: 'agt_mara', path: '/ruling' });
    onTestFinished(() => setConnection({ lostAt: undefined }));
    await cut();
    await call('queueSummary', {}).catch(() => undefined);
    await waitFor(() =>
      expect(submitButton()).toHaveAccessibleDescription(/^Money is never moved from an outbox/),
    );
    await mend();
    await waitFor(() =>
      expect(submitButton()).not.toHaveAccessibleDescription(/^Money is never moved/),
    );
  });
});

describe('a new version', () => {
  it('is told calmly, and can wait', async () => {
    const { user } = await openTicket();
    onTestFinished(() => useVersionNews.setState({ news: 'none' }));
    act(() => useVersionNews.setState({ news: 'ready' }));
    expect(screen.getByText(/^A new version is ready/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Later' }));
    expect(screen.queryByText(/^A new version is ready/)).toBeNull();
  });
});
