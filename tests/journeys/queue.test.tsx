// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { signIn } from '../../mocks/test-client.ts';
import { call } from '../../src/api/client.ts';
import { useAnnouncer } from '../../src/stores/announcer.ts';
import { heading, renderApp, type RenderOptions } from '../render.tsx';
import { button } from './by-words.ts';
import { toastSaying } from './desk.ts';

async function openQueue(path = '/disputes', options: RenderOptions = {}) {
  const app = await renderApp(path, { persona: 'agt_mara', ...options });
  await heading('Disputes');
  return app;
}

const rows = () => screen.getAllByRole('row').slice(1);
const count = () => Number(screen.getByRole('table').getAttribute('aria-rowcount'));
const row = (at: number) => {
  const found = rows()[at];
  if (found === undefined) throw new Error(`no row ${at}`);
  return found;
};
const referenceOf = (element: HTMLElement) => within(element).getByRole('link').textContent;
/** Cases of the whole result, as the table says. */
const currentReference = () => {
  const current = rows().find((element) => element.hasAttribute('data-current'));
  return current === undefined ? null : referenceOf(current);
};

describe('the queue', () => {
  it('comes with two reads, says its count and links to cases with its own address', async () => {
    const { requests } = await openQueue('/disputes?clock=soon');
    // What comes later (events, bell, saved views, catching up with what was missed) has its own time.
    const own = requests.filter((line) => !/\/(events|notifications)\b/.test(line));
    expect(new Set(own.slice(0, 2))).toEqual(
      new Set(['GET /disputes?view=needsRuling&clock=soon&limit=50', 'GET /queues']),
    );
    await waitFor(() =>
      expect(useAnnouncer.getState().polite.text).toMatch(
        /^\d+ cases?, sorted by what is due first$/,
      ),
    );
    const link = within(row(0)).getByRole('link');
    expect(link).toHaveAttribute('href', expect.stringMatching(/^\/disputes\/[\w-]+\?clock=soon$/));
  });

  it('keeps filters, tab and sort in the address and leaves defaults out', async () => {
    const { user, address } = await openQueue();
    const all = count();
    await user.click(button('filter'));
    await screen.findByRole('dialog', { name: 'Filters' });
    await user.click(button('damaged'));
    await user.click(button('wrong item'));
    await user.click(button('Close'));
    await waitFor(() => expect(address()).toBe('/disputes?reason=damaged,wrongItem'));
    await waitFor(() => expect(count()).toBeLessThan(all));
    expect(await screen.findByText('reason: damaged, wrong item')).toBeVisible();

    await user.click(button(/At stake/));
    await waitFor(() => expect(address()).toBe('/disputes?reason=damaged,wrongItem&sort=amount'));
    expect(await screen.findByText('sorted by amount, smallest first')).toBeVisible();
    await user.click(button(/At stake/));
    expect(await screen.findByText('sorted by amount, largest first')).toBeVisible();
    await user.click(screen.getByText(/^All/, { selector: 'a, a *' }));
    await waitFor(() => expect(address()).toContain('view=all'));
    await user.click(button('Clear filters'));
    await user.click(button('Sort by what is due first'));
    await user.click(screen.getByText(/^Needs ruling/, { selector: 'a, a *' }));
    await waitFor(() => expect(address()).toBe('/disputes'));
  });

  it('a shared address shows the same list to somebody else: `me` stays me', async () => {
    await openQueue('/disputes?view=all&assignee=me', { persona: 'agt_aiko' });
    expect(await screen.findByText('assignee: me')).toBeVisible();
  });

  it('filters that fit nothing say so and have a way out', async () => {
    const { user, address } = await openQueue('/disputes?q=nothing-like-this');
    expect(
      await screen.findByRole('heading', { name: 'Nothing fits these filters' }),
    ).toBeVisible();
    await user.click(screen.getAllByRole('button', { name: 'Clear filters' })[0] ?? document.body);
    await waitFor(() => expect(address()).toBe('/disputes'));
  });

  it('search opens a case by its reference and finds others by words', async () => {
    const { user, address } = await openQueue();
    const reference = referenceOf(row(2)) ?? '';
    await user.keyboard('/');
    expect(screen.getByRole('searchbox')).toHaveFocus();
    await user.keyboard('bracelet{Enter}');
    await waitFor(() => expect(address()).toBe('/search?q=bracelet'));
    await user.keyboard('/');
    await user.keyboard(`${reference.toLowerCase()}{Enter}`);
    await waitFor(() => expect(address()).toMatch(/^\/disputes\/[\w-]+$/));
  });
});

const said = () => useAnnouncer.getState().polite.text;

describe('by keyboard', () => {
  it('moves, selects and opens', async () => {
    const { user, address } = await openQueue();
    await user.keyboard('jjj');
    expect(currentReference()).toBe(referenceOf(row(2)));
    await user.keyboard('k');
    expect(currentReference()).toBe(referenceOf(row(1)));
    await user.keyboard('xjj');
    await user.keyboard('{Shift>}X{/Shift}');
    const bar = await screen.findByRole('group', { name: 'Selected cases' });
    expect(await within(bar).findByText('3 selected')).toBeVisible();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address()).toMatch(/^\/disputes\/[\w-]+$/));
  });

  it('says how much is chosen', async () => {
    const { user } = await openQueue();
    await user.keyboard('jx');
    expect(said()).toBe('1 selected');
    await user.keyboard('jj{Shift>}X{/Shift}');
    expect(said()).toBe('3 selected');
    await user.click(await screen.findByText('Clear selection', { selector: 'button' }));
    expect(said()).toBe('Nothing selected');
  });

  it('goes on after a press beside the table: the row takes the focus, and Enter opens it', async () => {
    const { user, address } = await openQueue();
    await user.click(screen.getByRole('link', { name: /^Waiting on a party/ }));
    await screen.findByRole('table', { name: 'Waiting on a party' });
    const second = within(row(1)).getByRole('link').getAttribute('href') ?? '';
    await user.keyboard('jj');
    expect(row(1)).toHaveFocus();
    // Even where the key has no further to go, the row is what Enter acts on.
    act(() => screen.getByRole('button', { name: 'filter' }).focus());
    await user.keyboard('kkj');
    expect(row(1)).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address()).toBe(second));
  });

  it('a key never takes the focus out of a field', async () => {
    const { user } = await openQueue();
    await user.keyboard('j/');
    await user.keyboard('jk');
    expect(screen.getByRole('searchbox')).toHaveFocus();
    expect(screen.getByRole('searchbox')).toHaveValue('jk');
  });

  it('claims the current case and says until when', async () => {
    const { user } = await openQueue();
    const reference = referenceOf(row(0));
    await user.keyboard('jc');
    expect(await toastSaying(new RegExp(`^${reference} is yours until`))).toBeVisible();
    expect(await within(row(0)).findByText('yours')).toBeInTheDocument();
  });

  it('a case that somebody took a moment ago is refused in words, and greys out', async () => {
    const { user, world } = await openQueue();
    const link = within(row(0)).getByRole('link').getAttribute('href') ?? '';
    const caseId = link.replace(/^\/disputes\//, '').replace(/\?.*/, '');
    const jonas = await signIn(world, 'agt_jonas');
    // In the same moment: the list here has not heard of it yet.
    await Promise.all([jonas('caseClaim', { params: { caseId }, body: {} }), user.keyboard('jc')]);
    expect(
      (await screen.findAllByText(/holds this case|Jonas/, { selector: 'ol *' })).length,
    ).toBeGreaterThan(0);
    expect(await within(row(0)).findByText('taken by Jonas Reiter')).toBeInTheDocument();
    expect(row(0)).toHaveAttribute('data-look', 'muted');
  });
});

describe('still under the hand', () => {
  it('a case that left the list stays where it was and says so', async () => {
    const { world } = await openQueue('/disputes?view=all&assignee=nobody');
    // The first rows are drawn before the rest.
    await waitFor(() => expect(rows().length).toBeGreaterThan(25));
    const before = rows().map(referenceOf);
    const link = within(row(0)).getByRole('link').getAttribute('href') ?? '';
    const caseId = link.replace(/^\/disputes\//, '').replace(/\?.*/, '');
    const jonas = await signIn(world, 'agt_jonas');
    expect((await jonas('caseClaim', { params: { caseId }, body: {} })).status).toBe(201);
    expect(await within(row(0)).findByText(/no longer in this view|taken by/)).toBeInTheDocument();
    expect(rows().map(referenceOf)).toEqual(before);
  });
});

describe('when things go wrong', () => {
  it('a failing list has its own page with a reference and a retry that works', async () => {
    const { user } = await openQueue();
    await call('faultSet', {
      body: { operation: 'disputeList', kind: 'error', status: 500, times: 1 },
    });
    await user.click(screen.getByRole('link', { name: /^Resolved/ }));
    expect(await screen.findByText('The server failed')).toBeVisible();
    expect(screen.getByText('Reference')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('table', { name: 'Resolved' })).toBeVisible();
  });

  it('an answer that does not honour the contract is shown as unexpected, with a report', async () => {
    const { user } = await openQueue();
    await call('faultSet', { body: { operation: 'disputeList', kind: 'malformed', times: 1 } });
    await user.click(screen.getByRole('link', { name: /^Resolved/ }));
    expect(await screen.findByText('An unexpected answer came back')).toBeVisible();
    expect(screen.getByText(/Unexpected answer to disputeList/)).toBeVisible();
  });

  it('a lost connection is asked once more by itself', async () => {
    const { user } = await openQueue();
    await call('faultSet', { body: { operation: 'disputeList', kind: 'offline', times: 1 } });
    await user.click(screen.getByRole('link', { name: /^Resolved/ }));
    expect(await screen.findByRole('table', { name: 'Resolved' })).toBeVisible();
  });
});

describe('rights', () => {
  it('an auditor sees the button, disabled, with the reason', async () => {
    const { user } = await openQueue('/disputes', { persona: 'agt_olu' });
    const take = screen.getByRole('button', { name: /Take next/ });
    expect(take).toHaveAttribute('aria-disabled', 'true');
    expect(take).toHaveAccessibleDescription(/.{8,}/);
    await user.keyboard('jc');
    expect(
      await screen.findByText(/.{8,}/, { selector: 'section[aria-label=Notifications] li *' }),
    ).toBeVisible();
    expect(screen.queryByText(/is yours until/)).toBeNull();
  });
});

describe('narrow', () => {
  it('rows become cards and the rail a bottom bar', async () => {
    await openQueue('/disputes', { width: 390 });
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getAllByRole('listitem').length).toBeGreaterThan(5);
    expect(screen.getByRole('button', { name: 'More' })).toBeVisible();
  });
});
