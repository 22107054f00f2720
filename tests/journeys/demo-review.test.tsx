// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import manifest from '../../mocks/seed/evidence-manifest.json' with { type: 'json' };
import { signIn } from '../../mocks/test-client.ts';
import { SAMPLE_FILES } from '../../src/features/demo/sample-files.ts';
import { toasts, write } from './desk.ts';
import { deletionWorld, namedRequest, openRequest, requestOf } from './review-desk.ts';

it('the files that the stage offers are there', () => {
  const known = new Set(manifest.map(({ file }) => file));
  expect(SAMPLE_FILES.filter((file) => !known.has(file))).toEqual([]);
});

it('the stage plays the side that was asked, with a file, which then can be pinned', async () => {
  const world = await deletionWorld();
  const auditor = await signIn(world, 'agt_olu');
  const id = await namedRequest(auditor, 'R1');
  const app = await openRequest({ world, id });
  fireEvent.click(await screen.findByRole('button', { name: 'Stage' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Demo stage' }));
  const field = await dialog.findByRole('textbox', { name: 'What they write' });
  const answer = () => dialog.getByRole('button', { name: 'Answer what was asked' });
  write(field, 'Here is the whole chat.');
  fireEvent.click(answer());
  expect(await within(toasts()).findByText(/Nothing is asked of this side now/)).toBeVisible();
  expect(field).toHaveValue('Here is the whole chat.');

  const ruth = await signIn(world, 'agt_ruth');
  const { version, evidence } = await requestOf(ruth, id);
  const asked = await ruth('deletionRequestAsk', {
    params: { requestId: id },
    body: { of: 'seller', text: 'Have you got the whole chat?' },
    ifMatch: version,
    key: 'ask',
  });
  expect(asked.status).toBe(201);
  await app.user.click(dialog.getByRole('combobox', { name: 'A file with it' }));
  const list = await screen.findByRole('listbox');
  fireEvent.click(within(list).getByText('chat-off-platform.png'));
  await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
  fireEvent.click(answer());
  await waitFor(() => expect(field).toHaveValue(''));
  const after = await requestOf(auditor, id);
  const [added] = after.evidence.slice(evidence.length);
  expect([after.status, added?.submittedBy]).toEqual(['inReview', 'seller']);
  expect(after.asked.at(-1)?.answer).toMatchObject({
    text: 'Here is the whole chat.',
    evidenceIds: [added?.id],
  });
});
