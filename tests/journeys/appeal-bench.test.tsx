// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Ask, signIn } from '../../mocks/test-client.ts';
import type { Appeal, AppealRow } from '../../src/api/contract/appeals.ts';
import { useConnection } from '../../src/stores/connection.ts';
import { heading, renderApp } from '../render.tsx';
import { toasts, write } from './desk.ts';
import {
  button,
  deletionWorld,
  findUnrelated,
  namedRequest,
  notice,
  press,
  proposeButton,
  remedy,
  requestOf,
} from './review-desk.ts';

const appealOf = async (ask: Ask, id: string): Promise<Appeal> =>
  // What the contract promises for status 200.
  (await ask('appealView', { params: { appealId: id } })).body as Appeal;

/** A named appeal: against the removal of a lawful request for a refund unless told. */
async function openAppeal(persona: string, named = 'R14') {
  const world = await deletionWorld();
  const auditor = await signIn(world, 'agt_olu');
  const { body } = await auditor('appealList', { query: { view: 'open', limit: '50' } });
  const against = await namedRequest(auditor, named);
  const row = (body['items'] as AppealRow[]).find(({ subject }) => subject.id === against);
  if (row === undefined) throw new Error(`no open appeal against ${named}`);
  const app = await renderApp(`/appeals/${row.id}`, { persona, world });
  await heading(/^Appeal against /);
  await waitFor(() => expect(useConnection.getState().phase).toBe('live'));
  const view = () => appealOf(auditor, row.id);
  return { ...app, row, auditor, view };
}

describe('an appeal', () => {
  it('is answered by another decision, whose notices are read and edited before they go', async () => {
    const { row, auditor, view, world } = await openAppeal('agt_lena', 'R15');
    fireEvent.click(button(/^Claim/));
    await screen.findByText('Let go', { selector: 'button' });
    await findUnrelated();
    fireEvent.click(screen.getByRole('radio', { name: 'Modify' }));
    fireEvent.click(screen.getByRole('radio', { name: 'rule' }));
    write(
      screen.getByLabelText('Reasons, for the file'),
      'Off topic, but harmless: keep it readable.',
    );
    expect(proposeButton()).toHaveAccessibleDescription('Choose a remedy');
    remedy('excludeFromRating');
    await waitFor(() => expect(notice('noticeToAuthor').value).not.toBe(''));
    const composed = notice('noticeToAuthor').value;
    write(notice('noticeToAuthor'), `${composed}\n\nYours, Ruth Adeyemi`);
    expect(await screen.findByText(/“Ruth Adeyemi”/)).toBeVisible();
    expect(proposeButton()).toHaveAccessibleDescription('This names somebody.');
    const words = `We looked again.\n\n${composed}`;
    write(notice('noticeToAuthor'), words);
    await press(proposeButton);
    await within(toasts()).findByRole('button', { name: 'Undo' });
    await world.advance('PT30S');
    await waitFor(async () => expect((await view()).status).toBe('modified'));
    const request = await requestOf(auditor, row.subject.id);
    expect(request).toMatchObject({ status: 'effective', review: { state: 'excluded' } });
    expect(request.decision?.proposal.noticeToAuthor).toBe(words);
  });

  it('stops when its ground changed meanwhile, says what did, and goes on once that was seen', async () => {
    const { row, view, world } = await openAppeal('agt_lena', 'R15');
    fireEvent.click(button(/^Claim/));
    await screen.findByText('Let go', { selector: 'button' });
    await findUnrelated();
    fireEvent.click(screen.getByRole('radio', { name: 'Uphold' }));
    write(screen.getByLabelText('Reasons, for the file'), 'All of it is about a provider.');
    await waitFor(() => expect(proposeButton()).not.toHaveAttribute('aria-disabled'));
    // Who decided on it is no reviewer of the appeal: nothing of it is sealed to them.
    const ruth = await signIn(world, 'agt_ruth');
    const params = { requestId: row.subject.id };
    const { version } = await requestOf(ruth, row.subject.id);
    const body = { reason: 'It was milder than it looked.' };
    const reversed = await ruth('deletionRequestReverse', {
      params,
      body,
      ifMatch: version,
      key: 'reverse',
    });
    expect(reversed.status).toBe(200);
    expect(await screen.findByText('The request is taken back now.')).toBeVisible();
    expect(proposeButton()).toHaveAccessibleDescription('Something changed since you looked');
    await press(() => button('I have seen it, go on'));
    // Nothing is left to uphold: the rule says so, and what was written is still there.
    await waitFor(() =>
      expect(proposeButton()).toHaveAccessibleDescription(/^This appeal can’t come to that/),
    );
    expect(screen.getByLabelText('Reasons, for the file')).toHaveValue(
      'All of it is about a provider.',
    );
    expect((await view()).status).toBe('inReview');
  });
});
