// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Ask, signIn } from '../../mocks/test-client.ts';
import { createTestWorld } from '../../mocks/test-world.ts';
import type { Ticket, TicketRow } from '../../src/api/contract/tickets.ts';
import { useAnnouncer } from '../../src/stores/announcer.ts';
import { useConnection } from '../../src/stores/connection.ts';
import { heading, renderApp } from '../render.tsx';
import { composer, field, send, sendButton, timeline, to } from './composer.ts';
import { toasts, write } from './desk.ts';

vi.setConfig({ testTimeout: 90_000 });

const NOW = '2026-03-10T15:00:00Z';

const ticketOf = async (ask: Ask, id: string): Promise<Ticket> =>
  // What the contract promises for status 200.
  (await ask('ticketView', { params: { ticketId: id } })).body as Ticket;

/** A ticket of the bulk on its page: the first that the queue answers to this query. */
async function openTicket(query: Record<string, string>, persona = 'agt_mara', width = 1440) {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(NOW) });
  onTestFinished(() => void vi.useRealTimers());
  const world = await createTestWorld({ now: NOW, volume: 120 });
  onTestFinished(() => world.close());
  const auditor = await signIn(world, 'agt_olu');
  const { body } = await auditor('ticketList', { query: { view: 'all', limit: '50', ...query } });
  // Free ones only: what somebody holds is another matter.
  const row = (body['items'] as TicketRow[]).find(({ lease }) => lease === undefined);
  if (row === undefined) throw new Error(`no ticket of the bulk is ${JSON.stringify(query)}`);
  const search = `?${new URLSearchParams({ view: 'all', ...query }).toString()}`;
  const app = await renderApp(`/tickets/${row.id}${search}`, { persona, world, width });
  await heading(row.subject);
  await waitFor(() => expect(useConnection.getState().phase).toBe('live'));
  return { ...app, id: row.id, row, search, auditor, view: () => ticketOf(auditor, row.id) };
}

const ways = () =>
  within(screen.getByLabelText('Change the status', { selector: '[role=toolbar]' }));
const way = (name: string | RegExp) => ways().getByText(name, { selector: 'button' });

describe('a reply', () => {
  it('is held and can be undone with its words; once it left, the ticket says new reply', async () => {
    const { world, view } = await openTicket({ status: 'underReview', channel: 'console' });
    const { requester } = await view();
    expect(composer().getAllByRole('radio')).toHaveLength(2);
    await send('The payout left us yesterday.');
    fireEvent.click(await within(toasts()).findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(field()).toHaveValue('The payout left us yesterday.'));
    await waitFor(() => expect(timeline().queryByText('The payout left us yesterday.')).toBeNull());
    expect((await view()).status).toBe('underReview');
    await waitFor(() => expect(sendButton()).not.toHaveAttribute('aria-disabled'));
    fireEvent.click(sendButton());
    expect(await timeline().findByText('The payout left us yesterday.')).toBeVisible();
    await waitFor(() => expect(field()).toHaveValue(''));
    await act(() => world.advance('PT30S'));
    await waitFor(async () => expect((await view()).status).toBe('newReply'));
    expect(
      await screen.findByText(`We replied. The next word is ${requester.name}’s.`),
    ).toBeVisible();
  });

  it('and on: Ctrl+Shift+Enter sends it and opens the next ticket of the queue', async () => {
    const app = await openTicket({ status: 'underReview' });
    write(field(), 'We look into it.');
    const nav = within(screen.getByRole('navigation', { name: 'Place in the queue' }));
    await nav.findByText(/^\d+ of \d+$/);
    const before = app.address();
    await waitFor(() => expect(sendButton()).not.toHaveAttribute('aria-disabled'));
    fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true, shiftKey: true });
    await waitFor(() => expect(app.address()).not.toBe(before));
    expect(app.address()).toMatch(/^\/tickets\/tkt_.*\?view=all&status=underReview$/);
    const { body } = await app.auditor('caseTimeline', { params: { caseId: app.id } });
    expect(JSON.stringify(body)).toContain('We look into it.');
  });

  it('each reader has a draft of their own, and nothing carries over', async () => {
    await openTicket({ status: 'underReview', channel: 'console' });
    write(field(), 'For the seller.');
    to('Staff note');
    expect(field()).toHaveValue('');
    write(field(), 'For us.');
    to('To seller');
    expect(field()).toHaveValue('For the seller.');
  });
});

describe('the status', () => {
  it('s goes to the first way on; resolved says until when an answer reopens it', async () => {
    const { user, view } = await openTicket({ status: 'underReview' });
    // The key presses none of them: it stands beside their title.
    expect(screen.getByRole('heading', { name: 'Status' })).toHaveTextContent(/^Status s$/);
    expect(ways().queryByText('s', { selector: 'kbd' })).toBeNull();
    await user.keyboard('s');
    await waitFor(() => expect(way(/^Open: wait/)).toHaveFocus());
    await user.keyboard('{ArrowDown}');
    expect(way(/^Resolve/)).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(
      await screen.findByText('Closes on March 17, 2026. An answer until then reopens it.'),
    ).toBeVisible();
    expect(await view()).toMatchObject({
      status: 'resolved',
      closesAt: expect.stringMatching(/^2026-03-17T15:00/),
    });
  });

  it('a way that is not open stays on its button with the reason, and nothing is sent', async () => {
    const { view } = await openTicket({ status: 'underReview' });
    expect(way('Close for good')).toHaveAccessibleDescription(
      'Not while the ticket is “under review”',
    );
    fireEvent.click(way('Close for good'));
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(way('Resolve')).not.toHaveAttribute('aria-disabled');
    expect((await view()).status).toBe('underReview');
  });

  it('two agents: what one did meanwhile stops the other and is shown', async () => {
    const { world, id, view } = await openTicket({ status: 'underReview' });
    const jonas = await signIn(world, 'agt_jonas');
    const { version } = await view();
    const sent = jonas('ticketStatusSet', {
      params: { ticketId: id },
      body: { status: 'open' },
      ifMatch: version,
    });
    fireEvent.click(way('Resolve'));
    expect((await sent).status).toBe(200);
    expect(await screen.findByText('Something changed since you looked')).toBeVisible();
    expect(await screen.findByText('The status went from under review to open.')).toBeVisible();
    expect((await view()).status).toBe('open');
    await waitFor(() => expect(way('Resolve')).not.toHaveAttribute('aria-disabled'));
    fireEvent.click(way('Resolve'));
    await waitFor(async () => expect((await view()).status).toBe('resolved'));
  });

  it('an auditor sees everything and is told why nothing can be done', async () => {
    await openTicket({ status: 'underReview' }, 'agt_olu');
    for (const button of [way('Resolve'), sendButton()]) {
      expect(button).toHaveAttribute('aria-disabled', 'true');
      expect(button).toHaveAccessibleDescription(/.{12,}/);
    }
  });
});

describe('two agents', () => {
  it('a reply begun before somebody else wrote stops, keeps its words and shows what came', async () => {
    const { world, id, view, auditor } = await openTicket({ status: 'underReview' });
    const { requester, version } = await view();
    const reader = requester.sellerId === undefined ? 'contact' : 'seller';
    write(field(), 'I answer this.');
    const jonas = await signIn(world, 'agt_jonas');
    const said = await jonas('messageSend', {
      params: { caseId: id },
      body: { to: reader, text: 'Already on it.' },
      ifMatch: version,
      key: 'first',
    });
    expect(said.status).toBe(201);
    expect(await composer().findByText(/came in since you began/)).toBeVisible();
    expect(sendButton()).toHaveAttribute('aria-disabled', 'true');
    expect(field()).toHaveValue('I answer this.');
    fireEvent.click(composer().getByText('Seen, go on', { selector: 'button' }));
    await waitFor(() => expect(sendButton()).not.toHaveAttribute('aria-disabled'));
    fireEvent.click(sendButton());
    await waitFor(() => expect(field()).toHaveValue(''));
    const { body } = await auditor('caseTimeline', { params: { caseId: id } });
    expect(JSON.stringify(body)).toContain('I answer this.');
  });

  it('held by somebody else: the button says who, and the words stay', async () => {
    const { world, id } = await openTicket({ status: 'underReview' });
    write(field(), 'Begun.');
    const jonas = await signIn(world, 'agt_jonas');
    await act(() => jonas('caseClaim', { params: { caseId: id }, body: {} }));
    await waitFor(() => expect(sendButton()).toHaveAttribute('aria-disabled', 'true'));
    expect(sendButton()).toHaveAccessibleDescription(/Jonas/);
    expect(field()).toHaveValue('Begun.');
  });
});

const said = () => useAnnouncer.getState().assertive.text;

describe('a send that is refused', () => {
  it('by its key says why', async () => {
    const { user } = await openTicket({ status: 'underReview', channel: 'console' });
    await user.click(field());
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(said()).toBe('Write something first');
  });

  it('because something came in leads to what came in', async () => {
    const { world, id, view, user } = await openTicket({
      status: 'underReview',
      channel: 'console',
    });
    write(field(), 'My answer.');
    const jonas = await signIn(world, 'agt_jonas');
    await jonas('messageSend', {
      params: { caseId: id },
      body: { to: 'seller', text: 'Mine first.' },
      ifMatch: (await view()).version,
      key: '0e6d0b55-51c0-4f2c-9d4e-3f8ad44e5a02',
    });
    const accept = await composer().findByText('Seen, go on', { selector: 'button' });
    const scroll = vi.fn<() => void>();
    const notice = accept.closest<HTMLElement>('[role=alert]');
    if (notice) notice.scrollIntoView = scroll;
    await user.click(field());
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(accept).toHaveFocus();
    expect(scroll).toHaveBeenCalled();
    expect(field()).toHaveValue('My answer.');
  });
});

describe('closed means closed', () => {
  it('says the sentence in place of the composer, and follows up with a ticket that refers back', async () => {
    const { id, row, address, auditor } = await openTicket({ status: 'closed' });
    expect(screen.queryByLabelText('Write', { selector: 'section' })).toBeNull();
    const form = within(
      screen.getByLabelText('Follow up with a new ticket', { selector: 'section' }),
    );
    const sentence = `${row.reference} is closed. What comes up again is a new ticket that refers to it.`;
    expect(form.getByText(sentence)).toBeVisible();
    const open = form.getByText('Open the new ticket', { selector: 'button' });
    expect(open).toHaveAccessibleDescription('Say first what comes up again');
    fireEvent.keyDown(document.body, { key: 'r' });
    const text = form.getByLabelText('What comes up again');
    await waitFor(() => expect(text).toHaveFocus());
    write(text, 'The hold is back on the account.');
    fireEvent.click(open);
    await waitFor(() => expect(address()).not.toContain(id));
    const header = await screen.findByText('goes on from');
    expect(header).toHaveTextContent(row.reference);
    expect(screen.getByText('goes on from it · closed')).toBeVisible();
    expect(timeline().getByText('The hold is back on the account.')).toBeVisible();
    const { followUps } = await ticketOf(auditor, id);
    expect(address()).toContain(`/tickets/${followUps[0]?.id ?? 'none'}`);
  });

  it('closed while one writes: refused, and what was begun is kept', async () => {
    const { world, id, view } = await openTicket({ status: 'resolved' });
    write(field(), 'One more thing.');
    const jonas = await signIn(world, 'agt_jonas');
    const { version } = await view();
    await act(() =>
      jonas('ticketStatusSet', {
        params: { ticketId: id },
        body: { status: 'closed' },
        ifMatch: version,
      }),
    );
    await screen.findByLabelText('What comes up again');
    expect(field()).toHaveValue('One more thing.');
    expect(sendButton()).toHaveAccessibleDescription(/is closed\. What comes up again/);
    write(field(), '');
    await waitFor(() =>
      expect(screen.queryByLabelText('Write', { selector: 'section' })).toBeNull(),
    );
  });

  it('what is not closed cannot be followed up, and says so', async () => {
    await openTicket({ status: 'underReview' });
    expect(way('Follow up with a new ticket')).toHaveAccessibleDescription(/not closed yet/);
  });
});

describe('a staff note', () => {
  it('@ offers staff; the chosen one is stored as the token that the backend tells by', async () => {
    const { id, auditor, user } = await openTicket({ status: 'underReview' });
    fireEvent.keyDown(document.body, { key: 'm' });
    await waitFor(() => expect(field()).toHaveFocus());
    await user.keyboard('Please look, @jon');
    const offered = await composer().findByRole('option', { name: /^Jonas/ });
    expect(offered).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(composer().queryByRole('listbox')).toBeNull());
    const typed = field().value;
    expect(typed).toMatch(/^Please look, @Jonas \S+ $/);
    expect(composer().getByText(/tells Jonas/)).toBeVisible();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(field()).toHaveValue(''));
    const { body } = await auditor('caseTimeline', { params: { caseId: id } });
    expect(JSON.stringify(body)).toContain('Please look, @agt_jonas');
    expect(await timeline().findByText(/^@Jonas/)).toBeVisible();
  });

  it('Escape leaves the words alone, and an address is no mention', async () => {
    const { user } = await openTicket({ status: 'underReview' });
    to('Staff note');
    await user.click(field());
    await user.keyboard('lena@jon');
    expect(composer().queryByRole('listbox')).toBeNull();
    await user.keyboard(' @jon');
    await composer().findByRole('listbox');
    await user.keyboard('{Escape}');
    expect(composer().queryByRole('listbox')).toBeNull();
    expect(field()).toHaveValue('lena@jon @jon');
  });
});

describe('the contact form', () => {
  it('shows the address, writes to the person and not to a seller', async () => {
    const { view, id, auditor } = await openTicket({ channel: 'form', status: 'underReview' });
    const { requester } = await view();
    expect(screen.getByText('Wrote by the contact form, without an account')).toBeVisible();
    expect(screen.getByText(requester.contact ?? 'no contact')).toBeVisible();
    expect(
      composer()
        .getAllByRole('radio')
        .map((radio) => radio.getAttribute('value')),
    ).toEqual(['contact', 'note']);
    await send('Thank you for writing.');
    expect(await timeline().findByText('Thank you for writing.')).toBeVisible();
    const { body } = await auditor('caseTimeline', { params: { caseId: id } });
    expect(JSON.stringify(body)).toContain('"to":"contact"');
  });
});

describe('an address', () => {
  it('of no ticket gives a clear page with a way out', async () => {
    await renderApp('/tickets/tkt_none', { persona: 'agt_mara' });
    expect(await heading('There is nothing at this address')).toBeVisible();
  });
});
