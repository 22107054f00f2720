import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, onTestFinished, vi } from 'vitest';
import { type Ask, signIn } from '../../mocks/test-client.ts';
import { createTestWorld, type TestWorld } from '../../mocks/test-world.ts';
import type { DeletionRequest } from '../../src/api/contract/deletion-requests.ts';
import { useConnection } from '../../src/stores/connection.ts';
import { heading, renderApp, type RenderedApp } from '../render.tsx';

// Long enough for a machine that does much else; nothing waits for it.
vi.setConfig({ testTimeout: 90_000 });

const NOW = '2026-03-10T15:00:00Z';

export interface OpenRequest extends RenderedApp {
  id: string;
  reference: string;
  /** The API as an auditor sees it: what really happened. */
  auditor: Ask;
  view: () => Promise<DeletionRequest>;
}

export const requestOf = async (ask: Ask, id: string): Promise<DeletionRequest> =>
  // What the contract promises for status 200.
  (await ask('deletionRequestView', { params: { requestId: id } })).body as DeletionRequest;

/** A world with requests of the bulk, whose day stands still on both sides. */
export async function deletionWorld(volume = 60): Promise<TestWorld> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(NOW) });
  onTestFinished(() => void vi.useRealTimers());
  const world = await createTestWorld({ now: NOW, volume });
  onTestFinished(() => world.close());
  return world;
}

/** The id of a named request (docs/requests.md). */
export async function namedRequest(ask: Ask, name: string): Promise<string> {
  const fixtures = (await ask('fixtureList')).body as Record<string, { requestId?: string }>;
  return fixtures[name]?.requestId ?? '';
}

interface Opening {
  /** By its name; the one that is wholly about something else unless told. */
  named?: string;
  persona?: string;
  world?: TestWorld;
  id?: string;
  width?: number;
  /** Claims it. */
  claim?: boolean;
}

/** A request on its bench. */
export async function openRequest(options: Opening = {}): Promise<OpenRequest> {
  const { named = 'R7', persona = 'agt_ruth', width = 1440, claim = true } = options;
  const world = options.world ?? (await deletionWorld());
  const auditor = await signIn(world, 'agt_olu');
  const id = options.id ?? (await namedRequest(auditor, named));
  const { reference } = await requestOf(auditor, id);
  const app = await renderApp(`/review-deletions/${id}`, { persona, world, width });
  await heading(/^(Unrelated|Wrong offer|Blackmail|Competitor attack): /);
  await waitFor(() => expect(useConnection.getState().phase).toBe('live'));
  // After the page of an earlier test has let go of what it held: ids are the same in every world.
  if (claim) {
    fireEvent.click(button(/^Claim/));
    await screen.findByText('Let go', { selector: 'button' });
  }
  return { ...app, id, reference, auditor, view: () => requestOf(auditor, id) };
}

/** By their selector: asking for labels and roles computes the style of every element, again and again. */
function one(selector: string): HTMLElement {
  const found = document.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`${selector} is not there`);
  return found;
}

function area(selector: string): HTMLTextAreaElement {
  const found = one(selector);
  if (!(found instanceof HTMLTextAreaElement)) throw new Error(`${selector} holds no words`);
  return found;
}

/** Finds something of an element. */
export function find(element: string, finding: 'met' | 'notMet' | 'unclear'): void {
  fireEvent.click(one(`input[name="finding-${element}"][value="${finding}"]`));
}

export const words = () => area('#review-words');
/** The field of a notice: what a side reads. */
export const notice = (field: 'noticeToAuthor' | 'noticeToRequester' | 'publicFacts') =>
  area(`[data-field=${field}] textarea`);

/** Chooses words of the review as selecting them does. */
export function choose(start: number, end: number): void {
  const area = words();
  area.focus();
  area.setSelectionRange(start, end);
  fireEvent.select(area);
}

export const button = (name: RegExp | string) => screen.getByText(name, { selector: 'button' });
export const proposeButton = () => one('[data-propose-bar] button[class*=contained]');
export const remedy = (name: string) =>
  fireEvent.click(one(`input[name="review-remedy"][value="${name}"]`));

/** Waits until it may be pressed, and presses it. */
export async function press(find: () => HTMLElement): Promise<void> {
  await waitFor(() => expect(find()).not.toHaveAttribute('aria-disabled'));
  fireEvent.click(find());
}

/** Both elements of "unrelated", the whole text pinned to each, and fixed. */
export async function findUnrelated(finding: 'met' | 'notMet' = 'met'): Promise<void> {
  for (const element of ['offTopic', 'entireText']) {
    find(element, finding);
    choose(0, words().value.length);
    fireEvent.keyDown(words(), { key: 'p' });
  }
  await press(() => button(/^Fix the finding/));
  await waitFor(() => expect(document.querySelector('[aria-label$="of 5 stars"]')).not.toBeNull());
}
