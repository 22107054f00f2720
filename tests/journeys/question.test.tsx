// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { signIn, type Ask } from '../../mocks/test-client.ts';
import { createTestWorld, type TestWorld } from '../../mocks/test-world.ts';
import type { Question } from '../../src/api/contract/questions.ts';
import { useConnection } from '../../src/stores/connection.ts';
import { setAfter } from '../../src/stores/after-sending.ts';
import { heading, renderApp, type RenderedApp } from '../render.tsx';
import { toasts, toastSaying, write } from './desk.ts';

const NOW = '2026-03-10T15:00:00Z';

/** Named questions of the seed by the words they begin with. */
const NAMED = {
  halo: 'Does the halo sit high?',
  opal: 'Is the opal solid',
  oiled: 'Is the emerald oiled?',
  width: 'How wide is the case',
} as const;

interface OpenQuestion extends RenderedApp {
  id: string;
  world: TestWorld;
  view: () => Promise<Question>;
  /** Somebody else at the desk answers or edits. */
  answerAs: (personaId: string, change: Partial<Question['answer']>) => Promise<number>;
}

async function questionOf(ask: Ask, questionId: string): Promise<Question> {
  const { status, body } = await ask('questionView', { params: { questionId } });
  expect(status).toBe(200);
  // What the contract promises for status 200.
  return body as Question;
}

/** A named question of the seed on its page; the day stands still on both sides. */
async function openQuestion(
  name: keyof typeof NAMED,
  options: { persona?: string; search?: string } = {},
): Promise<OpenQuestion> {
  const { persona = 'agt_mara', search = '' } = options;
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(NOW) });
  onTestFinished(() => void vi.useRealTimers());
  const world = await createTestWorld({ now: NOW });
  onTestFinished(() => world.close());
  const auditor = await signIn(world, 'agt_olu');
  const { body } = await auditor('questionList', { query: { view: 'all', limit: '100' } });
  const rows = body['items'] as Pick<Question, 'id' | 'text'>[];
  const id = rows.find(({ text }) => text.startsWith(NAMED[name]))?.id ?? '';
  const question = await questionOf(auditor, id);
  const app = await renderApp(`/questions/${id}${search}`, { persona, world });
  await heading(question.item.title);
  // What others do from now on is heard.
  await waitFor(() => expect(useConnection.getState().phase).toBe('live'));
  const view = () => questionOf(auditor, id);
  async function answerAs(personaId: string, change: Partial<Question['answer']>) {
    const other = await signIn(world, personaId);
    const { version } = await view();
    const body = { text: 'Theirs.', showOnWebsite: false, addToProductQa: false, ...change };
    const { status } = await other('questionAnswer', {
      params: { questionId: id },
      ifMatch: version,
      body,
    });
    return status;
  }
  return { ...app, id, world, view, answerAs };
}

const field = () =>
  screen.getByLabelText<HTMLTextAreaElement>(/^Answer to /, { selector: 'textarea' });
const notice = () => {
  const words = screen.getByText('The answer changed since you began');
  const found = words.closest<HTMLElement>('[role=alert]');
  if (found === null) throw new Error('nobody is told of the change');
  return found;
};
const send = () =>
  screen.getByText(/^(Answer|Save)( and (next|back)| the answer)?$/, { selector: 'button' });
const panel = (name: string | RegExp) => within(screen.getByRole('region', { name }));

/** The questions around this one are known: only then is there a next one. */
async function knowsItsPlace(): Promise<void> {
  const place = within(screen.getByRole('navigation', { name: 'Place in the queue' }));
  await place.findByText(/^\d+ of \d+$/);
}

/** After the answer the page stays where it is, and the button says so. */
async function stays(): Promise<void> {
  setAfter('questions', 'stay');
  await waitFor(() => expect(send()).not.toHaveTextContent(/ and /));
}

async function press(): Promise<void> {
  await waitFor(() => expect(send()).not.toHaveAttribute('aria-disabled'));
  fireEvent.click(send());
}

describe('reading a question', () => {
  it('the item and its price, who is slow, what others asked and were told', async () => {
    const { requests, view } = await openQuestion('halo');
    const { item, seller, buyer, sameItem } = await view();
    expect(panel('Item').getByText(item.sku)).toBeVisible();
    expect(panel('Item').getByText('2,480.00')).toBeVisible();
    const asked = panel('Who is asked');
    expect(
      asked.getByText(
        new RegExp(`${seller.name}.? has not answered in time. You may answer for them.`),
      ),
    ).toBeVisible();
    expect(screen.getByText(/Does the halo sit high/)).toBeVisible();
    expect(panel('People').getByText(buyer.name)).toBeVisible();
    const others = panel('Asked about the same item');
    expect(sameItem.length).toBeGreaterThan(1);
    expect(others.getByText(/^Lightly, as almost all emeralds are/)).toBeVisible();
    expect(panel('History').getByText(/Seller is at a fair until Friday/)).toBeVisible();
    expect(screen.getByText(new RegExp(`^You answer on behalf of .?${seller.name}`))).toBeVisible();
    expect(requests.filter((line) => line.startsWith('GET /questions/'))).toHaveLength(1);
  });

  it('an id that nobody knows gives a clear page', async () => {
    await renderApp('/questions/qst_nobody', { persona: 'agt_mara' });
    expect(await heading('There is nothing at this address')).toBeVisible();
  });
});

describe('answering', () => {
  it('on behalf of the seller, shown where it was chosen, and on to the next question', async () => {
    const { id, view, user, router } = await openQuestion('halo', { search: '?view=all' });
    await knowsItsPlace();
    write(field(), '  It sits 4 mm high and does not catch.  ');
    await user.click(screen.getByRole('checkbox', { name: 'Show on website' }));
    expect(send()).toHaveTextContent('Answer and next');
    // From wherever in the form.
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(router.state.location.pathname).not.toBe(`/questions/${id}`));
    expect(router.state.location.pathname).toMatch(/^\/questions\/qst_/);
    expect(router.state.location.search).toContain('view=all');
    expect(await view()).toMatchObject({
      status: 'answered',
      answer: {
        text: 'It sits 4 mm high and does not catch.',
        by: 'staff',
        author: { id: 'agt_mara' },
        showOnWebsite: true,
        addToProductQa: false,
      },
    });
    expect(
      await toastSaying(/^QST-\S+ is answered; \S.* is told when the undo window ends$/),
    ).toBeVisible();
  });

  it('is taken back from the message, also from the next question: a draft again, choices included', async () => {
    const { id, view, user, router, world } = await openQuestion('halo', { search: '?view=all' });
    await knowsItsPlace();
    write(field(), 'Too soon.');
    await user.click(screen.getByRole('checkbox', { name: 'Show on website' }));
    await press();
    await waitFor(() => expect(router.state.location.pathname).not.toBe(`/questions/${id}`));
    await user.click(await within(toasts()).findByRole('button', { name: 'Undo' }));
    expect(await toastSaying(/^The answer to QST-\S+ is a draft again$/)).toBeVisible();
    expect((await view()).status).toBe('unanswered');
    await user.click(await within(toasts()).findByRole('button', { name: 'Open it' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/questions/${id}`));
    expect(router.state.location.search).toBe('?view=all');
    await waitFor(() => expect(field()).toHaveValue('Too soon.'));
    expect(screen.getByRole('checkbox', { name: 'Show on website' })).toBeChecked();
    await world.advance('PT1M');
    expect((await view()).answer).toBeUndefined();
  });

  it('can be taken back on the question itself until it has left, by who gave it', async () => {
    const { view, world } = await openQuestion('opal');
    await stays();
    write(field(), 'A doublet.');
    await press();
    const back = await screen.findByRole('button', { name: /^Undo \(\d+ s\)$/ });
    expect(screen.getByText('not sent yet')).toBeVisible();
    fireEvent.click(back);
    await waitFor(() => expect(field()).toHaveValue('A doublet.'));
    expect((await view()).answer).toBeUndefined();
    await press();
    await screen.findByRole('button', { name: /^Undo \(\d+ s\)$/ });
    await world.advance('PT11S');
    await waitFor(() => expect(screen.queryByText('not sent yet')).toBeNull());
    expect((await view()).answer?.text).toBe('A doublet.');
  });

  it('nothing to say, too long by one as people count: refused with the reason, words kept', async () => {
    const { view } = await openQuestion('halo');
    expect(send()).toHaveAccessibleDescription('Write the answer first');
    const family = '👨‍👩‍👧‍👦';
    write(field(), family.repeat(5_000));
    expect(screen.getByText('0 characters left')).toBeVisible();
    await waitFor(() => expect(send()).not.toHaveAttribute('aria-disabled'));
    write(field(), family.repeat(5_001));
    const reason = '1 character too many: at most 5,000';
    await waitFor(() => expect(send()).toHaveAccessibleDescription(reason));
    expect(field()).toHaveAccessibleDescription(expect.stringContaining(reason));
    fireEvent.click(send());
    expect(field()).toHaveValue(family.repeat(5_001));
    expect(await view()).toMatchObject({ status: 'unanswered' });
  });

  it('who may not answer is told why', async () => {
    await openQuestion('halo', { persona: 'agt_olu' });
    expect(send()).toHaveAttribute('aria-disabled', 'true');
    expect(send()).toHaveAccessibleDescription(/.{12,}/);
    expect(field()).toHaveAttribute('readonly');
  });

  it('the draft outlives the page, choices included', async () => {
    const { id } = await openQuestion('opal');
    write(field(), 'A solid one.');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Add to product Q&A' }));
    await waitFor(() => expect(screen.getByText(/draft saved/)).toBeVisible());
    const kept = Object.keys(localStorage).filter((key) => key.endsWith(`:answer:${id}`));
    expect(kept).toHaveLength(1);
    expect(localStorage.getItem(kept[0] ?? '')).toContain('A solid one.');
    expect(localStorage.getItem(kept[0] ?? '')).toContain('"addToProductQa":true');
  });

  it('an answer of the same item is put at the cursor', async () => {
    const { user } = await openQuestion('halo');
    write(field(), 'Dear Inês, ');
    const [use] = screen.getAllByRole('button', { name: /^Use the answer of QST-/ });
    if (use === undefined) throw new Error('nobody was answered about this item');
    await user.click(use);
    await waitFor(() => expect(field().value).toMatch(/^Dear Inês, \S/));
    expect(field()).toHaveFocus();
  });
});

describe('editing an answer', () => {
  it('says whose words change, keeps both in the audit trail, and shows who edited when', async () => {
    const { user, view, id, world } = await openQuestion('oiled');
    expect(screen.getByText('shown on the website')).toBeVisible();
    await user.keyboard('r');
    await waitFor(() => expect(field()).toHaveFocus());
    expect(field().value).toContain('Lightly, as almost all emeralds are.');
    expect(send()).toHaveAccessibleDescription('Nothing is changed yet');
    expect(screen.getByText(/^You change what .* wrote\./)).toBeVisible();
    write(field(), 'Lightly; the report says “minor”.');
    await stays();
    await press();
    expect(await screen.findByText(/^edited by .?Mara Okafor/)).toBeVisible();
    expect((await view()).answer).toMatchObject({
      text: 'Lightly; the report says “minor”.',
      by: 'seller',
      editor: { id: 'agt_mara' },
    });
    const auditor = await signIn(world, 'agt_olu');
    const { body } = await auditor('auditList', { query: { entityId: id } });
    expect(JSON.stringify(body)).toContain('Lightly, as almost all emeralds are.');
  });
});

describe('somebody else was first', () => {
  it('stops, keeps the words, shows theirs, and sends mine only when asked again', async () => {
    const app = await openQuestion('halo');
    write(field(), 'Mine.');
    expect(await app.answerAs('agt_jonas', { text: 'It sits low.' })).toBe(200);
    expect(await screen.findByText('The answer changed since you began')).toBeVisible();
    expect(within(notice()).getByText('It sits low.')).toBeVisible();
    expect(field()).toHaveValue('Mine.');
    expect(send()).toHaveAccessibleDescription('Look first at what changed');
    fireEvent.click(within(notice()).getByText('Seen, go on with mine', { selector: 'button' }));
    expect(send()).toHaveTextContent(/^Save/);
    await press();
    await waitFor(async () => expect((await app.view()).answer?.text).toBe('Mine.'));
  });

  it('an edit that crosses mine is shown word by word', async () => {
    const app = await openQuestion('width');
    fireEvent.click(screen.getByText('Edit the answer', { selector: 'button' }));
    await waitFor(() => expect(field()).toBeVisible());
    write(field(), 'About 4 cm.');
    const { answer } = await app.view();
    const text = (answer?.text ?? '').replace('38 mm', '39 mm');
    expect(
      await app.answerAs('agt_jonas', { text, showOnWebsite: true, addToProductQa: false }),
    ).toBe(200);
    await waitFor(() => expect(notice()).toBeVisible());
    expect(notice().querySelector('del')).toHaveTextContent('removed: 38');
    expect(notice().querySelector('ins')).toHaveTextContent('added: 39');
    expect(within(notice()).getByText(/Add to product Q&A: now off/)).toBeVisible();
    fireEvent.click(within(notice()).getByText('Drop mine', { selector: 'button' }));
    await waitFor(() => expect(screen.queryByLabelText(/^Answer to /)).toBeNull());
    expect(screen.queryByText('The answer changed since you began')).toBeNull();
  });

  it('in the very same moment: the refusal shows the difference and loses nothing', async () => {
    const app = await openQuestion('halo');
    write(field(), 'Mine.');
    await waitFor(() => expect(send()).not.toHaveAttribute('aria-disabled'));
    const jonas = await signIn(app.world, 'agt_jonas');
    const { version } = await app.view();
    const other = jonas('questionAnswer', {
      params: { questionId: app.id },
      ifMatch: version,
      body: { text: 'Theirs first.', showOnWebsite: false, addToProductQa: false },
    });
    fireEvent.click(send());
    expect((await other).status).toBe(200);
    await waitFor(() => expect(within(notice()).getByText('Theirs first.')).toBeVisible());
    expect(field()).toHaveValue('Mine.');
    expect((await app.view()).answer?.text).toBe('Theirs first.');
  });
});
