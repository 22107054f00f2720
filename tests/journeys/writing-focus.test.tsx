// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { signIn } from '../../mocks/test-client.ts';
import { useAnnouncer } from '../../src/stores/announcer.ts';
import { composer, field, timeline } from './composer.ts';
import { openCase, toastSaying, write } from './desk.ts';
import { openMacros, saveOwnMacro } from './own-macro.ts';

const bar = () => within(screen.getByRole('group', { name: 'Work on this case' }));
const insertMacro = () => composer().getByRole('button', { name: 'Insert a macro' });

describe('the focus stays where the work is', () => {
  it('claiming and letting go by their buttons: on what stands in their place', async () => {
    const { user } = await openCase('F1');
    bar().getByRole('button', { name: 'Claim' }).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(bar().getByRole('button', { name: 'Let go' })).toHaveFocus());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(bar().getByRole('button', { name: 'Claim' })).toHaveFocus());
  });

  it('taking over: the reason is confirmed by Enter, and the focus is on the claim then', async () => {
    const app = await openCase('F1');
    const jonas = await signIn(app.world, 'agt_jonas');
    await jonas('caseClaim', { params: { caseId: app.id }, body: {} });
    const take = await bar().findByRole('button', { name: 'Take over' });
    take.focus();
    await app.user.keyboard('{Enter}');
    const dialog = within(await screen.findByRole('dialog', { name: /^Take the case from/ }));
    expect(dialog.getByRole('textbox')).toHaveFocus();
    await app.user.keyboard('{Enter}');
    expect(dialog.getByRole('textbox')).toHaveValue('');
    await app.user.keyboard('Jonas is ill{Enter}');
    await waitFor(() => expect(bar().getByRole('button', { name: 'Let go' })).toHaveFocus());
    expect((await app.view()).lease).toMatchObject({ holder: { id: 'agt_mara' } });
  });

  it('taking off what a macro does: on the next one, at last on what follows', async () => {
    const app = await openCase('F1');
    await saveOwnMacro(app.world, 'disputes', 'Received.', [
      { kind: 'priority', priority: 'high' },
      { kind: 'tag', tag: 'seen' },
    ]);
    await openMacros(app, field());
    await app.user.keyboard('own words{Enter}');
    const first = await composer().findByRole('button', { name: /^Remove .*high/ });
    first.focus();
    await app.user.keyboard('{Enter}');
    await waitFor(() => expect(composer().getByRole('button', { name: /^Remove/ })).toHaveFocus());
    await app.user.keyboard('{Enter}');
    await waitFor(() => expect(composer().queryByRole('button', { name: /^Remove/ })).toBeNull());
    expect(insertMacro()).toHaveFocus();
  });
});

describe('writing by keys alone', () => {
  it('sent and stayed: out of the field, so that u takes the message back', async () => {
    const { user } = await openCase('F1');
    await user.keyboard('r');
    await waitFor(() => expect(field()).toHaveFocus());
    write(field(), 'Hello, see the photo.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
    expect(useAnnouncer.getState().polite.text).toMatch(/the keys of the case work again/);
    await user.keyboard('u');
    expect(
      await toastSaying(/^Taken back: your words on DSP-\S+ are a draft again$/),
    ).toBeVisible();
    expect(screen.queryByText('Open it', { selector: 'button' })).toBeNull();
    expect(field()).toHaveValue('Hello, see the photo.');
    // What is gone on with is gone on with at its end.
    field().setSelectionRange(0, 0);
    await user.keyboard('r');
    await waitFor(() => expect(field()).toHaveFocus());
    expect(field().selectionStart).toBe('Hello, see the photo.'.length);
  });

  it('Ctrl+Enter sends from every control of the composer', async () => {
    const app = await openCase('F1');
    write(field(), 'From the button.');
    insertMacro().focus();
    await app.user.keyboard('{Control>}{Enter}{/Control}');
    expect(await timeline().findByText('From the button.')).toBeVisible();
  });

  it('only who wrote a message is offered to take it back', async () => {
    const app = await openCase('F1');
    const aiko = await signIn(app.world, 'agt_aiko');
    const { version } = await app.view();
    await aiko('messageSend', {
      params: { caseId: app.id },
      ifMatch: version,
      key: 'aiko',
      body: { to: 'buyer', text: 'Aiko says.' },
    });
    expect(await timeline().findByText('Aiko says.')).toBeVisible();
    expect(timeline().queryByRole('button', { name: /^Take back/ })).toBeNull();
  });
});
