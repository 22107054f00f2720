// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, onTestFinished } from 'vitest';
import { type Ask, signIn } from '../../mocks/test-client.ts';
import type { Presence } from '../../src/api/contract/presence.ts';
import { useAnnouncer } from '../../src/stores/announcer.ts';
import { useConnection } from '../../src/stores/connection.ts';
import { heading, renderApp } from '../render.tsx';
import { field } from './composer.ts';
import { openCase, type OpenCase, write } from './desk.ts';

const beat = (ask: Ask, caseId: string, mode: 'viewing' | 'writing') =>
  ask('presenceBeat', { params: { caseId }, body: { mode } });
const others = () => within(screen.getByRole('list', { name: 'Also on this case' }));
const modes = (presence: Presence | undefined) =>
  Object.fromEntries((presence ?? []).map(({ agent, mode }) => [agent.id, mode]));
const seen = async (app: OpenCase) => modes((await app.view()).presence);
const beats = (app: { requests: string[] }) =>
  app.requests.filter((line) => /^PUT .*\/presence$/.test(line));

function look(state: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
  fireEvent(document, new Event('visibilitychange'));
}

it('who else looks or writes stands in the case, without another read; never oneself', async () => {
  const app = await openCase('F1');
  const jonas = await signIn(app.world, 'agt_jonas');
  await waitFor(async () => expect(await seen(app)).toEqual({ agt_mara: 'viewing' }));
  app.requests.length = 0;
  await beat(jonas, app.id, 'viewing');
  await screen.findByText('Jonas Reiter is looking', { selector: 'li' });
  await beat(jonas, app.id, 'writing');
  await screen.findByText('Jonas Reiter is writing', { selector: 'li' });
  expect(others().getAllByRole('listitem')).toHaveLength(1);
  expect(useAnnouncer.getState().polite.text).toBe('Jonas Reiter is writing');
  expect(app.requests.filter((line) => /^GET \/(disputes|cases)/.test(line))).toEqual([]);
});

it('a draft that changes tells that one writes; an emptied one that one looks again', async () => {
  const app = await openCase('F1');
  write(field(), 'I look into it.');
  await waitFor(async () => expect(await seen(app)).toEqual({ agt_mara: 'writing' }));
  write(field(), '');
  await waitFor(async () => expect(await seen(app)).toEqual({ agt_mara: 'viewing' }));
});

it('a page that nobody looks at tells nothing; seen again, it tells', async () => {
  onTestFinished(() => look('visible'));
  const app = await openCase('F1');
  await waitFor(() => expect(beats(app)).toHaveLength(1));
  look('hidden');
  write(field(), 'Typed by a macro in the background.');
  await app.view();
  expect(beats(app)).toHaveLength(1);
  look('visible');
  await waitFor(() => expect(beats(app)).toHaveLength(2));
});

it('the row of a case shows who is there, at once and when the list comes', async () => {
  const app = await renderApp('/disputes', { persona: 'agt_mara' });
  await heading('Disputes');
  await waitFor(() => expect(useConnection.getState().phase).toBe('live'));
  const rows = screen.getAllByRole('row');
  const link = within(rows[1] ?? document.body).getByRole('link');
  const id = (link.getAttribute('href') ?? '').replace(/^\/disputes\/|\?.*/g, '');
  const jonas = await signIn(app.world, 'agt_jonas');
  const aiko = await signIn(app.world, 'agt_aiko');
  app.requests.length = 0;
  await beat(jonas, id, 'viewing');
  const row = within(rows[1] ?? document.body);
  expect((await row.findAllByTitle('Jonas Reiter: looking')).length).toBeGreaterThan(0);
  await beat(aiko, id, 'writing');
  expect(await row.findByText('Aiko Fernández')).toBeInTheDocument();
  expect(row.getByText('writing')).toBeInTheDocument();
  expect(app.requests.filter((line) => line.startsWith('GET /disputes'))).toEqual([]);
  // A fresh answer of the API says the same.
  fireEvent.click(screen.getByRole('link', { name: /^All/ }));
  expect((await screen.findAllByTitle('Aiko Fernández: writing')).length).toBeGreaterThan(0);
});

it('tickets and questions have it too', async () => {
  const { world, router } = await renderApp('/tickets', { persona: 'agt_mara' });
  const jonas = await signIn(world, 'agt_jonas');
  for (const [list, place, mode, words] of [
    ['ticketList', 'tickets', 'writing', 'Jonas Reiter is writing'],
    ['questionList', 'questions', 'viewing', 'Jonas Reiter is looking'],
  ] as const) {
    const { body } = await jonas(list, { query: { limit: '1' } });
    const [row] = body['items'] as { id: string }[];
    await beat(jonas, row?.id ?? '', mode);
    await act(() => router.navigate(`/${place}/${row?.id ?? ''}`));
    expect(await screen.findByText(words, { selector: 'li' })).toBeVisible();
  }
});
