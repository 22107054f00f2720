import { beforeEach, describe, expect, test } from 'vitest';

import { isOpenClock, isOurMissed } from '../clocks.ts';
import type { Context } from '../context.ts';
import { disputeView } from '../views/dispute-view.ts';
import {
  editRuling,
  expireApproval,
  rejectRuling,
  returnRuling,
  undoRuling,
  withdrawRuling,
} from './decide.ts';
import { oneOrder } from './testing/one-order.ts';
import { approve, bodyFor, codeOf, execute, must, propose } from './testing/steps.ts';
import { run, type TestDesk, TestProvider, type TestStore } from './testing/store.ts';
import { addDispute } from './testing/world.ts';

let desk: TestDesk;
let store: TestStore;

beforeEach(() => {
  ({ desk, store } = oneOrder());
});

const adm1 = () => desk.staff('adm1', 'admin');
const adm2 = () => desk.staff('adm2', 'admin');
const agt1 = () => desk.staff('agt1', 'agent');
const dispute = () => store.need('disputes', 'd');
const noAction = { kind: 'noAction' } as const;
const decision = (rulingId: string) => ({
  rulingId,
  expectVersion: store.need('rulings', rulingId).version,
  comment: 'Look again.',
});
const shownTo = (ctx: Context) =>
  disputeView(store, dispute(), ctx, { exposureMinor: 0, related: [] }).rulings.map(({ id }) => id);

const clock = () => dispute().clocks.find(({ name }) => name === 'approval');

/** A draft of `adm1` after an undo. */
function draft(): string {
  const { id } = must(propose(store, adm1(), 'd', { internalNote: 'Only mine.' }));
  must(run(store, (tx) => undoRuling(tx, { rulingId: id }, adm1())).result);
  return id;
}

describe('the clock of an approval (cases.md §6)', () => {
  test('a decision meets it: approved, returned or rejected', () => {
    const decisions = [
      (id: string) => approve(store, adm1(), id),
      (id: string) => run(store, (tx) => returnRuling(tx, decision(id), adm1())).result,
      (id: string) => run(store, (tx) => rejectRuling(tx, decision(id), adm1())).result,
    ];
    for (const [index, decide] of decisions.entries()) {
      addDispute(store, desk, `d${index}`, 'o', ['l1']);
      const { id } = must(propose(store, agt1(), `d${index}`, noAction));
      desk.nowMs += 60_000;
      must(decide(id));
      const { clocks } = store.need('disputes', `d${index}`);
      expect(clocks).toMatchObject([{ name: 'approval', state: 'met', stoppedAt: desk.now }]);
      expect(store.need('rulings', id).approvalClock?.state).toBe('met');
    }
  });

  test('its proposer taking it back makes it void', () => {
    const { id } = must(propose(store, agt1(), 'd', noAction));
    must(run(store, (tx) => withdrawRuling(tx, decision(id), agt1())).result);
    expect(clock()?.state).toBe('void');
  });

  test('nobody deciding misses it, and nobody waits for it any more', () => {
    const { id } = must(propose(store, agt1(), 'd', noAction));
    desk.nowMs += 7 * 86_400_000;
    must(run(store, (tx) => expireApproval(tx, { rulingId: id }, desk.system())).result);
    const missed = clock();
    expect(missed).toMatchObject({ state: 'missed', stoppedAt: desk.now });
    expect(store.need('rulings', id)).toMatchObject({ state: 'void', approvalClock: missed });
    if (!missed) throw new Error('No clock');
    expect([isOpenClock(missed), isOurMissed(missed, desk.now)]).toEqual([false, false]);
  });
});

describe('a draft is its author’s own (cases.md §3)', () => {
  test('only the author is shown it', () => {
    const id = draft();
    expect(shownTo(adm1())).toEqual([id]);
    expect(shownTo(adm2())).toEqual([]);
    expect(dispute()).toMatchObject({ awaiting: 'staff' });
    expect(dispute().live).toBeUndefined();
  });

  test('a colleague’s ruling leaves it as it is, and it leaves that ruling alone', () => {
    const mine = draft();
    const before = store.need('rulings', mine);
    const other = must(propose(store, agt1(), 'd', noAction));
    expect(other.id).not.toBe(mine);
    expect(store.need('rulings', mine)).toEqual(before);
    expect(shownTo(adm1())).toEqual([mine, other.id]);
    expect(codeOf(propose(store, adm1(), 'd', noAction))).toBe('liveRulingExists');

    const { version } = dispute();
    const body = bodyFor(store, 'd', { ...noAction, internalNote: 'On second thoughts.' });
    must(run(store, (tx) => editRuling(tx, { ...decision(mine), body }, adm1())).result);
    expect(store.need('rulings', mine)).toMatchObject({ state: 'draft', kind: 'noAction' });
    expect(dispute()).toMatchObject({
      version,
      awaiting: 'approver',
      live: { rulingId: other.id },
    });
    expect(dispute().clocks).toMatchObject([{ name: 'approval', state: 'running' }]);

    must(approve(store, adm2(), other.id));
    expect(execute(store, desk, new TestProvider(), other.id).state).toBe('executed');
    expect(store.need('rulings', mine).state).toBe('draft');
  });

  test('its author writes on the same one', () => {
    const id = draft();
    expect(must(propose(store, adm1(), 'd', noAction))).toMatchObject({ id, state: 'approved' });
  });

  test('a key that a colleague used is not answered with the colleague’s draft', () => {
    const { id } = must(propose(store, adm1(), 'd', noAction, 'key'));
    must(run(store, (tx) => undoRuling(tx, { rulingId: id }, adm1())).result);
    expect(codeOf(propose(store, adm2(), 'd', noAction, 'key'))).toBe('idempotencyMismatch');
  });
});
