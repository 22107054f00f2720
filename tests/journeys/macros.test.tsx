// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { signIn } from '../../mocks/test-client.ts';
import { createTestWorld, type TestWorld } from '../../mocks/test-world.ts';
import type { MacroAction } from '../../src/api/contract/macros.ts';
import { heading, renderApp, type RenderedApp } from '../render.tsx';
import { composer } from './composer.ts';
import { openCase, write } from './desk.ts';
import { macros, openMacros, saveOwnMacro } from './own-macro.ts';

const NOW = '2026-03-10T15:00:00Z';

interface OpenQuestion extends RenderedApp {
  id: string;
  world: TestWorld;
}

/** An unanswered question, with a macro of Mara's own. */
async function openWithMacro(body: string, actions: MacroAction[] = []): Promise<OpenQuestion> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(NOW) });
  onTestFinished(() => void vi.useRealTimers());
  const world = await createTestWorld({ now: NOW });
  onTestFinished(() => world.close());
  const mara = await signIn(world, 'agt_mara');
  await saveOwnMacro(world, 'questions', body, actions);
  const asked = await mara('questionList', { query: { view: 'unanswered', limit: '100' } });
  const rows = asked.body['items'] as { id: string; text: string; item: { title: string } }[];
  const row = rows.find(({ text }) => text.startsWith('Is the opal solid'));
  const id = row?.id ?? '';
  const app = await renderApp(`/questions/${id}`, { persona: 'agt_mara', world });
  await heading(row?.item.title ?? '');
  return { ...app, id, world };
}

const field = () =>
  screen.getByLabelText<HTMLTextAreaElement>(/^Answer to /, { selector: 'textarea' });
const send = () => screen.getByText(/^Answer( and next)?$/, { selector: 'button' });

describe('inserting a macro', () => {
  it('by key alone: found by its words, filled in from the case, put at the cursor, counted', async () => {
    const app = await openWithMacro('Hello {{buyer.firstName|there}}, about {{order.item}}: ');
    write(field(), 'BEGIN|END');
    field().setSelectionRange(6, 6);
    await openMacros(app, field());
    expect(macros().getByRole('group', { name: 'My own' })).toBeVisible();
    expect(macros().getByRole('group', { name: 'Shared' })).toBeVisible();
    const search = macros().getByRole('combobox');
    expect(search).toHaveFocus();
    await app.user.keyboard('own words');
    expect(macros().getAllByRole('option')).toHaveLength(1);
    expect(macros().getByText('Emma', { selector: 'mark' })).toBeVisible();
    await app.user.keyboard('{Enter}');
    const filled = 'BEGIN|Hello Emma, about Boulder opal pendant: END';
    await waitFor(() => expect(field()).toHaveValue(filled));
    expect(field()).toHaveFocus();
    expect(field().selectionStart).toBe(filled.length - 'END'.length);
    expect(screen.queryByRole('dialog')).toBeNull();
    const mara = await signIn(app.world, 'agt_mara');
    await waitFor(async () => {
      const { body } = await mara('macroList', { query: { queue: 'questions', scope: 'own' } });
      expect(body['items']).toEqual([expect.objectContaining({ id: 'mac_of_mara', uses: 1 })]);
    });
  });

  it('a variable that nobody knows is marked, named and stops sending until it is gone', async () => {
    const app = await openWithMacro('Your parcel is {{order.tracking}}.');
    await openMacros(app, field());
    await app.user.keyboard('own words');
    const reason =
      'Tracking number is not known on this case. Fill it in or take it out before this goes out.';
    expect(macros().getByText(reason)).toBeVisible();
    expect(macros().getByTitle('Tracking number: not known')).toHaveAttribute(
      'data-state',
      'unresolved',
    );
    await app.user.keyboard('{Enter}');
    await waitFor(() => expect(field()).toHaveValue('Your parcel is {{order.tracking}}.'));
    expect(send()).toHaveAccessibleDescription(reason);
    fireEvent.click(send());
    fireEvent.click(screen.getByText('Show Tracking number in the text', { selector: 'button' }));
    const { value, selectionStart, selectionEnd } = field();
    expect(value.slice(selectionStart, selectionEnd)).toBe('{{order.tracking}}');
    expect(app.requests.filter((line) => line.startsWith('PUT /questions'))).toEqual([]);
    write(field(), 'Your parcel is LX 45.');
    await waitFor(() => expect(send()).not.toHaveAttribute('aria-disabled'));
    expect(screen.queryByText(reason)).toBeNull();
  });

  it('what is written for somebody else is listed and not inserted', async () => {
    const app = await openWithMacro('Words for anybody');
    const mara = await signIn(app.world, 'agt_mara');
    await mara('macroSave', {
      params: { macroId: 'mac_seller' },
      body: {
        name: 'Only for sellers',
        scope: 'own',
        queues: ['questions'],
        audience: 'seller',
        body: 'Dear seller',
        actions: [],
      },
      ifMatch: 0,
    });
    await openMacros(app, field());
    await app.user.keyboard('only for sellers');
    const insert = macros().getByText('Insert', { selector: 'button' });
    expect(insert).toHaveAccessibleDescription('Written for the seller; choose that reader first');
    await app.user.keyboard('{Enter}');
    expect(field()).toHaveValue('');
    expect(macros().getByRole('combobox')).toBeVisible();
  });
});

describe('what a macro does besides its words', () => {
  it('only what the case has; chips can be taken off; done when the answer leaves', async () => {
    const app = await openWithMacro('Emma, it is solid.', [
      { kind: 'assign', assignee: 'me' },
      { kind: 'tag', tag: 'stones' },
    ]);
    await openMacros(app, field());
    await app.user.keyboard('own words');
    expect(macros().getByText('assign: me')).toBeVisible();
    expect(macros().queryByText('status: resolved')).toBeNull();
    await app.user.keyboard('{Enter}');
    expect(await screen.findByText('assign: me')).toBeVisible();
    const auditor = await signIn(app.world, 'agt_olu');
    const params = { questionId: app.id };
    expect((await auditor('questionView', { params })).body['assignee']).toBeUndefined();
    await waitFor(() => expect(send()).not.toHaveAttribute('aria-disabled'));
    fireEvent.click(send());
    const now = async () => (await auditor('questionView', { params })).body;
    await waitFor(async () => expect((await now())['status']).toBe('answered'));
    // It goes with the answer, which can still be taken back.
    expect((await now())['assignee']).toBeUndefined();
    await app.world.advance('PT11S');
    expect(await now()).toMatchObject({ assignee: { id: 'agt_mara' }, tags: ['stones'] });
  });

  it('taken off, it is not done', async () => {
    const app = await openWithMacro('Emma, it is solid.', [{ kind: 'assign', assignee: 'me' }]);
    await openMacros(app, field());
    await app.user.keyboard('own words');
    fireEvent.click(macros().getByRole('button', { name: 'Remove assign: me' }));
    fireEvent.click(macros().getByText('Insert', { selector: 'button' }));
    await waitFor(() => expect(field()).toHaveValue('Emma, it is solid.'));
    expect(screen.queryByText('assign: me')).toBeNull();
  });
});

describe('in the composer', () => {
  it('goes to the reader it was written for, with the order and the agent filled in', async () => {
    const { user } = await openCase('F1');
    fireEvent.click(composer().getByRole('radio', { name: 'To buyer' }));
    await user.click(composer().getByRole('button', { name: 'Insert a macro' }));
    await waitFor(() => expect(macros().getAllByRole('option').length).toBeGreaterThan(1));
    await user.keyboard('photos{Enter}');
    const text = composer().getByRole<HTMLTextAreaElement>('textbox');
    await waitFor(() => expect(text.value).toMatch(/decide on Silver charm bracelet we need/));
    expect(text.value).toMatch(/\n\nMara\nReference DSP-/);
    expect(composer().getByRole('radio', { name: 'To buyer' })).toBeChecked();
  });

  it('what goes with a message is done when it leaves; taken back, it is a draft again', async () => {
    const app = await openCase('F1');
    await saveOwnMacro(app.world, 'disputes', 'Received.', [{ kind: 'tag', tag: 'seen' }]);
    const text = composer().getByRole<HTMLTextAreaElement>('textbox');
    await openMacros(app, text);
    await app.user.keyboard('own words{Enter}');
    await waitFor(() => expect(text).toHaveValue('Received.'));
    await app.user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(text).toHaveValue(''));
    expect(composer().queryByText('tag: seen')).toBeNull();
    expect((await app.view()).tags ?? []).toEqual([]);
    await app.user.keyboard('u');
    expect(await composer().findByText('tag: seen')).toBeVisible();
    expect(text).toHaveValue('Received.');
    await app.user.keyboard('r');
    await waitFor(() => expect(text).toHaveFocus());
    // Taken back is a change of the case too: it is there before the words are sent again.
    const timeline = screen.getByLabelText('Timeline', { selector: 'ol' });
    await waitFor(() => expect(within(timeline).queryByText('Received.')).toBeNull());
    await app.user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(text).toHaveValue(''));
    await app.world.advance('PT1M');
    await waitFor(async () => expect((await app.view()).tags).toEqual(['seen']));
  });
});
