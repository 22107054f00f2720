// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { heading, renderApp } from '../render.tsx';

const rows = () => screen.getAllByRole('row').slice(1);
const current = () => rows().find((row) => row.hasAttribute('data-current'));
const isNew = (row: HTMLElement | undefined) =>
  row !== undefined && within(row).queryByText('new') !== null;

it('a dispute to which a party added something is marked as new, until it is claimed', async () => {
  const { user } = await renderApp('/disputes', { persona: 'agt_mara' });
  await heading('Disputes');
  expect(rows().some((row) => !isNew(row))).toBe(true);
  for (let step = 0; step < rows().length && !isNew(current()); step += 1) {
    await user.keyboard('j');
  }
  expect(isNew(current())).toBe(true);
  await user.keyboard('c');
  await waitFor(() => expect(isNew(current())).toBe(false));
  expect(within(current() ?? document.body).getByText('yours')).toBeVisible();
});
