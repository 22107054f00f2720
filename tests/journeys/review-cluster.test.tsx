// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { signIn } from '../../mocks/test-client.ts';
import type { DeletionRequestRow } from '../../src/api/contract/deletion-requests.ts';
import { renderApp } from '../render.tsx';
import { toasts } from './desk.ts';
import {
  choose,
  deletionWorld,
  find,
  notice,
  openRequest,
  press,
  remedy,
  requestOf,
  words,
} from './review-desk.ts';

const panel = () => within(screen.getByRole('region', { name: 'Cluster' }));

describe('a cluster', () => {
  it('is decided together but for what is left out, each by itself', async () => {
    const world = await deletionWorld();
    const auditor = await signIn(world, 'agt_olu');
    const { body } = await auditor('deletionRequestList', {
      query: { view: 'clusters', limit: '100' },
    });
    const first = (body['items'] as DeletionRequestRow[]).find(({ status }) => status === 'queued');
    const app = await openRequest({ world, id: first?.id ?? '' });
    const { cluster, elements } = await app.view();
    const open = (cluster?.requests ?? []).filter(({ status }) =>
      ['queued', 'inReview'].includes(status),
    );
    expect(open.length).toBeGreaterThan(2);
    for (const { code } of elements) find(code, 'notMet');
    await press(() => screen.getByText(/^Fix the finding/, { selector: 'button' }));
    await waitFor(() =>
      expect(document.querySelector('[aria-label$="of 5 stars"]')).not.toBeNull(),
    );
    remedy('keep');
    await waitFor(() => expect(notice('noticeToAuthor').value).not.toBe(''));
    const left = open.find(({ id }) => id !== app.id);
    fireEvent.click(panel().getByLabelText(`Decide ${left?.reference} with the others`));
    await press(() =>
      panel().getByText(`Decide ${open.length - 1} together`, { selector: 'button' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.click(dialog.getByText(`Decide ${open.length - 1} together`, { selector: 'button' }));
    await waitFor(async () => expect((await app.view()).status).toMatch(/^(decided|held)$/));
    const { body: after } = await auditor('deletionRequestView', {
      params: { requestId: left?.id ?? '' },
    });
    expect(after['status']).toBe('queued');
    const fates = () => panel().getAllByText(/^decided together: (decided|second person)/);
    await waitFor(() => expect(fates()).toHaveLength(open.length - 1));
    // What came of each is still told when the page is opened anew.
    cleanup();
    await renderApp(`/review-deletions/${app.id}`, { persona: 'agt_ruth', world });
    await waitFor(() => expect(fates()).toHaveLength(open.length - 1));
    const { cluster: kept } = await requestOf(await signIn(world, 'agt_ruth'), app.id);
    expect(kept?.results).toHaveLength(open.length - 1);
    expect((await app.view()).cluster?.results).toEqual([]);
  });

  it('that waits for a second person leaves nothing to choose to who proposed it', async () => {
    const { view } = await openRequest({ world: await deletionWorld(0), named: 'R10' });
    const { elements, cluster } = await view();
    for (const { code } of elements) {
      find(code, 'met');
      choose(0, words().value.length);
      fireEvent.keyDown(words(), { key: 'p' });
    }
    await press(() => screen.getByText(/^Fix the finding/, { selector: 'button' }));
    await waitFor(() =>
      expect(document.querySelector('[aria-label$="of 5 stars"]')).not.toBeNull(),
    );
    remedy('remove');
    const all = `Decide ${cluster?.requests.length} together`;
    await press(() => panel().getByText(all, { selector: 'button' }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.click(dialog.getByText(all, { selector: 'button' }));
    expect(
      await within(toasts()).findByText('13 requests decided, 13 of them wait for a second person'),
    ).toBeVisible();
    expect(await screen.findByRole('region', { name: 'Waits for a second person' })).toBeVisible();
    await waitFor(() => expect(document.querySelector('main input[type=radio]')).toBeNull());
    expect((await view()).status).toBe('held');
  });
});
