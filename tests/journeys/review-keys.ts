import { cleanup, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { type Ask, signIn } from '../../mocks/test-client.ts';
import { createTestWorld, type TestWorld } from '../../mocks/test-world.ts';
import type { Appeal } from '../../src/api/contract/appeals.ts';
import type { DeletionRequest } from '../../src/api/contract/deletion-requests.ts';
import { setAfter } from '../../src/stores/after-sending.ts';
import { useConnection } from '../../src/stores/connection.ts';
import { heading, renderApp } from '../render.tsx';

// Long enough for a machine that does much else; nothing waits for it.
vi.setConfig({ testTimeout: 90_000 });

const NOW = '2026-03-10T15:00:00Z';

interface Fixture {
  requestId: string;
  movesTo?: string;
  appealId?: string;
}

/** What a hand on the mouse, or a finger, would cause. */
const POINTING = [
  'pointerdown',
  'pointerup',
  'pointermove',
  'mousedown',
  'mouseup',
  'mousemove',
  'dblclick',
  'contextmenu',
  'wheel',
  'touchstart',
  'touchend',
];
/** What keys may cause, but only while one is pressed. */
const PRESSED = ['click', 'input', 'change'];

/** One person at a page who has nothing but keys. */
export interface Hands {
  /** Keys one after the other, as user-event writes them; anything that is no key is typed. */
  keys: (...keys: string[]) => Promise<void>;
  /** The address of the page. */
  address: () => string;
}

let pressing = 0;
const foul: string[] = [];
const watch = (event: Event) => {
  if (pressing === 0 || POINTING.includes(event.type))
    foul.push(
      `${event.type} on ${event.target instanceof Element ? event.target.tagName : 'the page'}`,
    );
};

function handsOf(user: UserEvent, address: () => string): Hands {
  return {
    address,
    async keys(...keys) {
      pressing += 1;
      await user.keyboard(keys.join(''));
      pressing -= 1;
    },
  };
}

/** A world that the tests of a file share: each works on requests of its own, and its clock only goes on. */
export interface KeyDesk {
  world: TestWorld;
  /** The API as an auditor sees it: what really happened. */
  auditor: Ask;
  fixture: (name: string) => Fixture;
  view: (name: string) => Promise<DeletionRequest>;
  appeal: (name: string) => Promise<Appeal>;
  /** What a party does of its own, as on the demo stage. */
  act: (name: string, party: 'buyer' | 'seller', command: string, body: object) => Promise<void>;
}

/** Sets the world up, and fails every test in which something was not done by keys. */
export function keyDesk(): KeyDesk {
  let fixtures: Record<string, Fixture> = {};
  const fixture = (name: string) => {
    const found = fixtures[name];
    if (found === undefined) throw new Error(`There is no ${name}`);
    return found;
  };
  const desk = {
    fixture,
    // What the contract promises for status 200.
    view: async (name: string) =>
      (
        await desk.auditor('deletionRequestView', {
          params: { requestId: fixture(name).requestId },
        })
      ).body as DeletionRequest,
    appeal: async (name: string) =>
      (await desk.auditor('appealView', { params: { appealId: fixture(name).appealId ?? '' } }))
        .body as Appeal,
    async act(name: string, party: string, command: string, body: object) {
      const caseId = fixture(name).requestId;
      const made = await desk.auditor('partyAct', { body: { caseId, party, command, body } });
      expect(made.status).toBe(200);
    },
  } as KeyDesk;
  beforeAll(async () => {
    desk.world = await createTestWorld({ now: NOW });
    desk.auditor = await signIn(desk.world, 'agt_olu');
    fixtures = (await desk.auditor('fixtureList')).body as Record<string, Fixture>;
  });
  afterAll(() => desk.world.close());
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(NOW) });
    foul.length = 0;
    for (const type of [...POINTING, ...PRESSED]) document.addEventListener(type, watch, true);
  });
  afterEach(() => {
    for (const type of [...POINTING, ...PRESSED]) document.removeEventListener(type, watch, true);
    vi.useRealTimers();
    expect(foul, 'done without a key').toEqual([]);
  });
  return desk;
}

/** A request, or the appeal against its decision, on its page, as somebody who stays there after deciding. */
export async function atBench(
  { world, fixture }: KeyDesk,
  name: string,
  persona = 'agt_ruth',
  of: 'request' | 'appeal' = 'request',
): Promise<Hands> {
  cleanup();
  const { requestId, appealId = '' } = fixture(name);
  const path = of === 'appeal' ? `/appeals/${appealId}` : `/review-deletions/${requestId}`;
  const { user, address } = await renderApp(path, { persona, world });
  setAfter('deletion-requests', 'stay');
  setAfter('appeals', 'stay');
  await heading(/^(Unrelated|Wrong offer|Blackmail|Competitor attack|Appeal against)/);
  await waitFor(() => expect(useConnection.getState().phase).toBe('live'));
  return handsOf(user, address);
}

export const focused = () => document.activeElement;

/** The page keeps the focus: a keyboard is never left with nothing. */
export function expectPlace(): Promise<void> {
  return waitFor(() => expect(focused()).not.toBe(document.body));
}

/** Waits until the focus is on what the selector means. */
export const landed = (selector: string) =>
  waitFor(() => expect(focused()?.matches(selector), `focus on ${selector}`).toBe(true));

/** Goes on with Tab until the focus is on what the selector means; a page that needs more stops is too long. */
export async function tabTo({ keys }: Hands, selector: string, most = 6): Promise<void> {
  for (let stops = 0; stops < most && focused()?.matches(selector) !== true; stops += 1)
    await keys('{Tab}');
  expect(focused()?.matches(selector), `${selector} within ${most} stops`).toBe(true);
}

/** Chooses a value of the radios that have the focus, as far as arrows go. */
export async function choose({ keys }: Hands, value: string): Promise<void> {
  const radio = () => {
    const here = focused();
    if (!(here instanceof HTMLInputElement) || here.type !== 'radio')
      throw new Error(`no radio has the focus, before ${value}`);
    return here;
  };
  // Arrows pass by what can't be chosen.
  const all = [...document.getElementsByName(radio().name)].filter(
    (one) => !one.matches(':disabled'),
  );
  const wanted = all.findIndex((one) => one instanceof HTMLInputElement && one.value === value);
  const steps = wanted - all.indexOf(radio());
  // Arrows go round: the shorter way.
  const isBack = steps < 0 ? -steps <= all.length / 2 : steps > all.length / 2;
  const arrow = isBack ? '{ArrowUp}' : '{ArrowDown}';
  const most = isBack ? (all.length - steps) % all.length : (all.length + steps) % all.length;
  if (most > 0) await keys(arrow.repeat(most));
  if (!radio().checked) await keys(' ');
  expect([radio().value, radio().checked]).toEqual([value, true]);
}

/** Keys that lead to what shows it, and put it on the element. */
export const BY = {
  /** The next message of the chat. */
  chat: ['o', 'p'],
  /** All words of the review. */
  words: ['w', '{Control>}a{/Control}', 'p'],
  /** The words that the seller points at. */
  quoted: ['w', 'w', 'p'],
  file: ['i', 'p'],
  event: ['h', 'p'],
} as const;

const FOUND: Readonly<Record<string, string>> = { '+': 'met', '-': 'notMet', '?': 'unclear' };

/** Finds something of every element, in their order (`+` met, `-` not), with what shows it. */
export async function findAll(hands: Hands, found: string, by: keyof typeof BY): Promise<void> {
  for (const [at, sign] of found.split('').entries()) {
    await hands.keys(String(at + 1));
    await choose(hands, FOUND[sign] ?? '');
    await hands.keys(...BY[by]);
  }
}

/** Fixes the finding: then the stars are seen. */
export async function fix({ keys }: Hands): Promise<void> {
  await keys('f');
  await waitFor(() => expect(document.querySelector('[aria-label$="of 5 stars"]')).not.toBeNull());
}

/** Takes the request, finds on every element, and fixes the finding. */
export async function work(hands: Hands, found: string, by: keyof typeof BY): Promise<void> {
  await claim(hands);
  await findAll(hands, found, by);
  await fix(hands);
}

export async function claim({ keys }: Hands): Promise<void> {
  await keys('c');
  await screen.findByText('Let go', { selector: 'button' });
}

/** By ids and classes: a selector looks through all of a page that has hundreds of elements, again and again. */
const bar = () => document.getElementById('review-propose');
const button = () => bar()?.getElementsByClassName('MuiButton-contained').item(0);
const corner = () =>
  [...document.getElementsByTagName('section')].find(({ dataset }) => 'toasts' in dataset);

export const send = ({ keys }: Hands) => keys('{Control>}{Shift>}{Enter}{/Shift}{/Control}');

/** The key that decides says why not, as the bar does. */
export async function refused(hands: Hands, why: RegExp): Promise<void> {
  await waitFor(() => {
    expect(button()?.getAttribute('aria-disabled')).toBe('true');
    expect(bar()?.textContent).toMatch(why);
  });
  await send(hands);
  await says(why);
}

/** What has the focus cannot be pressed, and says why not. */
export async function blocked({ keys }: Hands, why: RegExp): Promise<void> {
  await keys('{Enter}');
  const here = focused();
  expect(here?.getAttribute('aria-disabled')).toBe('true');
  const said = document.getElementById(here?.getAttribute('aria-describedby') ?? '');
  expect(said?.textContent).toMatch(why);
}

/** The corner of the page says it. */
export const says = (words: RegExp) => waitFor(() => expect(corner()?.textContent).toMatch(words));

/** Decides as soon as nothing speaks against it. */
export async function decide(hands: Hands): Promise<void> {
  await waitFor(() => expect(button()?.hasAttribute('aria-disabled')).toBe(false));
  await send(hands);
}

export async function remedy(hands: Hands, name: string): Promise<void> {
  await hands.keys('r');
  await choose(hands, name);
}

/** Answers a dialog by keys: words where it asks for them, then Enter. */
export async function answer({ keys }: Hands, words = ''): Promise<void> {
  await landed('[role=dialog] *');
  await keys(words, '{Enter}');
  await waitFor(() => expect(document.querySelector('[role=dialog]')).toBeNull());
  await expectPlace();
}

/** The key of the second person leads nowhere for who had a part in it. */
export async function blockedAsSecond(hands: Hands, why: RegExp): Promise<void> {
  await hands.keys('s');
  await blocked(hands, why);
}

/** The remedy that was proposed, once a second person has confirmed it. */
export async function confirmedRemedy(desk: KeyDesk, name: string): Promise<string | undefined> {
  const decision = async () => (await desk.view(name)).decision;
  await waitFor(async () => expect((await decision())?.second?.act).toBe('confirmed'));
  return (await decision())?.proposal.remedy;
}

/** Confirms a proposal as the second person; answers its remedy. */
export async function confirmAs(
  desk: KeyDesk,
  name: string,
  persona: string,
): Promise<string | undefined> {
  const hands = await atBench(desk, name, persona);
  await hands.keys('s');
  await landed('#review-second button');
  await hands.keys('{Enter}');
  await answer(hands);
  await waitFor(async () => expect((await desk.view(name)).status).toMatch(/decided|effective/));
  await expectPlace();
  return confirmedRemedy(desk, name);
}

/** Who had a part in a decision does not get its appeal; another person takes it and finds anew. */
export async function takeAppeal(
  desk: KeyDesk,
  name: string,
  [decider, reader]: readonly [string, string],
  found: string,
  by: keyof typeof BY,
): Promise<Hands> {
  const { keys } = await atBench(desk, name, decider, 'appeal');
  await keys('c');
  await says(/You had a part in the decision: somebody else decides the appeal/);
  const hands = await atBench(desk, name, reader, 'appeal');
  await claim(hands);
  await findAll(hands, found, by);
  return hands;
}

/** Decides an appeal, whose hold then ends. */
export async function settleAppeal(
  desk: KeyDesk,
  hands: Hands,
  name: string,
  outcome: RegExp,
): Promise<void> {
  await decide(hands);
  await says(/Undo/);
  await desk.world.advance('PT30S');
  await waitFor(async () => expect((await desk.appeal(name)).status).toMatch(outcome));
}

export const panel = (name: string) => within(screen.getByRole('region', { name }));

/** A request that one person brings to its end, or to the second person. */
export interface Way {
  name: string;
  /** What is found of each element: `+` met, `-` not. */
  found: string;
  /** What shows it. */
  by: keyof typeof BY;
  wrong: readonly [remedy: string, why: RegExp];
  right: string;
}

/** Works a request: the wrong end is refused with its reason and changes nothing, the right one is decided. */
export async function alone(desk: KeyDesk, way: Way, status: RegExp): Promise<Hands> {
  const { name, found, by, wrong, right } = way;
  const hands = await atBench(desk, name);
  await work(hands, found, by);
  await remedy(hands, wrong[0]);
  await refused(hands, wrong[1]);
  expect((await desk.view(name)).status).toBe('inReview');
  await remedy(hands, right);
  await decide(hands);
  await waitFor(async () => expect((await desk.view(name)).status).toMatch(status));
  await expectPlace();
  // Of a request that is read twice nobody else sees the first verdict.
  const { decision } = await desk.view(name);
  expect([undefined, right]).toContain(decision?.proposal.remedy);
  return hands;
}

/** Asks the author, who then has the word. */
export async function askAuthor(desk: KeyDesk, hands: Hands, name: string): Promise<void> {
  await hands.keys('q');
  await answer(hands, 'Is it this?');
  await waitFor(async () => expect((await desk.view(name)).status).toBe('awaitingAuthor'));
}

/** Moves the review to another order of its author, which is chosen from a list by its words. */
export async function moveByKeys(
  desk: KeyDesk,
  hands: Hands,
  name: string,
  order: RegExp,
): Promise<void> {
  await waitFor(async () => expect((await desk.view(name)).status).toBe('inReview'));
  await claim(hands);
  // What came in meanwhile is seen first: the key that decides leads to it.
  await waitFor(() => expect(bar()?.textContent).toMatch(/Something changed since you looked/));
  await send(hands);
  await tabTo(hands, '[data-propose-bar] button', 1);
  await hands.keys('{Enter}');
  await expectPlace();
  await remedy(hands, 'move');
  await refused(hands, /Name another order of the author/);
  await tabTo(hands, '[role=combobox]');
  await hands.keys('{Enter}');
  await landed('[role=option]');
  const most = document.querySelectorAll('[role=option]').length;
  for (let at = 0; at < most && !order.test(focused()?.textContent ?? ''); at += 1)
    await hands.keys('{ArrowDown}');
  await hands.keys('{Enter}');
  await waitFor(() => expect(document.querySelector('[role=listbox]')).toBeNull());
  await decide(hands);
  await waitFor(async () => expect((await desk.view(name)).status).toMatch(/^(decided|held)$/));
  await expectPlace();
}
