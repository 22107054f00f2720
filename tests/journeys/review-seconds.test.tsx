// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { signIn } from '../../mocks/test-client.ts';
import {
  alone,
  answer,
  askAuthor,
  atBench,
  blocked,
  choose,
  claim,
  confirmAs,
  decide,
  expectPlace,
  findAll,
  fix,
  focused,
  keyDesk,
  landed,
  moveByKeys,
  panel,
  refused,
  remedy,
  says,
  tabTo,
  type Way,
  work,
} from './review-keys.ts';

const ALL_MET = /Every element is met: keeping the review does not fit the finding/;
const UNMET = /A review goes only when every element of the reason is met/;
const NOT_OWN = /somebody else|another person|own/;

/** A tier, or an age, for which the rules want two people. */
const WAYS: readonly Way[] = [
  { name: 'R12', found: '++++', by: 'chat', wrong: ['keep', ALL_MET], right: 'remove' },
  { name: 'R16', found: '++', by: 'words', wrong: ['keep', ALL_MET], right: 'remove' },
];

const desk = keyDesk();

describe('named requests that two people decide, by keys alone', () => {
  it.each(WAYS)('$name: $right, held until another person confirms', async (way) => {
    const hands = await alone(desk, way, /^held$/);
    await hands.keys('s');
    await blocked(hands, NOT_OWN);
    expect((await desk.view(way.name)).status).toBe('held');
    const { decision } = await confirmAs(desk, way.name, 'agt_sanjay');
    expect(decision).toMatchObject({
      second: { act: 'confirmed' },
      proposal: { remedy: 'remove' },
    });
  });

  it('R18: not by who proposed it; another replaces it, takes that back, and confirms', async () => {
    const sanjay = await atBench(desk, 'R18', 'agt_sanjay');
    await sanjay.keys('s');
    await blocked(sanjay, NOT_OWN);
    expect((await desk.view('R18')).status).toBe('held');
    const ruth = await atBench(desk, 'R18', 'agt_ruth');
    await work(ruth, '+-++', 'chat');
    await remedy(ruth, 'remove');
    await refused(ruth, UNMET);
    await remedy(ruth, 'keep');
    await decide(ruth);
    await waitFor(async () =>
      expect((await desk.view('R18')).decision).toMatchObject({
        second: { act: 'replaced', agreed: false },
        proposal: { remedy: 'keep' },
      }),
    );
    await expectPlace();
    await ruth.keys('u');
    await waitFor(async () => expect((await desk.view('R18')).status).toBe('held'));
    // What Ruth found speaks against it: she does not confirm it, as long as that is what she found.
    await ruth.keys('s');
    await landed('#review-second button');
    await ruth.keys('{Enter}');
    await answer(ruth);
    await says(/By your own finding not every element is met/);
    expect((await desk.view('R18')).status).toBe('held');
    await ruth.keys('2');
    await choose(ruth, 'met');
    await ruth.keys('f');
    await waitFor(async () =>
      expect(
        (
          await (
            await signIn(desk.world, 'agt_ruth')
          )('deletionRequestView', {
            params: { requestId: desk.fixture('R18').requestId },
          })
        ).body['finding'],
      ).toMatchObject({ changedAfterSeeing: true }),
    );
    const { decision } = await confirmAs(desk, 'R18', 'agt_ruth');
    expect(decision).toMatchObject({
      second: { act: 'confirmed' },
      proposal: { remedy: 'remove' },
    });
  });

  it('R9: kept, and found anew by one who does not see the first verdict', async () => {
    const way: Way = {
      name: 'R9',
      found: '--',
      by: 'quoted',
      wrong: ['remove', UNMET],
      right: 'keep',
    };
    await alone(desk, way, /^held$/);
    const hands = await atBench(desk, 'R9', 'agt_sanjay');
    await hands.keys('s');
    await blocked(hands, /Blind sample: fix your own finding and decide/);
    await work(hands, '--', 'quoted');
    await remedy(hands, 'keep');
    await decide(hands);
    await waitFor(async () =>
      expect((await desk.view('R9')).decision).toMatchObject({
        second: { act: 'confirmed' },
        proposal: { remedy: 'keep' },
      }),
    );
  });
});

describe('named appeals, by keys alone', () => {
  it('R14: not by who decided first; overturned, all comes back at once', async () => {
    const sanjay = await atBench(desk, 'R14', 'agt_sanjay', 'appeal');
    await sanjay.keys('c');
    await says(/You had a part in the decision: somebody else decides the appeal/);
    const hands = await atBench(desk, 'R14', 'agt_ruth', 'appeal');
    await claim(hands);
    await findAll(hands, '+---', 'chat');
    expect(screen.getByText(/^Sealed: the first reasoning opens/)).toBeVisible();
    expect(screen.queryByText('Decision', { selector: 'h2' })).toBeNull();
    await fix(hands);
    expect(screen.getAllByText('not met (differs)')).toHaveLength(3);
    await hands.keys('r');
    await choose(hands, 'overturned');
    await refused(hands, /Say what was wrong/);
    await hands.keys('{Tab}');
    await choose(hands, 'rule');
    await refused(hands, /Write down the reasons/);
    await hands.keys('{Tab}', 'Lawful.');
    expect(await screen.findByText(/^Comes back at once: /)).toBeVisible();
    await decide(hands);
    await says(/Undo/);
    await desk.world.advance('PT30S');
    await waitFor(async () =>
      expect((await desk.appeal('R14')).status).toMatch(/^(overturned|closed)$/),
    );
    expect(await desk.view('R14')).toMatchObject({
      status: 'reversed',
      review: { state: 'shown' },
    });
    // Who decided first hears of it.
    const decider = await signIn(desk.world, 'agt_sanjay');
    const { body } = await decider('notificationList', { query: { kind: 'appealDecided' } });
    expect(body['items']).toMatchObject([{ outcome: 'overturned', errorClass: 'rule' }]);
  });

  it('R15: upheld with reasons; the review stays away', async () => {
    const ruth = await atBench(desk, 'R15', 'agt_ruth', 'appeal');
    await ruth.keys('c');
    await says(/You had a part in the decision: somebody else decides the appeal/);
    const hands = await atBench(desk, 'R15', 'agt_lena', 'appeal');
    await claim(hands);
    await findAll(hands, '++', 'words');
    await fix(hands);
    await hands.keys('r');
    await choose(hands, 'upheld');
    await refused(hands, /Write down the reasons/);
    await tabTo(hands, 'textarea');
    await hands.keys('Off topic.');
    await decide(hands);
    await desk.world.advance('PT30S');
    await waitFor(async () =>
      expect((await desk.appeal('R15')).status).toMatch(/^(upheld|closed)$/),
    );
    expect(await desk.view('R15')).toMatchObject({
      status: 'effective',
      review: { state: 'removed' },
    });
  });
});

describe('a burst', () => {
  it('R10: decided as one, each confirmed by a second person', async () => {
    const hands = await atBench(desk, 'R10');
    await work(hands, '+++', 'words');
    await remedy(hands, 'keep');
    await refused(hands, ALL_MET);
    await hands.keys('b');
    await blocked(hands, ALL_MET);
    await remedy(hands, 'remove');
    await hands.keys('b');
    expect(focused()?.textContent).toContain('Decide 13 together');
    // One may be left out, and put in again; the key leads through the requests and back.
    await hands.keys('bb', ' ');
    expect(panel('Cluster').getByText(/^Decide 12 together/)).toBeVisible();
    await hands.keys(' ', 'w', 'b');
    await landed('button:not([aria-disabled])');
    await hands.keys('{Enter}');
    await answer(hands);
    await waitFor(async () => expect((await desk.view('R10')).status).toBe('held'));
    const { cluster } = await desk.view('R10');
    expect(cluster?.requests.map(({ status }) => status)).toEqual(Array(13).fill('held'));
    await screen.findAllByText(/^decided together: second person/);
    // One's own decision is no news to oneself.
    expect(screen.queryByText(/^Something changed/)).toBeNull();
    for (const name of ['R10', 'R10.13']) {
      const { decision } = await confirmAs(desk, name, 'agt_sanjay');
      expect(decision).toMatchObject({
        second: { act: 'confirmed' },
        proposal: { remedy: 'remove' },
      });
    }
  });
});

describe('a silent author', () => {
  it('R5: nothing goes before the author was asked; after 72 hours it is moved', async () => {
    const hands = await atBench(desk, 'R5');
    await work(hands, '+++', 'quoted');
    await remedy(hands, 'excludeFromRating');
    await refused(hands, /Ask the author first/);
    await askAuthor(desk, hands, 'R5');
    await desk.world.advance('PT72H');
    await moveByKeys(desk, hands, 'R5', /Watch chain/);
    expect((await desk.view('R5')).asked[0]?.answer?.kind).toBe('silent');
  });
});
