import { beforeEach, describe, expect, test } from 'vitest';

import type { RulingBody } from '../../../src/api/contract/rulings.ts';
import { RulingReply } from '../../../src/api/contract/rulings.ts';
import { touch } from '../cases/touch.ts';
import { accountOf } from '../money/accounts.ts';
import { postSale } from '../money/ledger.ts';
import type { EvidenceRecord } from '../records.ts';
import { rulingReply } from '../views/ruling-view.ts';
import {
  editRuling,
  expireApproval,
  rejectRuling,
  returnRuling,
  undoRuling,
  withdrawRuling,
} from './decide.ts';
import { executeRuling } from './execute.ts';
import { previewRuling } from './preview.ts';
import { proposeRuling } from './propose.ts';
import { failRefund, landRefund, reconcileRuling, retryRefund } from './refund-events.ts';
import { advanceReplacement } from './replacement.ts';
import { oneOrder } from './testing/one-order.ts';
import { approve, bodyFor, codeOf, execute, must, propose } from './testing/steps.ts';
import { run, type TestDesk, type TestProvider, type TestStore } from './testing/store.ts';
import { addDispute } from './testing/world.ts';

let desk: TestDesk;
let store: TestStore;
let provider: TestProvider;

beforeEach(() => {
  ({ desk, store, provider } = oneOrder());
});

const adm1 = () => desk.staff('adm1', 'admin');
const adm2 = () => desk.staff('adm2', 'admin');
const agt1 = () => desk.staff('agt1', 'agent');
const dispute = () => store.need('disputes', 'd');
const refundId = () => store.need('orders', 'o').refunds[0]?.id ?? '';
const balances = () => {
  const { pendingMinor, receivableMinor } = accountOf(store, {
    sellerId: 'seller',
    currency: 'USD',
  });
  return [pendingMinor, receivableMinor];
};
const noAction = { kind: 'noAction' } as const;

function news() {
  run(store, (tx) => {
    const patch = { evidenceWatermark: dispute().evidenceWatermark + 1 };
    touch(tx, dispute(), patch, desk.system(), 'message');
    return { ok: true };
  });
}

const item = (id: string, admissibility: EvidenceRecord['admissibility']): EvidenceRecord => ({
  id,
  disputeId: 'd',
  number: 1,
  submittedBy: 'buyer',
  submittedByName: 'buyer',
  kind: 'photo',
  elements: [],
  fileName: 'a.jpg',
  mediaType: 'image/jpeg',
  bytes: 1,
  sha256: 'aa',
  submittedAt: desk.now,
  late: false,
  admissibility,
  content: { seed: 'a.jpg' },
});

const decision = (rulingId: string) => ({
  rulingId,
  expectVersion: store.need('rulings', rulingId).version,
  comment: 'Look again.',
});

const retry = () =>
  run(store, (tx) => retryRefund(tx, { refundId: refundId() }, adm2(), provider)).result;

describe('proposing', () => {
  test.each<[string, Partial<RulingBody>, string]>([
    ['without a statement', { statementToSeller: '  ' }, 'statementRequired'],
    ['without a reason', { reasonCodes: [] }, 'reasonRequired'],
    ['with a reason nobody knows', { reasonCodes: ['whim'] }, 'invalidField'],
    ['on evidence without any', { basis: 'evidence' }, 'evidenceRequired'],
    ['on silence that is none', { basis: 'silence' }, 'silenceChecklist'],
    ['with unknown evidence', { citedEvidence: [{ id: 'x', sha256: 'y' }] }, 'evidenceNotAdmitted'],
    ['with an unknown message', { citedMessages: ['x'] }, 'invalidField'],
    ['with a return', { returnRequired: true }, 'invalidField'],
    ['on an old watermark', { evidenceWatermark: 0 }, 'newEvidence'],
    ['on old money', { moneyVersionSeen: 0 }, 'moneyVersionMismatch'],
  ])('%s', (_how, words, code) => {
    expect(codeOf(propose(store, adm1(), 'd', words))).toBe(code);
    const preview = must(previewRuling(store, 'd', bodyFor(store, 'd', words), adm1()));
    expect(preview.refusals.map((refusal) => refusal.code)).toContain(code);
  });

  test('cites only what is admitted, byte for byte (I28, I29)', () => {
    const evidence = [item('in', 'admitted'), item('out', 'excludedOffPlatform')];
    store.put('files', { id: 'd', messages: [], notes: [], evidence, events: [] });
    const cite = (id: string, sha256: string) =>
      codeOf(propose(store, agt1(), 'd', { basis: 'evidence', citedEvidence: [{ id, sha256 }] }));
    expect(cite('out', 'aa')).toBe('evidenceNotAdmitted');
    expect(cite('in', 'bb')).toBe('evidenceNotAdmitted');
    expect(cite('in', 'aa')).toBe('ok');
  });

  test.each([
    ['trust', 'forbidden'],
    ['auditor', 'forbidden'],
  ] as const)('%s may not', (role, code) => {
    expect(codeOf(propose(store, desk.staff('who', role), 'd', {}))).toBe(code);
  });

  test('only on escalated disputes, only by who holds it, one at a time', () => {
    const lease = { holderId: 'adm2', expiresAt: '2030-01-01T00:00:00.000Z' };
    store.put('disputes', { ...dispute(), lease });
    expect(codeOf(propose(store, adm1(), 'd', {}))).toBe('heldByOther');
    expect(codeOf(propose(store, adm2(), 'd', noAction))).toBe('ok');
    expect(codeOf(propose(store, adm2(), 'd', noAction))).toBe('liveRulingExists');
    addDispute(store, desk, 'closed', 'o', ['l1']);
    store.put('disputes', { ...store.need('disputes', 'closed'), status: 'closed' });
    expect(codeOf(propose(store, adm1(), 'closed', {}))).toBe('caseClosed');
  });

  test('two at once: the second is refused with what changed', () => {
    const seen = dispute();
    const body = bodyFor(store, 'd', noAction);
    const { digest } = must(previewRuling(store, 'd', body, adm2()));
    const first = must(propose(store, adm1(), 'd', noAction));
    const command = { disputeId: 'd', body: { ...body, digest }, idempotencyKey: 'k' };
    const late = run(store, (tx) =>
      proposeRuling(tx, { ...command, expectVersion: seen.version }, adm2()),
    );
    const current = { version: seen.version + 1, liveRuling: { rulingId: first.id } };
    expect(late.result).toMatchObject({ error: { code: 'versionMismatch', meta: { current } } });
  });

  test('the digest binds to what was previewed', () => {
    const command = { disputeId: 'd', idempotencyKey: 'k', expectVersion: dispute().version };
    const send = (body: RulingBody) =>
      codeOf(run(store, (tx) => proposeRuling(tx, { ...command, body }, adm1())).result);
    const body = bodyFor(store, 'd', noAction);
    expect(send(body)).toBe('invalidField');
    expect(send({ ...body, digest: 'f'.repeat(64) })).toBe('digestMismatch');
    const { digest } = must(previewRuling(store, 'd', body, adm1()));
    expect(send({ ...body, statementToBuyer: 'Something else.', digest })).toBe('digestMismatch');
    expect(send({ ...body, internalNote: 'Only for us.', digest })).toBe('ok');
  });
});

describe('deciding', () => {
  test('a returned proposal is a draft that its author writes on', () => {
    const { id } = must(propose(store, agt1(), 'd', {}));
    expect(codeOf(run(store, (tx) => returnRuling(tx, decision(id), agt1())).result)).toBe(
      'forbidden',
    );
    must(run(store, (tx) => returnRuling(tx, decision(id), adm1())).result);
    expect(store.need('rulings', id)).toMatchObject({ state: 'draft', comment: 'Look again.' });
    const again = must(propose(store, agt1(), 'd', noAction));
    expect(again).toMatchObject({ id, state: 'proposed', kind: 'noAction' });
    expect(again.comment).toBeUndefined();
    must(run(store, (tx) => withdrawRuling(tx, decision(id), agt1())).result);
  });

  test('a rejected or expired proposal is void', () => {
    const one = must(propose(store, agt1(), 'd', {}));
    const silent = { ...decision(one.id), comment: ' ' };
    expect(codeOf(run(store, (tx) => rejectRuling(tx, silent, adm1())).result)).toBe(
      'commentRequired',
    );
    must(run(store, (tx) => rejectRuling(tx, decision(one.id), adm1())).result);
    const two = must(propose(store, agt1(), 'd', {}));
    const expire = () =>
      run(store, (tx) => expireApproval(tx, { rulingId: two.id }, desk.system())).result;
    expect(codeOf(expire())).toBe('wrongState');
    desk.nowMs += 7 * 86_400_000;
    expect(must(expire()).state).toBe('void');
    expect(store.get('agenda', `approval:${two.id}`)).toBeUndefined();
    expect(dispute()).toMatchObject({ awaiting: 'staff' });
    expect(dispute().live).toBeUndefined();
  });

  test('approving needs the digest that was shown and nothing new since', () => {
    const { id } = must(propose(store, agt1(), 'd', {}));
    news();
    expect(codeOf(approve(store, adm1(), id))).toBe('newEvidence');
    expect(codeOf(approve(store, agt1(), id))).toBe('forbidden');
  });

  test('an edit inside the hold drops approvals and stops the hold (I22)', () => {
    const { id } = must(propose(store, agt1(), 'd', {}));
    expect(must(approve(store, adm1(), id)).state).toBe('approved');
    const { version: expectVersion } = store.need('rulings', id);
    const body = bodyFor(store, 'd', noAction);
    must(run(store, (tx) => editRuling(tx, { rulingId: id, expectVersion, body }, agt1())).result);
    expect(store.need('rulings', id)).toMatchObject({
      state: 'draft',
      approvals: [],
      amountMinor: 0,
    });
    expect(store.get('agenda', `hold:${id}`)).toBeUndefined();
    expect(store.need('sellers', 'seller').ruled).toEqual([]);
  });

  test('the hold can be undone until it ends, by those who ruled', () => {
    const { id } = must(propose(store, adm1(), 'd', {}));
    const undo = (ctx: ReturnType<typeof adm1>) =>
      codeOf(run(store, (tx) => undoRuling(tx, { rulingId: id }, ctx)).result);
    expect(undo(adm2())).toBe('forbidden');
    const early = run(store, (tx) => executeRuling(tx, { rulingId: id }, desk.system(), provider));
    expect(codeOf(early.result)).toBe('wrongState');
    desk.nowMs += 10_000;
    expect(undo(adm1())).toBe('undoOver');
    desk.nowMs -= 1;
    expect(undo(adm1())).toBe('ok');
    expect(store.need('orders', 'o').refunds).toEqual([]);
  });

  test('a message in the hold sends the ruling back to draft', () => {
    const { id } = must(propose(store, adm1(), 'd', {}));
    news();
    expect(execute(store, desk, provider, id)).toMatchObject({ state: 'draft' });
    expect(store.need('rulings', id).comment).toMatch(/^newEvidence/);
  });
});

describe('the provider', () => {
  test('F6: a timeout after the money moved is reconciled with the same key, once', () => {
    provider.mode = 'timeoutAfterEffect';
    const { id } = must(propose(store, adm1(), 'd', {}));
    expect(execute(store, desk, provider, id).state).toBe('unknown');
    expect(dispute()).toMatchObject({ status: 'escalated', flags: ['refundUnknown'] });
    expect(codeOf(retry())).toBe('wrongState');
    must(run(store, (tx) => reconcileRuling(tx, { rulingId: id }, adm1(), provider)).result);
    expect(store.need('rulings', id).state).toBe('executed');
    expect(dispute()).toMatchObject({ status: 'resolved', flags: [] });
    expect(provider.paid.size).toBe(1);
    expect(store.need('orders', 'o').refunds).toMatchObject([{ state: 'processing', attempts: 1 }]);
  });

  test('a refused refund is credited back; the retry takes a new key', () => {
    provider.mode = 'refuse';
    const { id } = must(propose(store, adm1(), 'd', {}));
    expect(execute(store, desk, provider, id).state).toBe('failed');
    expect(balances()).toEqual([5_000, 0]);
    expect(dispute()).toMatchObject({ status: 'escalated', flags: ['refundFailed'] });
    const [first] = provider.paid.keys();
    provider.mode = 'accept';
    expect(must(retry()).state).toBe('executed');
    expect([...provider.paid.keys()]).toHaveLength(2);
    expect(store.need('orders', 'o').refunds[0]?.providerKey).not.toBe(first);
    expect(dispute().status).toBe('resolved');
    expect(balances()).toEqual([0, 5_800]);
  });

  test('a failed ruling makes room for another one', () => {
    provider.mode = 'refuse';
    const { id } = must(propose(store, adm1(), 'd', {}));
    execute(store, desk, provider, id);
    must(propose(store, adm2(), 'd', noAction));
    expect(store.need('rulings', id).state).toBe('void');
    expect(codeOf(retry())).toBe('wrongState');
  });

  test('F7: a refund that fails after its debt was earned back is credited by netting', () => {
    execute(store, desk, provider, must(propose(store, adm1(), 'd', {})).id);
    expect(balances()).toEqual([0, 5_800]);
    run(store, (tx) => {
      postSale(tx, { sellerId: 'seller', currency: 'USD', netMinor: 7_000 }, desk.system());
      return { ok: true };
    });
    expect(balances()).toEqual([1_200, 0]);
    const command = { refundId: refundId(), failure: 'account closed' };
    must(run(store, (tx) => failRefund(tx, command, desk.system())).result);
    expect(balances()).toEqual([12_000, 0]);
    expect(dispute()).toMatchObject({ status: 'resolved', flags: ['refundFailed'] });
    must(retry());
    expect(dispute().flags).toEqual([]);
    must(run(store, (tx) => landRefund(tx, { refundId: refundId() }, desk.system())).result);
    expect(store.need('orders', 'o').refunds[0]?.state).toBe('succeeded');
    expect(store.need('platformAccounts', 'USD').refundClearingMinor).toBe(0);
  });
});

test('a replacement goes step by step and moves no money (I9)', () => {
  const { id } = must(propose(store, adm1(), 'd', { kind: 'replacement' }));
  const done = execute(store, desk, provider, id);
  expect(done.replacement).toMatchObject({ state: 'awaitingSeller' });
  expect(store.need('orders', 'o').refunds).toEqual([]);
  const step = (
    to: 'accepted' | 'shipped' | 'delivered',
    party: 'seller' | 'carrier' | 'buyer',
  ) => {
    const ctx = desk.as({ id: party, name: party, party });
    return codeOf(run(store, (tx) => advanceReplacement(tx, { rulingId: id, to }, ctx)).result);
  };
  expect(step('accepted', 'buyer')).toBe('forbidden');
  expect(step('shipped', 'seller')).toBe('wrongState');
  expect(step('accepted', 'seller')).toBe('ok');
  expect(step('shipped', 'seller')).toBe('ok');
  expect(step('delivered', 'carrier')).toBe('ok');
});

test('the receipt shows the debt with one projection, and the reply keeps the contract', () => {
  const preview = must(previewRuling(store, 'd', bodyFor(store, 'd', {}), adm1()));
  expect(preview).toMatchObject({
    amount: { amountMinor: 12_000 },
    effects: {
      buyer: { amountMinor: 12_000 },
      sellerPending: { before: { amountMinor: 5_000 }, after: { amountMinor: 0 } },
      sellerReceivable: { before: { amountMinor: 0 }, after: { amountMinor: 5_800 } },
      commission: { amountMinor: -1_200 },
      platform: { amountMinor: 0 },
    },
    remainingAfter: { amountMinor: 0 },
    recovery: [{ debt: { amountMinor: 5_800 } }],
    approvalsNeeded: 0,
    refusals: [],
  });
  const ruling = execute(store, desk, provider, must(propose(store, adm1(), 'd', {})).id);
  const reply = rulingReply(store, ruling, adm1());
  expect(RulingReply.safeParse(reply).error).toBeUndefined();
  expect(reply.refund?.state).toBe('processing');
  expect(reply.dispute.status).toBe('resolved');
});
