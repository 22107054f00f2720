// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { useAnnouncer } from '../../src/stores/announcer.ts';
import { setOwnKeys, useOwnKeys } from '../../src/stores/own-keys.ts';
import { heading, renderApp } from '../render.tsx';

vi.setConfig({ testTimeout: 90_000 });

/** The first of its name: the queue stands before the case. */
function change(action: RegExp): HTMLElement {
  const [first] = screen.getAllByRole('button', { name: action });
  if (first === undefined) throw new Error(`No ${String(action)}`);
  return first;
}
const press = (init: KeyboardEventInit) =>
  fireEvent.keyDown(document.activeElement ?? document.body, init);

async function openKeys() {
  onTestFinished(() => setOwnKeys({}));
  const app = await renderApp('/settings/keys', { persona: 'agt_mara' });
  await heading('Keys');
  return app;
}

describe('changing keys', () => {
  it('an action gets another key, which works, is printed and is kept for this person alone', async () => {
    const { user, address } = await openKeys();
    const tickets = change(/^Change the key of “Go to tickets”/);
    tickets.focus();
    await user.keyboard('{Enter}');
    expect(tickets).toHaveTextContent('Press the new key');
    press({ key: 'g', code: 'KeyG' });
    expect(tickets).toHaveTextContent('g, and then?');
    press({ key: 'w', code: 'KeyW' });
    await waitFor(() => expect(change(/“Go to tickets”, now g w$/)).toBeVisible());
    expect(useAnnouncer.getState().polite.text).toBe('“Go to tickets” is now g w');
    expect(localStorage.getItem('recourse.keys.agt_mara')).toContain('g w');
    await user.keyboard('gt');
    expect(address()).toBe('/settings/keys');
    await user.keyboard('gw');
    await waitFor(() => expect(address()).toBe('/tickets'));
  });

  it('a key that is taken, the browser’s or without Ctrl where it must is refused with the reason', async () => {
    const { user } = await openKeys();
    const wrong = async (action: RegExp, init: KeyboardEventInit, words: RegExp) => {
      await user.click(change(action));
      press(init);
      expect(await screen.findByText(words, { selector: '.wrong span' })).toBeVisible();
    };
    await wrong(
      /“Take the next free case”/,
      { key: 'j' },
      /^j already does “Next case” \(Queues\)/,
    );
    await wrong(
      /^Change the key of “Claim the case”, now c$/,
      { key: 'w', ctrlKey: true },
      /belongs to the browser/,
    );
    await wrong(/^Change the key of “Send”/, { key: 's' }, /needs Ctrl or ⌘/);
    await wrong(
      /^Change the key of “Select the case”/,
      { key: 'ñ', altKey: true },
      /^Alt and AltGr type/,
    );
    expect(useOwnKeys.getState().keys).toEqual({});
    await user.click(change(/^Change the key of “Send”/));
    press({ key: 'Escape' });
    expect(useAnnouncer.getState().polite.text).toBe('Nothing changed');
  });

  it('goes on listening after a refusal, until a key fits or Escape', async () => {
    const { user } = await openKeys();
    const claim = change(/^Change the key of “Claim the case”, now c$/);
    await user.click(claim);
    press({ key: 'j' });
    expect(await screen.findByText(/^j already does/, { selector: '.wrong span' })).toBeVisible();
    expect(claim).toHaveTextContent('Press the new key');
    press({ key: 'b' });
    await waitFor(() => expect(useOwnKeys.getState().keys).toEqual({ 'queue.keys.claim': 'b' }));
    expect(screen.queryByText(/already does/, { selector: '.wrong span' })).toBeNull();
    // Only what was changed can be reset.
    expect(screen.getAllByRole('button', { name: /^Reset the key of/ })).toHaveLength(1);
  });

  it('one goes back to its usual key, or all do after a question', async () => {
    setOwnKeys({ 'queue.keys.claim': 'w', 'queue.keys.next': 'o' });
    const { user } = await openKeys();
    setOwnKeys({ 'queue.keys.claim': 'w', 'queue.keys.next': 'o' });
    await user.click(
      await screen.findByRole('button', { name: /^Reset the key of “Claim the case” to c/ }),
    );
    expect(useOwnKeys.getState().keys).toEqual({ 'queue.keys.next': 'o' });
    await user.click(screen.getByRole('button', { name: 'Reset all' }));
    const ask = within(await screen.findByRole('alertdialog'));
    await user.click(ask.getByRole('button', { name: 'Reset all' }));
    await waitFor(() => expect(useOwnKeys.getState().keys).toEqual({}));
  });
});

it('? finds a key by its words and leads to where keys are changed', async () => {
  onTestFinished(() => setOwnKeys({}));
  const { user, address } = await renderApp('/audit', { persona: 'agt_mara' });
  await heading('Audit trail');
  await user.keyboard('?');
  const dialog = await screen.findByRole('dialog', { name: 'Keys on this page' });
  const find = within(dialog).getByRole('textbox', { name: 'Find a key' });
  await waitFor(() => expect(find).toHaveFocus());
  await user.type(find, 'tickets');
  expect(
    within(dialog)
      .getAllByRole('term')
      .map((term) => term.textContent),
  ).toEqual(['Go to tickets']);
  await user.click(within(dialog).getByRole('button', { name: 'Change keys…' }));
  await waitFor(() => expect(address()).toBe('/settings/keys'));
});
