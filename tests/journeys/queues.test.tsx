// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { signIn } from '../../mocks/test-client.ts';
import { call } from '../../src/api/client.ts';
import { useAnnouncer } from '../../src/stores/announcer.ts';
import { heading, renderApp, type RenderedApp, type RenderOptions } from '../render.tsx';
import { toasts, toastSaying } from './desk.ts';

vi.setConfig({ testTimeout: 90_000 });

const VOLUME = { volume: 60 };
/** What the page asks for before its rows. */
const FIRST_READS = 2;
/** Events and the bell are the shell's and come at their own time. */
const SHELLS = /\/(events|notifications)\b/;

async function openQueue(
  path: '/tickets' | '/questions' | `/tickets?${string}` | `/questions?${string}`,
  options: RenderOptions = {},
): Promise<RenderedApp> {
  const app = await renderApp(path, { persona: 'agt_mara', world: VOLUME, ...options });
  await heading(path.startsWith('/tickets') ? 'Tickets' : 'Questions');
  return app;
}

const rows = () => screen.getAllByRole('row').slice(1);
const row = (at: number) => {
  const found = rows()[at];
  if (found === undefined) throw new Error(`no row ${at}`);
  return found;
};
const referenceOf = (element: HTMLElement) => within(element).getByRole('link').textContent;
const chip = async (app: RenderedApp, ...values: string[]) => {
  fireEvent.click(screen.getByRole('button', { name: 'filter' }));
  const menu = await screen.findByRole('dialog', { name: 'Filters' });
  for (const value of values) fireEvent.click(within(menu).getByRole('button', { name: value }));
  fireEvent.click(within(menu).getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Filters' })).toBeNull());
  return app;
};

describe('tickets', () => {
  it('come with two reads, in tabs with the counts of the API, and are spoken', async () => {
    const { requests } = await openQueue('/tickets');
    expect(new Set(requests.filter((line) => !SHELLS.test(line)).slice(0, FIRST_READS))).toEqual(
      new Set(['GET /tickets?view=needsReply&limit=50', 'GET /queues']),
    );
    expect(await screen.findByRole('table', { name: 'Needs a reply' })).toBeVisible();
    await waitFor(() =>
      expect(useAnnouncer.getState().polite.text).toMatch(
        /^\d+ cases?, sorted by what is due first$/,
      ),
    );
    const { queues } = await call('queueSummary', {});
    const counts = queues.find(({ queue }) => queue === 'tickets')?.views ?? [];
    const tabs = within(screen.getByRole('navigation', { name: 'Views' })).getAllByRole('link');
    expect(tabs.map((tab) => tab.textContent)).toEqual([
      expect.stringMatching(/^Needs a reply/),
      expect.stringMatching(/^Waiting on them/),
      expect.stringMatching(/^Urgent/),
      expect.stringMatching(/^Resolved/),
      expect.stringMatching(/^All/),
    ]);
    expect(counts.map(({ view }) => view)).toEqual([
      'needsReply',
      'waiting',
      'urgent',
      'resolved',
      'all',
    ]);
    expect(counts.at(-1)?.count).toBeGreaterThan(0);
    for (const [at, { count }] of counts.entries()) {
      expect(tabs[at]).toHaveTextContent(new RegExp(`${count}$`));
    }
  });

  it('a row says who asks by which way about what, how urgent it is and where it stands, in words', async () => {
    await openQueue('/tickets?view=all&channel=form');
    const { items } = await call('ticketList', {
      query: { view: 'all', channel: 'form', limit: '50' },
    });
    const [first] = items;
    expect(first).toBeDefined();
    const shown = within(row(0));
    expect(shown.getByText(first?.subject ?? '')).toBeVisible();
    expect(shown.getByText(first?.requester.name ?? '')).toBeVisible();
    expect(shown.getByText(/^contact form · /)).toBeVisible();
    expect(shown.getByText(first?.priority ?? '')).toBeVisible();
    expect(shown.getByRole('link')).toHaveAttribute(
      'href',
      `/tickets/${first?.id}?view=all&channel=form`,
    );
  });

  it('what nobody has read is marked with a word', async () => {
    await openQueue('/tickets?view=all');
    const { items } = await call('ticketList', { query: { view: 'all', limit: '50' } });
    const unread = items.filter((item) => item.unread).map(({ reference }) => reference);
    await waitFor(() => expect(rows()).toHaveLength(items.length));
    const marked = rows().filter((one) => within(one).queryByText('new') !== null);
    expect(marked.map(referenceOf)).toEqual(unread);
    expect(unread.length).toBeGreaterThan(0);
  });

  it('filters, tab and sort are in the address; another queue’s are nothing to this one', async () => {
    const app = await openQueue('/tickets?currency=USD');
    expect(screen.queryByText(/^currency/)).toBeNull();
    await chip(app, 'urgent', 'high');
    await waitFor(() => expect(app.address()).toContain('priority=urgent,high'));
    expect(await screen.findByText('priority: urgent, high')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: /^Priority/ }));
    expect(await screen.findByText('sorted by priority, least urgent first')).toBeVisible();
    fireEvent.click(screen.getByRole('link', { name: /^Waiting on them/ }));
    await waitFor(() => expect(app.address()).toContain('view=waiting'));
    expect(app.address()).toContain('sort=priority');
  });

  it('a value that no ticket can have is refused in words, with a way back', async () => {
    await renderApp('/tickets?topic=moon', { persona: 'agt_mara', world: VOLUME });
    expect(
      await screen.findByText('This address asks for something that can’t be shown'),
    ).toBeVisible();
    fireEvent.click(screen.getByRole('link', { name: /^Tickets/ }));
    expect(await screen.findByRole('table', { name: 'Needs a reply' })).toBeVisible();
  });

  it('narrow, they are cards that say the same', async () => {
    await openQueue('/tickets?view=all', { width: 390 });
    expect(screen.queryByRole('table')).toBeNull();
    const cards = screen.getAllByRole('listitem').filter((one) => one.dataset['rowId']);
    expect(cards.length).toBeGreaterThan(5);
    expect(within(cards[0] ?? document.body).getByText(/^(normal|high|urgent)$/)).toBeVisible();
  });
});

describe('questions', () => {
  it('the unanswered ones come first, with item, buyer and seller', async () => {
    await openQueue('/questions');
    expect(await screen.findByRole('table', { name: 'Unanswered' })).toBeVisible();
    const { items } = await call('questionList', { query: { view: 'unanswered', limit: '50' } });
    const [first] = items;
    const shown = within(row(0));
    expect(shown.getByText(first?.text ?? '')).toBeVisible();
    expect(shown.getByText(first?.buyer.name ?? '')).toBeVisible();
    expect(shown.getByText(first?.seller.name ?? '')).toBeVisible();
    expect(shown.getByText('unanswered')).toBeVisible();
  });

  it('slow sellers and answers on their behalf are found and told in words', async () => {
    const app = await openQueue('/questions?view=all');
    await chip(app, 'slow seller');
    await waitFor(() => expect(app.address()).toBe('/questions?view=all&flag=slowSeller'));
    const { items } = await call('questionList', {
      query: { view: 'all', flag: 'slowSeller', limit: '50' },
    });
    await waitFor(() => expect(rows()).toHaveLength(items.length));
    for (const one of rows()) expect(within(one).getByText(/slow seller/)).toBeVisible();
  });
});

describe('by keyboard', () => {
  it('g t, g q and g d go from queue to queue', async () => {
    const { user, address } = await openQueue('/tickets');
    await user.keyboard('gq');
    await heading('Questions');
    expect(address()).toBe('/questions');
    await user.keyboard('gd');
    await heading('Disputes');
    await user.keyboard('gt');
    await heading('Tickets');
    expect(address()).toBe('/tickets');
  });

  it('moves, chooses and claims; what somebody took meanwhile is refused and greys out', async () => {
    const { user, world } = await openQueue('/tickets?view=all&sort=-reference');
    const { items } = await call('ticketList', {
      query: { view: 'all', sort: '-reference', limit: '50' },
    });
    const free = items.findIndex(({ can }) => can['caseClaim']?.allowed === true);
    await user.keyboard('j'.repeat(free + 1));
    await user.keyboard('x');
    expect(await screen.findByText('1 selected', { selector: 'strong' })).toBeVisible();
    const caseId = items[free]?.id ?? '';
    const jonas = await signIn(world, 'agt_jonas');
    // In the same moment: the list here has not heard of it yet.
    await Promise.all([jonas('caseClaim', { params: { caseId }, body: {} }), user.keyboard('c')]);
    expect(await within(row(free)).findByText('taken by Jonas Reiter')).toBeInTheDocument();
    expect(await within(toasts()).findAllByText(/Jonas|holds this case/)).not.toEqual([]);
    expect(row(free)).toHaveAttribute('data-look', 'muted');
  });
});

describe('take next', () => {
  it('is the API’s: the first free case of the whole result opens, mine, with its queue', async () => {
    const { user, address, requests } = await openQueue('/tickets?view=all&sort=reference');
    await user.keyboard('n');
    await waitFor(() => expect(address()).toMatch(/^\/tickets\/[\w-]+\?view=all&sort=reference$/));
    expect(requests.filter((line) => line.startsWith('POST'))).toEqual([
      'POST /queues/tickets/next',
    ]);
    expect(await toastSaying(/^TKT-\d{4}-\d+ is yours until /)).toBeVisible();
  });

  it('nothing left is said calmly, and the queue stays as it is', async () => {
    const { user, address } = await openQueue('/questions?view=all&q=nothing-like-this');
    const { turn } = useAnnouncer.getState().assertive;
    await user.keyboard('n');
    expect(await within(toasts()).findByText(/^Nothing left for you here/)).toBeVisible();
    expect(address()).toBe('/questions?view=all&q=nothing-like-this');
    expect(useAnnouncer.getState().assertive.turn).toBe(turn);
  });

  it('an auditor sees the button, disabled, with the reason', async () => {
    const { user, requests } = await openQueue('/tickets', { persona: 'agt_olu' });
    const take = screen.getByRole('button', { name: /Take next/ });
    expect(take).toHaveAttribute('aria-disabled', 'true');
    expect(take).toHaveAccessibleDescription(/.{8,}/);
    await user.keyboard('n');
    expect(requests.filter((line) => line.startsWith('POST'))).toEqual([]);
  });
});
