// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { signIn } from '../../mocks/test-client.ts';
import { createTestWorld } from '../../mocks/test-world.ts';
import { heading, renderApp } from '../render.tsx';
import { timeline } from './composer.ts';
import { openCase, toasts, write, type OpenCase } from './desk.ts';

const NOW = '2026-03-10T15:00:00Z';
const tagsDialog = () => screen.findByRole('dialog', { name: /^Tags of / });

async function openTicket(persona = 'agt_mara') {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(NOW) });
  onTestFinished(() => void vi.useRealTimers());
  const world = await createTestWorld({ now: NOW });
  onTestFinished(() => world.close());
  const auditor = await signIn(world, 'agt_olu');
  const { body } = await auditor('ticketList', { query: { view: 'all', limit: '100' } });
  const rows = body['items'] as { id: string; subject: string; priority: string; status: string }[];
  const row = rows.find(({ priority, status }) => priority === 'urgent' && status === 'pending');
  const id = row?.id ?? '';
  const app = await renderApp(`/tickets/${id}`, { persona, world });
  await heading(row?.subject ?? '');
  const view = async () => (await auditor('ticketView', { params: { ticketId: id } })).body;
  return { ...app, id, view };
}

describe('how urgent a case is, and its tags', () => {
  it('a dispute: p sets the priority, t adds a tag and takes it off, all by keys; the timeline tells it', async () => {
    const app = await openCase('F1');
    await app.user.keyboard('p');
    const menu = within(await screen.findByRole('menu', { name: 'Priority' }));
    expect(menu.getByRole('menuitem', { name: 'normal' })).toHaveFocus();
    await app.user.keyboard('{ArrowDown}{Enter}');
    await waitFor(async () => expect((await app.view()).priority).toBe('high'));
    expect(await timeline().findByText(/changed the priority$/)).toBeVisible();
    expect(await screen.findByRole('button', { name: /^high/ })).toBeVisible();

    await app.user.keyboard('t');
    const dialog = within(await tagsDialog());
    expect(dialog.getByRole('textbox', { name: 'Another tag' })).toHaveFocus();
    await app.user.keyboard('{Enter}');
    await app.user.keyboard('Needs info{Enter}');
    const off = await dialog.findByRole('button', { name: 'Remove needs-info' });
    expect((await app.view()).tags).toEqual(['needs-info']);
    expect(dialog.getByRole('textbox')).toHaveValue('');
    off.focus();
    await app.user.keyboard('{Enter}');
    await waitFor(async () => expect((await app.view()).tags ?? []).toEqual([]));
    await waitFor(() => expect(dialog.queryByRole('button', { name: /^Remove/ })).toBeNull());
    expect(document.activeElement).not.toBe(document.body);
    await app.user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('held by somebody else: both say so, and their keys do nothing', async () => {
    const app = await openCase('F1');
    const jonas = await signIn(app.world, 'agt_jonas');
    await jonas('caseClaim', { params: { caseId: app.id }, body: {} });
    const tags = screen.getByRole('button', { name: /^Tags/ });
    await waitFor(() => expect(tags).toHaveAttribute('aria-disabled', 'true'));
    expect(tags).toHaveAccessibleDescription(/Jonas Reiter holds this case/);
    await app.user.keyboard('pt');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('a ticket: its resolution follows the priority', async () => {
    const app = await openTicket();
    // Opening it puts it under review, which is a change too.
    await waitFor(() => expect(screen.queryByText('Nobody has looked at it yet.')).toBeNull());
    const before = await app.view();
    fireEvent.click(screen.getByRole('button', { name: /^urgent/ }));
    const menu = within(await screen.findByRole('menu', { name: 'Priority' }));
    fireEvent.click(menu.getByRole('menuitem', { name: 'normal' }));
    expect(await screen.findByRole('button', { name: /^normal/ })).toBeVisible();
    const after = await app.view();
    expect(after['priority']).toBe('normal');
    expect(after['clocks']).not.toEqual(before['clocks']);
  });
});

const before = async ({ id, view }: OpenCase) => ({
  params: { caseId: id },
  ifMatch: (await view()).version,
});

/** The question that a 412 asks. */
const asked = async () =>
  within(await screen.findByRole('dialog', { name: /^DSP-.* has changed$/ }));

describe('somebody else was faster', () => {
  it('with the tags: what they did is told, and going on keeps theirs', async () => {
    const app = await openCase('F1');
    const jonas = await signIn(app.world, 'agt_jonas');
    await app.user.keyboard('t');
    const dialog = within(await tagsDialog());
    await app.user.keyboard('mine');
    const seen = await before(app);
    // Both press at once; theirs comes first, and the word of it comes too late.
    const theirs = jonas('caseTags', { ...seen, body: { tags: ['theirs'] } });
    fireEvent.click(dialog.getByRole('button', { name: 'Add' }));
    expect((await theirs).status).toBe(200);
    const question = await asked();
    expect(question.getByText(/Jonas Reiter.* changed the tags/)).toBeVisible();
    expect((await app.view()).tags).toEqual(['theirs']);
    fireEvent.click(question.getByRole('button', { name: 'Seen, do it all the same' }));
    await waitFor(async () => expect((await app.view()).tags).toEqual(['theirs', 'mine']));
  });

  it('with the priority: leaving it keeps theirs', async () => {
    const app = await openCase('F1');
    const jonas = await signIn(app.world, 'agt_jonas');
    await app.user.keyboard('p');
    await screen.findByRole('menu', { name: 'Priority' });
    const seen = await before(app);
    const theirs = jonas('casePriority', { ...seen, body: { priority: 'urgent' } });
    fireEvent.click(screen.getByRole('menuitem', { name: 'high' }));
    expect((await theirs).status).toBe(200);
    const question = await asked();
    expect(question.getByText(/Jonas Reiter.* changed the priority/)).toBeVisible();
    fireEvent.click(question.getByRole('button', { name: 'Leave it as it is' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect((await app.view()).priority).toBe('urgent');
  });

  it('with putting it aside until a chosen time: asks for each change, the time stays chosen', async () => {
    const app = await openCase('F1');
    const jonas = await signIn(app.world, 'agt_jonas');
    await app.user.keyboard('z');
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Choose a time…' }));
    const aside = within(await screen.findByRole('dialog', { name: /^Put DSP-.* aside$/ }));
    write(aside.getByLabelText(/^Until, in your local time/), '2026-03-13T09:00');
    const inQuestion = { selector: '[role=dialog] bdi' };
    const seen = await before(app);
    const theirs = jonas('caseTags', { ...seen, body: { tags: ['first'] } });
    fireEvent.click(aside.getByText('Put aside', { selector: 'button' }));
    expect((await theirs).status).toBe(200);
    expect((await asked()).getByText(/Jonas Reiter.* changed the tags/)).toBeVisible();
    fireEvent.click((await asked()).getByText('Leave it as it is', { selector: 'button' }));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: /has changed$/ })).toBeNull());
    expect((await app.view()).snooze).toBeUndefined();
    expect(aside.getByLabelText(/^Until, in your local time/)).toHaveValue('2026-03-13T09:00');
    const put = aside.getByText('Put aside', { selector: 'button' });
    // What was left is over: until then the dialog takes no other press.
    await waitFor(() => expect(put).not.toHaveAttribute('aria-busy'));
    const then = await before(app);
    const again = jonas('caseTags', { ...then, body: { tags: ['second'] } });
    fireEvent.click(put);
    expect((await again).status).toBe(200);
    // Changed once more while the question stands: going on with what was told asks anew.
    const open = await asked();
    const third = { ...(await before(app)), body: { tags: ['third'] } };
    expect((await jonas('caseTags', third)).status).toBe(200);
    fireEvent.click(open.getByText('Seen, do it all the same', { selector: 'button' }));
    await waitFor(() =>
      expect(screen.getAllByText(/Jonas Reiter.* changed the tags/, inQuestion)).toHaveLength(3),
    );
    expect((await app.view()).snooze).toBeUndefined();
    fireEvent.click((await asked()).getByText('Seen, do it all the same', { selector: 'button' }));
    expect(await within(toasts()).findByText(/is put aside until .*13/)).toBeVisible();
    await waitFor(() => expect(app.address()).not.toContain(app.id));
    expect((await app.view()).tags).toEqual(['third']);
    expect((await app.view()).snooze?.until).toMatch(/^2026-03-13T/);
  });
});

it('opening a pending ticket puts it under review, and only for who may work on it', async () => {
  const app = await openTicket();
  await waitFor(async () => expect((await app.view())['status']).toBe('underReview'));
  expect(await timeline().findByText(/Mara Okafor.* changed the status$/)).toBeVisible();
  await waitFor(() => expect(screen.queryByText('Nobody has looked at it yet.')).toBeNull());
});

it('an auditor who reads a pending ticket changes nothing', async () => {
  const app = await openTicket('agt_olu');
  expect(screen.getByText('Nobody has looked at it yet.')).toBeVisible();
  expect(app.requests.filter((line) => line.includes('/look'))).toEqual([]);
  expect((await app.view())['status']).toBe('pending');
});
