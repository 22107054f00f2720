// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Ask, signIn } from '../../mocks/test-client.ts';
import type { TestWorld } from '../../mocks/test-world.ts';
import { setAfter } from '../../src/stores/after-sending.ts';
import { heading, renderApp } from '../render.tsx';
import { toasts, write } from './desk.ts';
import {
  deletionWorld,
  findUnrelated,
  namedRequest,
  openRequest,
  press,
  proposeButton,
  requestOf,
} from './review-desk.ts';

// Pictures are not decoded here: the viewer says so, and what is pinned stands beside it.
beforeEach(() => {
  Object.assign(HTMLImageElement.prototype, {
    decode: () => Promise.reject(new Error('no canvas')),
  });
});
afterEach(() => void Reflect.deleteProperty(HTMLImageElement.prototype, 'decode'));

const radio = (remedy: string) =>
  document.querySelector<HTMLInputElement>(`input[name="review-remedy"][value="${remedy}"]`);
const panel = (name: string) => within(screen.getByRole('region', { name }));

/** The button on the page that takes a decision back; the toast has one as well. */
const onPage = () =>
  screen.getAllByText('Undo', { selector: 'button' }).find((one) => !toasts().contains(one));

async function act(ask: Ask, caseId: string, party: string, command: string, body = {}) {
  const made = await ask('partyAct', { body: { caseId, party, command, body } });
  expect(made.status).toBe(200);
  return made.body['id'] as string;
}

async function openFile(world: TestWorld, name: string) {
  const auditor = await signIn(world, 'agt_olu');
  const id = await namedRequest(auditor, name);
  const { evidence } = await requestOf(auditor, id);
  const file = evidence[0]?.id ?? '';
  await renderApp(`/review-deletions/${id}/evidence/${file}`, {
    persona: 'agt_ruth',
    world,
    width: 1440,
  });
  await screen.findByText('This picture can’t be shown');
  // The facts of the file, with what is pinned, are folded away where there is little room.
  fireEvent.click(screen.getByLabelText('Facts', { selector: 'button' }));
}

describe('a request whose reason leaves few ways', () => {
  it('offers no remedy that it can never come to, and says why', async () => {
    await openRequest({ claim: false });
    expect(radio('remove')).toBeEnabled();
    for (const never of ['move', 'hideTemporarily']) {
      expect(radio(never)).toBeDisabled();
      expect(radio(never)?.closest('label')).toHaveTextContent(
        'This remedy does not answer the reason of the request.',
      );
    }
  });
});

describe('a request that ended without a decision', () => {
  it('says how, and asks for no finding any more', async () => {
    const world = await deletionWorld(0);
    const auditor = await signIn(world, 'agt_olu');
    const id = await namedRequest(auditor, 'R7');
    await act(auditor, id, 'seller', 'withdrawRequest');
    await openRequest({ world, id, claim: false });
    const ended = panel('How it ended');
    expect(ended.getByText(/^The seller took the request back/)).toBeVisible();
    expect(screen.queryByText('veiled until the finding is fixed')).toBeNull();
    expect(document.querySelector('#review-axis button[data-pin]')).toBeNull();
    expect(screen.queryByText(/^Ask the author/, { selector: 'button' })).toBeNull();
  });

  it('leads to the one that it was merged into', async () => {
    const world = await deletionWorld(0);
    const auditor = await signIn(world, 'agt_olu');
    const first = await namedRequest(auditor, 'R7');
    const { reference, evidence } = await requestOf(auditor, first);
    const statement = 'All of it is about an election and nothing is about the bangle we sent.';
    const file = evidence[0]?.fileName;
    const id = await act(auditor, first, 'seller', 'requestDeletion', {
      reason: 'unrelated',
      statement,
      evidence: [{ file }],
    });
    expect((await requestOf(auditor, id)).status).toBe('merged');
    await openRequest({ world, id, claim: false });
    const link = panel('How it ended').getByRole('link', { name: reference });
    expect(link).toHaveAttribute('href', `/review-deletions/${first}`);
  });
});

describe('a proposal that waits for a second person', () => {
  it('tells who proposed it that somebody else decides; sent back, it says why', async () => {
    const world = await deletionWorld(0);
    const { id, view } = await openRequest({
      world,
      named: 'R18',
      claim: false,
      persona: 'agt_sanjay',
    });
    const waits = panel('Waits for a second person');
    expect(
      waits.getByText('You proposed this: somebody else decides on it.', { selector: 'p' }),
    ).toBeVisible();
    const ruth = await signIn(world, 'agt_ruth');
    const { version } = await view();
    const returned = await ruth('deletionRequestReturn', {
      params: { requestId: id },
      ifMatch: version,
      key: 'return',
      body: { comment: 'Please pin the second message, too.' },
    });
    expect(returned.status).toBe(200);
    const told = await screen.findByRole('region', { name: 'From one reviewer to the next' });
    expect(told).toHaveTextContent('Ruth Adeyemi sent the decision back');
    expect(told).toHaveTextContent('Please pin the second message, too.');
  });
});

describe('a request that somebody only reads', () => {
  it('has nothing to choose or to pin, and says why', async () => {
    const world = await deletionWorld(0);
    await openRequest({ world, named: 'R10', claim: false, persona: 'agt_olu' });
    const barred = panel('Deciding');
    expect(barred.getByText('You cannot decide on this request')).toBeVisible();
    expect(barred.getByText(/^Only trust and safety staff may do this/)).toBeVisible();
    expect(panel('Elements').getAllByRole('listitem')).toHaveLength(3);
    const main = screen.getByRole('main');
    expect(main.querySelectorAll('input[type=radio], [data-pin], [data-propose-bar]')).toHaveLength(
      0,
    );
    expect(panel('Cluster').queryByRole('checkbox')).toBeNull();
    expect(screen.getAllByText('veiled until it is decided')).toHaveLength(2);
  });

  it('marks what a decision rests on', async () => {
    const world = await deletionWorld(0);
    await openRequest({ world, named: 'R18', claim: false, persona: 'agt_olu' });
    expect(panel('Chat').getByText('3 messages, 2 pinned')).toBeVisible();
  });

  it('nor has an appeal for whoever decided before', async () => {
    const world = await deletionWorld(0);
    const auditor = await signIn(world, 'agt_olu');
    const fixtures = (await auditor('fixtureList')).body as Record<string, { appealId?: string }>;
    await renderApp(`/appeals/${fixtures['R15']?.appealId}`, { persona: 'agt_ruth', world });
    await heading(/^Appeal against /);
    expect(panel('Outcome').getByText(/^You had a part in the decision/)).toBeVisible();
    expect(document.querySelector('main input[type=radio]')).toBeNull();
  });
});

describe('a question of one’s own', () => {
  it('is no news to whoever asked it', async () => {
    const { view } = await openRequest({ world: await deletionWorld(0), named: 'R2' });
    fireEvent.keyDown(document.body, { key: 'Q', shiftKey: true });
    write(await screen.findByLabelText('Question'), 'What did you answer them?');
    await press(() => screen.getByText('Send the question', { selector: 'button' }));
    expect(await screen.findByRole('region', { name: 'Asked' })).toBeVisible();
    await waitFor(async () => expect((await view()).status).toBe('needsInfo'));
    expect(screen.queryByText('Something changed since you looked')).toBeNull();
  });
});

describe('a decision that is appealed against', () => {
  it('is sealed to who may still decide the appeal, and can’t be reversed past it', async () => {
    await openRequest({
      world: await deletionWorld(0),
      named: 'R15',
      claim: false,
      persona: 'agt_lena',
    });
    expect(panel('Decision').getByText(/^Sealed: an appeal against it waits/)).toBeVisible();
    expect(screen.getByText(/^sealed until your own finding on the appeal/)).toBeVisible();
    const reverse = screen.getByText('Reverse', { selector: 'button' });
    expect(reverse).toHaveAttribute('aria-disabled', 'true');
  });

  it('says what it rests on, and that it was the whole text', async () => {
    await openRequest({ world: await deletionWorld(0), named: 'R15', claim: false });
    expect(panel('Decision').getByText('The entire text: met (the whole text)')).toBeVisible();
  });
});

describe('a file of a request', () => {
  it('is pinned while something is found', async () => {
    const world = await deletionWorld(0);
    await openFile(world, 'R7');
    expect(await screen.findByRole('group', { name: 'Pin this file to' })).toBeVisible();
  });

  it('is no more pinned once that is decided: it says what rests on it', async () => {
    const world = await deletionWorld(0);
    await openFile(world, 'R15');
    expect(await screen.findByText('Nothing was rested on this file.')).toBeVisible();
    expect(screen.queryByRole('group', { name: 'Pin this file to' })).toBeNull();
  });
});

describe('a decision that can still be taken back', () => {
  it('of an appeal: on its page, not in the toast alone', async () => {
    const world = await deletionWorld(0);
    const auditor = await signIn(world, 'agt_olu');
    const fixtures = (await auditor('fixtureList')).body as Record<string, { appealId?: string }>;
    const appealId = fixtures['R15']?.appealId ?? '';
    await renderApp(`/appeals/${appealId}`, { persona: 'agt_lena', world });
    await heading(/^Appeal against /);
    fireEvent.click(screen.getByText(/^Claim/, { selector: 'button' }));
    await screen.findByText('Let go', { selector: 'button' });
    await findUnrelated();
    setAfter('appeals', 'stay');
    fireEvent.click(screen.getByRole('radio', { name: 'Uphold' }));
    write(screen.getByLabelText('Reasons, for the file'), 'All of it is about a provider.');
    await press(proposeButton);
    await waitFor(() => expect(screen.getByText(/^Takes effect in \d+ s/)).toBeVisible());
    await waitFor(() => expect(onPage()).toBeDefined());
    await press(() => onPage() ?? document.body);
    await waitFor(async () =>
      expect((await auditor('appealView', { params: { appealId } })).body['status']).toBe(
        'inReview',
      ),
    );
  });
});

describe('an appeal that somebody else decided', () => {
  it('names whose finding stands beside the first', async () => {
    const world = await deletionWorld(200);
    const auditor = await signIn(world, 'agt_olu');
    const query = { view: 'decided', status: 'upheld,overturned', limit: '1' };
    const { body } = await auditor('appealList', { query });
    const [row] = body['items'] as { id: string }[];
    const { body: appeal } = await auditor('appealView', { params: { appealId: row?.id ?? '' } });
    const { by } = (appeal as { outcome: { by: { name: string } } }).outcome;
    await renderApp(`/appeals/${row?.id}`, { persona: 'agt_olu', world });
    await heading(/^Appeal against /);
    expect(panel(`${by.name}’s finding beside the first`).queryByText('You')).toBeNull();
  });
});

describe('a rate of the fairness board', () => {
  it('leads to the requests that it was counted from', async () => {
    const world = await deletionWorld();
    await renderApp('/insights/fairness?days=all', { persona: 'agt_ruth', world });
    await heading('Fairness of review deletions');
    const reasons = panel('Granted, by reason');
    const link = reasons.getByRole('link', { name: 'Blackmail: see the cases' });
    const count = /of (\d+)/.exec(link.closest('div')?.textContent ?? '')?.[1];
    fireEvent.click(link);
    await heading('Review deletions');
    expect(await screen.findByText(new RegExp(`^${count} cases? · `))).toBeVisible();
  });
});
