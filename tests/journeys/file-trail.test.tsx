// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { heading, renderApp, type RenderedApp } from '../render.tsx';

vi.setConfig({ testTimeout: 90_000 });

// Pictures are not decoded here: the viewer says so, and closes as it does over any file.
beforeEach(() =>
  Object.assign(HTMLImageElement.prototype, {
    decode: () => Promise.reject(new Error('no canvas')),
  }),
);
afterEach(() => void Reflect.deleteProperty(HTMLImageElement.prototype, 'decode'));

const hit = (place: string) =>
  document.querySelector<HTMLElement>(`a[data-hit][href^="/${place}/"]`) ?? document.body;

async function isFoundBySearch(app: RenderedApp, path: string, words: string): Promise<void> {
  await waitFor(() => expect(app.address()).toBe(path));
  const crumbs = within(await screen.findByRole('navigation', { name: 'Place in the queue' }));
  expect(crumbs.getByRole('link', { name: `Search / ${words}` })).toHaveAttribute(
    'href',
    `/search?q=${words}`,
  );
}

it.each([
  ['disputes', 'grace'],
  ['review-deletions', 'hoops'],
  ['appeals', 'cameo'],
])('a file that was looked at leaves %s among what was found', async (place, words) => {
  const app = await renderApp(`/search?q=${words}`, { persona: 'agt_ruth' });
  await heading(`Results for “${words}”`);
  const path = hit(place).getAttribute('href') ?? '';
  await app.user.click(hit(place));
  await isFoundBySearch(app, path, words);
  await app.user.keyboard('e');
  await waitFor(() => expect(app.address()).toMatch(new RegExp(`^${path}/evidence/`)));
  await app.user.click(await screen.findByRole('button', { name: /^Close/ }));
  await isFoundBySearch(app, path, words);
});
