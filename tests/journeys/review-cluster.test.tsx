// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { signIn } from '../../mocks/test-client.ts';
import type { DeletionRequestRow } from '../../src/api/contract/deletion-requests.ts';
import { renderApp } from '../render.tsx';
import {
  deletionWorld,
  find,
  notice,
  openRequest,
  press,
  remedy,
  requestOf,
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
});
