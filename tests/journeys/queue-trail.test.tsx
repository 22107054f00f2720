// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { signIn } from '../../mocks/test-client.ts';
import { createTestWorld } from '../../mocks/test-world.ts';
import { queryClient } from '../../src/api/query.ts';
import { PAGE_SIZE } from '../../src/features/queue/queue-url.ts';
import { heading, renderApp, type RenderedApp } from '../render.tsx';

vi.setConfig({ testTimeout: 90_000 });

const bodyRows = () => screen.getAllByRole('row').slice(1);
const linkOf = (row: HTMLElement | undefined) =>
  within(row ?? document.body).getByRole('link', { name: /^DSP-/ });
const idOf = (row: HTMLElement | undefined) =>
  /dsp_\w+/.exec(linkOf(row).getAttribute('href') ?? '')?.[0] ?? '';

async function openRow(app: RenderedApp, at: number): Promise<void> {
  const link = linkOf(bodyRows()[at]);
  const path = link.getAttribute('href') ?? '';
  fireEvent.click(link);
  await waitFor(() => expect(app.address()).toBe(path));
  await screen.findByRole('navigation', { name: 'Place in the queue' });
}

const place = () => screen.getByRole('navigation', { name: 'Place in the queue' });
const goButton = (name: RegExp) => within(place()).getByRole('button', { name });
const position = () => place().textContent;

it('a reply that moves the case to another view does not lose the place in the queue', async () => {
  const app = await renderApp('/disputes', { persona: 'agt_mara' });
  await heading('Disputes');
  const [, , , fourth, fifth] = bodyRows().map((row) => idOf(row));
  await openRow(app, 3);
  const count = Number(/4 of (\d+)/.exec(position())?.[1]);
  expect(count).toBeGreaterThan(5);

  const write = within(screen.getByLabelText('Write', { selector: 'section' }));
  fireEvent.change(write.getByRole('textbox'), { target: { value: 'Please send a photo.' } });
  fireEvent.click(write.getByText(/^Send to/, { selector: 'button' }));
  await waitFor(() => expect(write.getByRole('textbox')).toHaveValue(''));
  await app.world.advance('PT1M');
  const mara = await signIn(app.world, 'agt_mara');
  const items = async () =>
    (await mara('disputeList', { query: { view: 'needsRuling', limit: '50' } })).body['items'];
  expect(JSON.stringify(await items())).not.toContain(fourth);
  await queryClient.invalidateQueries();

  expect(position()).toContain(`4 of ${count}`);
  const main = document.querySelector('#page') ?? document.body;
  main.scrollTop = 182;
  await app.user.keyboard('j');
  await waitFor(() => expect(app.address()).toBe(`/disputes/${fifth}`));
  expect(position()).toContain(`5 of ${count}`);
  // The next case is read from its top.
  await waitFor(() => expect(main.scrollTop).toBe(0));
  await app.user.keyboard('k');
  await waitFor(() => expect(app.address()).toBe(`/disputes/${fourth}`));
  // A form that opens in the page leaves it where it is.
  main.scrollTop = 104;
  await app.user.keyboard('1');
  await waitFor(() => expect(app.address()).toBe(`/disputes/${fourth}/ruling`));
  expect(main.scrollTop).toBe(104);
  // From a part of a case it goes on as from the case.
  await app.user.keyboard('j');
  await waitFor(() => expect(app.address()).toBe(`/disputes/${fifth}`));
});

it('presses that come before the next case is there go on from it, each a step', async () => {
  const app = await renderApp('/disputes', { persona: 'agt_mara' });
  await heading('Disputes');
  const ids = bodyRows().map((row) => idOf(row));
  await openRow(app, 0);
  for (let press = 0; press < 3; press += 1) fireEvent.keyDown(document.body, { key: 'j' });
  await waitFor(() => expect(app.address()).toBe(`/disputes/${ids[3]}`));
  await waitFor(() => expect(position()).toMatch(/4 of/));
  for (const key of ['j', 'k', 'k']) fireEvent.keyDown(document.body, { key });
  await waitFor(() => expect(app.address()).toBe(`/disputes/${ids[2]}`));
  // What is pressed in the same go is meant for the case that comes.
  for (const key of ['j', 'c']) fireEvent.keyDown(document.body, { key });
  await waitFor(() => expect(app.address()).toBe(`/disputes/${ids[3]}`));
  await screen.findByText(/^yours for /);
  const mara = await signIn(app.world, 'agt_mara');
  const { body } = await mara('disputeList', { query: { view: 'all', limit: '50' } });
  const held = (body['items'] as { id: string; lease?: object }[]).filter(({ lease }) => lease);
  expect(held.map(({ id }) => id)).toContain(ids[3]);
  expect(held.map(({ id }) => id)).not.toContain(ids[2]);
});

it('next goes on beyond the end of the page, previous comes back, and the queue opens there', async () => {
  const app = await renderApp('/disputes?view=all', {
    persona: 'agt_mara',
    world: { volume: 2 * PAGE_SIZE },
  });
  await heading('Disputes');
  await waitFor(() => expect(bodyRows()).toHaveLength(PAGE_SIZE));
  await openRow(app, PAGE_SIZE - 1);
  expect(position()).toMatch(/50 of \d+/);
  await waitFor(() => expect(goButton(/^Next/)).not.toHaveAttribute('aria-disabled'));
  await app.user.keyboard('j');
  await waitFor(() => expect(position()).toMatch(/51 of \d+/));
  expect(app.address()).toMatch(/view=all&cursor=[^&]+&page=2$/);
  await app.user.keyboard('k');
  await waitFor(() => expect(position()).toMatch(/50 of \d+/));
  expect(app.address()).toMatch(/\?view=all$/);
  await app.user.keyboard('j');
  await waitFor(() => expect(position()).toMatch(/51 of \d+/));
  const here = /dsp_\w+/.exec(app.address())?.[0];
  fireEvent.click(screen.getByRole('link', { name: /All/ }));
  await heading('Disputes');
  expect(app.address()).toMatch(/^\/disputes\?view=all&cursor=[^&]+&page=2$/);
  await waitFor(() => expect(idOf(bodyRows()[0])).toBe(here));
});

it('the first case of a later page has one before it', async () => {
  const world = { volume: 2 * PAGE_SIZE };
  const app = await renderApp('/disputes?view=all', { persona: 'agt_mara', world });
  await heading('Disputes');
  await waitFor(() => expect(bodyRows()).toHaveLength(PAGE_SIZE));
  const last = idOf(bodyRows().at(-1));
  fireEvent.click(screen.getByText('Next', { selector: 'button' }));
  await waitFor(() => expect(app.address()).toContain('page=2'));
  await waitFor(() => expect(idOf(bodyRows()[0])).not.toBe(''));
  await openRow(app, 0);
  await waitFor(() => expect(position()).toMatch(/51 of \d+/));
  await waitFor(() => expect(goButton(/^Previous/)).not.toHaveAttribute('aria-disabled'));
  await app.user.keyboard('k');
  await waitFor(() => expect(app.address()).toBe(`/disputes/${last}?view=all`));
});

it('an address without a trail begins one with the page it names', async () => {
  const world = await createTestWorld();
  onTestFinished(() => world.close());
  const mara = await signIn(world, 'agt_mara');
  const query = { view: 'needsRuling', limit: String(PAGE_SIZE) } as const;
  const { body } = await mara('disputeList', { query });
  const [, second, third] = body['items'] as { id: string }[];
  const app = await renderApp(`/disputes/${second?.id}`, { persona: 'agt_mara', world });
  await waitFor(() => expect(position()).toMatch(/2 of \d+/));
  await app.user.keyboard('j');
  await waitFor(() => expect(app.address()).toBe(`/disputes/${third?.id}`));
});
