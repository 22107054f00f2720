// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, onTestFinished } from 'vitest';
import { openCase, write, type OpenCase } from './desk.ts';

/** F1, claimed by whoever sits here. */
async function claimed(): Promise<OpenCase> {
  const app = await openCase('F1');
  fireEvent.click(screen.getByRole('button', { name: 'Claim' }));
  await screen.findByText(/^yours for /);
  return app;
}

const toQueue = async (app: OpenCase) => {
  fireEvent.click(screen.getByRole('link', { name: /^Disputes \// }));
  await waitFor(() => expect(app.address()).toBe('/disputes'));
};
const releases = (app: OpenCase) => app.requests.filter((line) => line.startsWith('DELETE'));
const holder = async (app: OpenCase) => (await app.view()).lease?.holder.id;

/** Time for whatever a leaving would have sent. */
const settle = (app: OpenCase) => act(() => app.view());

/** Locks of a browser in which this many tabs have the case open. */
function tabs(count: number): void {
  const held: { name: string }[] = [];
  const locks = {
    request: (name: string, _options: object, hold: () => Promise<void>) => {
      held.push(...Array.from({ length: count }, () => ({ name })));
      return hold();
    },
    query: () => Promise.resolve({ held }),
  };
  Object.defineProperty(navigator, 'locks', { configurable: true, value: locks });
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'locks'));
}

it('who leaves a case lets go of it', async () => {
  tabs(1);
  const app = await claimed();
  await toQueue(app);
  await waitFor(async () => expect(await holder(app)).toBeUndefined());
});

it('the evidence and the ruling of a case are still the case', async () => {
  const app = await claimed();
  await act(() => app.router.navigate(`/disputes/${app.id}/evidence/evi_none`));
  await screen.findByText('Back to the case');
  await act(() => app.router.navigate(`/disputes/${app.id}/ruling`));
  await screen.findByText(/^yours for /);
  await settle(app);
  expect(await holder(app)).toBe('agt_mara');
});

it('a draft that is open keeps it', async () => {
  const app = await claimed();
  const composer = within(screen.getByLabelText('Write', { selector: 'section' }));
  write(composer.getByRole('textbox'), 'I look into it.');
  await toQueue(app);
  await settle(app);
  expect(await holder(app)).toBe('agt_mara');
});

it('another tab of the same person keeps it', async () => {
  tabs(2);
  const app = await claimed();
  await toQueue(app);
  await settle(app);
  expect(await holder(app)).toBe('agt_mara');
});

it('a case of somebody else is left without a word', async () => {
  const app = await openCase('F1');
  await toQueue(app);
  await settle(app);
  expect(releases(app)).toEqual([]);
});

it('signing out is leaving too, and asks nobody to sign in again', async () => {
  const app = await claimed();
  fireEvent.click(screen.getByText('Sign out', { selector: 'button' }));
  await waitFor(() => expect(app.address()).toMatch(/^\/sign-in/));
  expect(await holder(app)).toBeUndefined();
  expect(screen.queryByText('Sign in to go on')).toBeNull();
});
