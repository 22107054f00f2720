// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { type Ask, signIn } from '../../mocks/test-client.ts';
import { call } from '../../src/api/client.ts';
import { useAnnouncer } from '../../src/stores/announcer.ts';
import { useConnection } from '../../src/stores/connection.ts';
import { heading, renderApp, type RenderedApp } from '../render.tsx';
import { toasts } from './desk.ts';

vi.setConfig({ testTimeout: 90_000 });

interface Desk extends RenderedApp {
  jonas: Ask;
  /** Two cases of the list. */
  cases: { id: string; reference: string; claim: string }[];
}

/** Mara at the queue, whose bell has counted; Jonas at another desk. */
async function openDesk(): Promise<Desk> {
  const app = await renderApp('/disputes', { persona: 'agt_mara' });
  await heading('Disputes');
  await waitFor(() => expect(useConnection.getState().phase).toBe('live'));
  await waitFor(() => expect(app.requests).toContain('GET /notifications?limit=20'));
  const jonas = await signIn(app.world, 'agt_jonas');
  const { body } = await jonas('disputeList', { query: { view: 'all', limit: '2' } });
  // Whatever the seed has told her is no news to these tests.
  await call('notificationRead', { body: {} });
  await waitFor(() => expect(document.title).toBe('Disputes · Recourse'));
  return { ...app, jonas, cases: body['items'] as Desk['cases'] };
}

let notes = 0;
async function mention({ jonas }: Desk, caseId: string, who = 'agt_mara'): Promise<void> {
  notes += 1;
  const text = `Could you look at this, @${who}? Number ${notes}.`;
  const { status } = await jonas('noteAdd', {
    params: { caseId },
    body: { text },
    key: `note ${notes}`,
  });
  expect(status).toBe(201);
}

const bell = () => screen.getByLabelText(/^Notifications(,|$)/, { selector: 'button' });
const unread = (count: number) =>
  waitFor(() => expect(bell()).toHaveAccessibleName(`Notifications, ${count} unread`));
const allRead = () => waitFor(() => expect(bell()).toHaveAccessibleName('Notifications'));
const panel = async () => within(await screen.findByRole('dialog', { name: 'Your notifications' }));
const newest = (list: Awaited<ReturnType<typeof panel>>) => list.findAllByRole('link');

it('a mention reaches the one whom it means: counted, said, in the title; opening its case reads it', async () => {
  const desk = await openDesk();
  const [about] = desk.cases;
  await mention(desk, about?.id ?? '');
  await unread(1);
  expect(document.title).toBe('(1) Disputes · Recourse');
  expect(useAnnouncer.getState().polite.text).toBe('New notification, 1 unread');
  await desk.user.keyboard('gn');
  const list = await panel();
  const [first] = await newest(list);
  expect(first).toHaveTextContent(`Jonas Reiter mentioned you in ${about?.reference ?? ''}`);
  expect(await list.findByText(/^Could you look at this, @Mara Okafor\?/)).toBeVisible();
  fireEvent.click(first ?? document.body);
  await heading(about?.claim ?? '');
  expect(desk.address()).toBe(`/disputes/${about?.id ?? ''}`);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await allRead();
  expect(document.title).toBe('Dispute · Recourse');
});

it('what others are told is neither counted nor asked for', async () => {
  const desk = await openDesk();
  const [first, second] = desk.cases;
  desk.requests.length = 0;
  await mention(desk, first?.id ?? '', 'agt_helena');
  // Told after it, and on the same stream.
  await mention(desk, second?.id ?? '');
  await unread(1);
  expect(desk.requests.filter((line) => line.startsWith('GET /notifications'))).toHaveLength(1);
});

it('by keyboard: j and k walk, m marks as read and unread, Shift and m marks all', async () => {
  const desk = await openDesk();
  for (const { id } of desk.cases) await mention(desk, id);
  await unread(2);
  await desk.user.keyboard('gn');
  const links = await newest(await panel());
  await desk.user.keyboard('j');
  expect(links[0]).toHaveFocus();
  await desk.user.keyboard('j');
  expect(links[1]).toHaveFocus();
  await desk.user.keyboard('m');
  await unread(1);
  await desk.user.keyboard('m');
  await unread(2);
  await desk.user.keyboard('k');
  expect(links[0]).toHaveFocus();
  await desk.user.keyboard('{Shift>}M{/Shift}');
  await allRead();
  const all = (await panel()).getByRole('button', { name: /Mark all as read/ });
  expect(all).toHaveAccessibleDescription('There is nothing unread');
  await desk.user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(bell()).toHaveFocus();
});

it('a kind that is muted is not told; the others are', async () => {
  const desk = await openDesk();
  const [first] = desk.cases;
  const id = first?.id ?? '';
  fireEvent.click(bell());
  const list = await panel();
  fireEvent.click(await list.findByText('What I get told about', { selector: 'button' }));
  const mentions = list.getByRole('switch', { name: 'Mentions' });
  expect(mentions).toBeChecked();
  fireEvent.click(mentions);
  expect(await list.findByText('What I get told about (1 muted)')).toBeVisible();
  await waitFor(() => expect(mentions).not.toBeChecked());
  await mention(desk, id);
  await desk.jonas('caseAssign', { params: { caseId: id }, body: { assigneeId: 'agt_mara' } });
  expect(await list.findByText(/gave you/)).toHaveTextContent(
    `Jonas Reiter gave you ${first?.reference ?? ''}`,
  );
  await unread(1);
});

const kept = async () => (await call('notificationList', { query: { limit: '1' } })).mutes;

it('a queue that is muted tells nothing of its cases until it is heard again', async () => {
  const desk = await openDesk();
  const id = desk.cases[0]?.id ?? '';
  fireEvent.click(bell());
  const list = await panel();
  fireEvent.click(await list.findByText('What I get told about', { selector: 'button' }));
  const queues = within(list.getByRole('group', { name: 'Queues I get told about' }));
  const disputes = queues.getByRole('switch', { name: 'Disputes' });
  fireEvent.click(disputes);
  await waitFor(async () => expect(await kept()).toEqual([{ queue: 'disputes' }]));
  expect(list.getByText('What I get told about (1 muted)')).toBeVisible();
  await mention(desk, id);
  fireEvent.click(disputes);
  await waitFor(async () => expect(await kept()).toEqual([]));
  await mention(desk, id);
  await unread(1);
});

it('a case that is muted from its notification tells nothing more, and can be heard again', async () => {
  const desk = await openDesk();
  const [first, second] = desk.cases;
  const reference = first?.reference ?? '';
  await mention(desk, first?.id ?? '');
  await unread(1);
  fireEvent.click(bell());
  const list = await panel();
  fireEvent.click(await list.findByText('Mute case', { selector: 'button' }));
  expect(await list.findByText('What I get told about (1 muted)')).toBeVisible();
  await mention(desk, first?.id ?? '');
  await mention(desk, second?.id ?? '');
  await unread(2);
  fireEvent.click(list.getByText(/^What I get told about/, { selector: 'button' }));
  expect(list.getByText(`muted: ${reference}`)).toBeVisible();
  fireEvent.click(list.getByText('Muted: tell me again', { selector: 'button' }));
  await waitFor(() => expect(list.queryByText(`muted: ${reference}`)).toBeNull());
  await mention(desk, first?.id ?? '');
  await unread(3);
});

it('a refused mark is taken back and said; a list that fails says why and comes on the second try', async () => {
  const desk = await openDesk();
  await mention(desk, desk.cases[0]?.id ?? '');
  await unread(1);
  await call('faultSet', {
    body: { operation: 'notificationRead', kind: 'error', status: 500, times: 1 },
  });
  fireEvent.click(bell());
  const list = await panel();
  await newest(list);
  fireEvent.click(list.getByText('Mark all as read', { selector: 'button' }));
  expect(await within(toasts()).findByText(/The server failed/)).toBeVisible();
  await unread(1);
  await call('faultSet', {
    body: { operation: 'notificationList', kind: 'error', status: 500, times: 1 },
  });
  await act(() => mention(desk, desk.cases[1]?.id ?? ''));
  expect(await list.findByText('The server failed')).toBeVisible();
  fireEvent.click(list.getByText('Try again', { selector: 'button' }));
  await unread(2);
});

it('nothing told yet is said in words', async () => {
  const app = await renderApp('/disputes', { persona: 'agt_olu' });
  await heading('Disputes');
  fireEvent.click(bell());
  const list = await panel();
  expect(await list.findByRole('heading', { name: 'Nothing so far' })).toBeVisible();
  expect(app.requests.filter((line) => line.startsWith('GET /notifications'))).toHaveLength(1);
});
