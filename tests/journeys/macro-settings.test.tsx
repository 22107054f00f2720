// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { signIn } from '../../mocks/test-client.ts';
import { createTestWorld } from '../../mocks/test-world.ts';
import type { Macro } from '../../src/api/contract/macros.ts';
import { heading, renderApp } from '../render.tsx';
import { toasts, write } from './desk.ts';

vi.setConfig({ testTimeout: 90_000 });

async function openMacros(persona = 'agt_tomas', path = '/settings/macros') {
  const world = await createTestWorld();
  onTestFinished(() => world.close());
  const ask = await signIn(world, persona);
  const app = await renderApp(path, { persona, world });
  await heading('Macros');
  const list = async () => (await ask('macroList', { query: {} })).body['items'] as Macro[];
  return { ...app, world, ask, list };
}

const form = () => within(screen.getByRole('form'));
const body = () => form().getByLabelText<HTMLTextAreaElement>('Words');
const save = () => form().getByRole('button', { name: 'Save the macro' });

describe('the macros page', () => {
  it('lists own and shared with their use, and makes a new one with a variable and a preview', async () => {
    const { user, list } = await openMacros();
    expect(screen.getByRole('region', { name: /My own/ })).toHaveTextContent(/used \d+ times/);
    await user.click(screen.getByRole('button', { name: 'New macro' }));
    await waitFor(() => expect(form().getByLabelText('Name')).toHaveFocus());
    write(form().getByLabelText('Name'), 'Thanks');
    write(body(), 'Thank you, .');
    body().setSelectionRange(11, 11);
    await user.click(form().getByRole('button', { name: 'Insert a variable' }));
    await user.click(await screen.findByRole('menuitem', { name: /^Seller’s name/ }));
    await waitFor(() => expect(body()).toHaveValue('Thank you, {{seller.name}}.'));
    const filled = await form().findByTitle('Seller’s name: filled in from the case');
    expect(filled).toBeVisible();
    write(form().getByLabelText('Tag'), 'thanked');
    await user.click(form().getByRole('button', { name: 'Add the tag' }));
    expect(form().getByRole('button', { name: 'Remove tag: thanked' })).toBeVisible();
    await user.click(save());
    await waitFor(() => expect(toasts()).toHaveTextContent('“Thanks” is saved'));
    expect((await list()).find(({ name }) => name === 'Thanks')).toMatchObject({
      scope: 'own',
      body: 'Thank you, {{seller.name}}.',
      actions: [{ kind: 'tag', tag: 'thanked' }],
      version: 1,
    });
  });

  it('what is wrong stands at its field; sharing says who may', async () => {
    const { user } = await openMacros('agt_tomas', '/settings/macros?macro=new');
    const shared = form().getByRole('radio', { name: /^Everybody/ });
    expect(shared).toHaveAttribute('aria-disabled', 'true');
    expect(shared).toHaveAccessibleName(/Only admins/);
    write(body(), 'Hi {{buyer.shoeSize}}');
    await user.click(save());
    expect(body()).toHaveAccessibleDescription(/“{{buyer.shoeSize}}” is no variable/);
    expect(body()).toHaveFocus();
    write(body(), 'Hi');
    await user.click(save());
    await waitFor(() =>
      expect(form().getByLabelText('Name')).toHaveAttribute('aria-invalid', 'true'),
    );
  });

  it('a shared one is read by who may not change it, with the reason', async () => {
    await openMacros('agt_tomas', '/settings/macros?macro=mac_payout_timing');
    expect(body()).toHaveAttribute('readonly');
    expect(save()).toHaveAccessibleDescription(/Only admins/);
  });

  it('a deleted one comes back by undo', async () => {
    const { user, list } = await openMacros();
    const mine = (await list()).find(({ id }) => id === 'mac_tomas_handover');
    await user.click(screen.getByRole('button', { name: `Delete “${mine?.name}”` }));
    await waitFor(() => expect(toasts()).toHaveTextContent(/is deleted/));
    expect((await list()).some(({ id }) => id === mine?.id)).toBe(false);
    fireEvent.click(within(toasts()).getByRole('button', { name: /Undo/ }));
    await waitFor(() => expect(toasts()).toHaveTextContent(/is back/));
    expect((await list()).some(({ id }) => id === mine?.id)).toBe(true);
  });

  it('an edit on an older one stops with the difference, and goes on with mine', async () => {
    const { user, list, ask } = await openMacros(
      'agt_mara',
      '/settings/macros?macro=mac_payout_timing',
    );
    const before = (await list()).find(({ id }) => id === 'mac_payout_timing');
    if (before === undefined) throw new Error('it is seeded');
    write(form().getByLabelText('Name'), 'Payout: soon');
    const { name, scope, queues, actions } = before;
    const theirs = { name, scope, queues, actions, body: `PS. ${before.body}` };
    const params = { macroId: before.id };
    expect((await ask('macroSave', { params, body: theirs, ifMatch: before.version })).status).toBe(
      200,
    );
    await user.click(save());
    const stop = await screen.findByText('Somebody saved this macro while you were writing');
    expect(stop).toBeVisible();
    expect(stop.closest('[role=alert]')).toHaveTextContent('added: PS. ');
    expect(form().getByLabelText('Name')).toHaveValue('Payout: soon');
    await user.click(form().getByRole('button', { name: 'Go on with mine' }));
    await user.click(save());
    await waitFor(() => expect(toasts()).toHaveTextContent('“Payout: soon” is saved'));
    expect((await list()).find(({ id }) => id === before.id)?.name).toBe('Payout: soon');
  });
});
