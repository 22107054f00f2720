// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { call } from '../../src/api/client.ts';
import { heading, renderApp } from '../render.tsx';

vi.setConfig({ testTimeout: 90_000 });

const PERSONA = { persona: 'agt_mara' };

function hits(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('a[data-hit]')];
}

async function aReference(list: 'disputeList' | 'ticketList' | 'questionList') {
  const { items } = await call(list, { query: { limit: '1', view: 'all' } });
  const { id = '', reference = '' } = items[0] ?? {};
  return { id, reference };
}

describe('the page of results', () => {
  it('groups what was found by kind, and narrows by a link in the address', async () => {
    const { user, address } = await renderApp('/search?q=ring', PERSONA);
    await heading('Results for “ring”');
    expect(screen.getByRole('searchbox')).toHaveValue('ring');
    const kinds = screen.getByRole('navigation', { name: 'Kinds of results' });
    const all = within(kinds).getByRole('link', { name: /^All / });
    expect(all).toHaveAttribute('aria-current', 'page');
    const disputes = screen.getByRole('region', { name: 'Disputes' });
    expect(within(disputes).getAllByRole('listitem')[0]).toHaveTextContent(/DSP-\d{4}-\d{6}/);
    expect(document.querySelector('mark')).toHaveTextContent(/ring/i);
    await user.click(within(kinds).getByRole('link', { name: /^Questions / }));
    await waitFor(() => expect(address()).toBe('/search?q=ring&kind=question'));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Disputes' })).toBeNull());
    expect(screen.getByRole('region', { name: 'Questions' })).toBeVisible();
    // The other kinds are still counted, and one press away.
    expect(within(kinds).getByRole('link', { name: /^Disputes \d/ })).toBeVisible();
  });

  it('is walked with j and k, and Enter opens', async () => {
    const { user, address } = await renderApp('/search?q=ring', PERSONA);
    await heading('Results for “ring”');
    await user.keyboard('jjk');
    expect(hits()[0]).toHaveFocus();
    await user.keyboard('j');
    expect(hits()[1]).toHaveFocus();
    // A press beside the results does not lose the place.
    hits()[1]?.blur();
    const href = hits()[1]?.getAttribute('href') ?? '';
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address()).toBe(href));
  });

  it('back from a case returns to its hit; the case leads back to the search', async () => {
    const { user, address, router } = await renderApp('/search?q=diamond', PERSONA);
    await heading('Results for “diamond”');
    await user.keyboard('jjj');
    const [, before, href] = hits().map((hit) => hit.getAttribute('href') ?? '');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address()).toBe(href));
    const crumbs = within(await screen.findByRole('navigation', { name: 'Place in the queue' }));
    expect(crumbs.getByRole('link', { name: 'Search / diamond' })).toHaveAttribute(
      'href',
      '/search?q=diamond',
    );
    // The results are a trail like a queue.
    expect(crumbs.getByText(/^2 of 3$/)).toBeVisible();
    await user.keyboard('k');
    await waitFor(() => expect(address()).toBe(before));
    await screen.findByText(/^1 of 3$/);
    expect(screen.getByRole('link', { name: 'Search / diamond' })).toBeVisible();
    await user.keyboard('j');
    await waitFor(() => expect(address()).toBe(href));
    await screen.findByText(/^2 of 3$/);
    await act(() => router.navigate(-3));
    await heading('Results for “diamond”');
    await waitFor(() => expect(hits()[2]).toHaveFocus());
    // From there on, not from the top.
    await user.keyboard('j');
    expect(hits()[3]).toHaveFocus();
  });

  it.each([
    ['disputeList', 'disputes'],
    ['ticketList', 'tickets'],
    ['questionList', 'questions'],
  ] as const)('a whole reference opens its case: %s', async (list, place) => {
    const { user, address, router } = await renderApp('/audit', PERSONA);
    await heading('Audit trail');
    const { id, reference } = await aReference(list);
    await user.keyboard('/');
    await user.keyboard(`${reference.toLowerCase()}{Enter}`);
    await waitFor(() => expect(address()).toBe(`/${place}/${id}`));
    await waitFor(() => expect(screen.getByRole('searchbox')).toHaveValue(''));
    // Back leads to where one came from, not to a page that sends one away again.
    await router.navigate(-1);
    await waitFor(() => expect(address()).toBe('/audit'));
  });

  it('leads from a person to their cases in the queues', async () => {
    const { user, address } = await renderApp('/search?q=atelier+corvin&kind=seller', PERSONA);
    await heading(/atelier corvin/);
    const sellers = screen.getByRole('region', { name: 'Sellers' });
    await user.click(within(sellers).getByRole('link', { name: 'Tickets' }));
    await waitFor(() => expect(address()).toMatch(/^\/tickets\?view=all&seller=/));
  });

  it('says why there is nothing: not asked, none of this kind, none at all', async () => {
    const { router } = await renderApp('/search', PERSONA);
    await screen.findByRole('heading', { name: 'What are you looking for?' });
    await router.navigate('/search?q=atelier+corvin&kind=order');
    await screen.findByRole('heading', { name: 'No Orders found for “atelier corvin”' });
    const link = screen.getByRole('link', { name: /of (another|other) kinds?$/ });
    expect(link).toHaveAttribute('href', '/search?q=atelier+corvin');
    await router.navigate('/search?q=no+such+words+anywhere');
    await screen.findByRole('heading', { name: 'Nothing found for “no such words anywhere”' });
  });

  it('tells of a failure, keeps the words, and tries again', async () => {
    const { user } = await renderApp('/audit', PERSONA);
    await heading('Audit trail');
    const fault = { operation: 'search', kind: 'error', status: 500, times: 1 } as const;
    await call('faultSet', { body: fault });
    await user.keyboard('/');
    await user.keyboard('ring{Enter}');
    await heading('This page could not be shown');
    expect(within(screen.getByRole('main')).getByRole('alert')).toBeVisible();
    expect(screen.getByRole('searchbox')).toHaveValue('ring');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await heading('Results for “ring”');
  });

  it('sends nothing while an input method is composing', async () => {
    const { user, address } = await renderApp('/audit', PERSONA);
    await heading('Audit trail');
    await user.keyboard('/');
    await user.keyboard('ring');
    const field = screen.getByRole('searchbox');
    const enter = new KeyboardEvent('keydown', {
      key: 'Enter',
      isComposing: true,
      bubbles: true,
      cancelable: true,
    });
    expect(field.dispatchEvent(enter)).toBe(false);
    expect(address()).toBe('/audit');
  });
});
