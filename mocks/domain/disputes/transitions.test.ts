import { describe, expect, it } from 'vitest';

import { caratx } from '../policies/caratx.ts';
import { flagConduct } from './conduct.ts';
import { mergeCase } from '../cases/merge.ts';
import { autoEscalate, escalateDispute, judgeEscalation } from './escalate.ts';
import { admitEvidence } from './evidence.ts';
import { fileOf } from '../cases/case-file.ts';
import { finaliseDispute, finaliseWhenDue } from './finalise.ts';
import { liabilityOf } from './liability.ts';
import { releaseMessage, sendMessage, undoMessage } from '../cases/message.ts';
import { addNote } from '../cases/note.ts';
import { openDispute } from './open.ts';
import { codeOf, Scene } from './testing/scene.ts';

const opening = {
  orderId: 'o1',
  lineIds: ['l1'],
  reason: 'damaged' as const,
  claim: 'c',
  wish: 'w',
  text: 't',
};

describe('D1 open', () => {
  it('starts the seller’s clocks and takes a reference', () => {
    const scene = new Scene();
    const dispute = scene.open();
    expect(dispute).toMatchObject({
      reference: 'DSP-2026-000001',
      status: 'open',
      awaiting: 'seller',
      atStakeMinor: 9_000,
      evidenceWatermark: 1,
      version: 1,
    });
    expect(dispute.clocks.map((clock) => [clock.name, clock.party, clock.dueAt])).toEqual([
      ['disputeReply', 'seller', '2026-03-04T09:00:00.000Z'],
      ['escalationRisk', 'seller', '2026-03-05T09:00:00.000Z'],
    ]);
  });

  it.each([
    ['a stranger', {}, {}, 'seller', 'forbidden'],
    ['a cancelled order', { status: 'cancelled' as const }, {}, 'buyer', 'orderNotDisputable'],
    ['no such line', {}, { lineIds: ['l9'] }, 'buyer', 'invalidField'],
    ['no such order', {}, { orderId: 'o9' }, 'buyer', 'notFound'],
    [
      'a reason of another marketplace',
      {},
      { reason: 'remorse' as const },
      'buyer',
      'invalidField',
    ],
  ])('refuses %s', (_, order, change, who, code) => {
    const scene = new Scene(order);
    expect(
      codeOf(scene.act((tx) => openDispute(tx, { ...opening, ...change }, scene.as(who)))),
    ).toBe(code);
    expect(scene.last).toBeUndefined();
  });

  it('refuses a second live dispute on a line, not on another one, nor after it was resolved', () => {
    const scene = new Scene();
    scene.open();
    const again = () => codeOf(scene.act((tx) => openDispute(tx, opening, scene.as('buyer'))));
    expect(again()).toBe('lineInDispute');
    scene.escalate();
    expect(again()).toBe('lineInDispute');
    scene.open({ lineIds: ['l2'] });
    scene.rule('noAction');
    expect(again()).toBe('ok');
  });
});

describe('D2 messages', () => {
  it('stop the own clock, start the other’s, and never push an unmet deadline', () => {
    const scene = new Scene();
    scene.open();
    const due = scene.dispute().clocks[0]?.dueAt;
    scene.wait(10).say('buyer');
    expect(scene.dispute().clocks[0]).toMatchObject({ state: 'running', dueAt: due });
    expect(scene.dispute().clocks).toHaveLength(2);
    scene.wait(45).say('seller');
    const [reply, risk, own] = scene.dispute().clocks;
    expect(reply).toMatchObject({ state: 'met', late: true });
    expect(risk).toMatchObject({ state: 'met' });
    expect(risk).not.toHaveProperty('late');
    expect(own).toMatchObject({ name: 'disputeReply', party: 'buyer', state: 'running' });
    expect(scene.dispute()).toMatchObject({ awaiting: 'buyer', evidenceWatermark: 3 });
    expect(scene.dispute().court).toEqual({ buyer: 0, seller: 55 * 3_600_000, staff: 0 });
  });

  it('of staff are held, can be undone by their author only, then leave without a new version', () => {
    const scene = new Scene();
    scene.open();
    scene.escalate();
    const command = {
      caseId: scene.id,
      from: 'staff' as const,
      to: 'seller' as const,
      text: 'Photos?',
    };
    const sent = scene.must((tx) => sendMessage(tx, command, scene.as('agent')));
    expect(sent.message).toMatchObject({ delivery: 'held' });
    expect(scene.dispute().awaiting).toBe('staff');
    const ids = { caseId: scene.id, messageId: sent.message.id };
    expect(codeOf(scene.act((tx) => undoMessage(tx, ids, scene.as('admin'))))).toBe('forbidden');
    const undone = scene.must((tx) => undoMessage(tx, ids, scene.as('agent')));
    expect(undone).toEqual({ text: 'Photos?', to: 'seller', version: sent.record.version + 1 });
    const next = scene.must((tx) => sendMessage(tx, command, scene.as('agent')));
    scene.desk.nowMs += caratx.messageHoldMs;
    const late = { caseId: scene.id, messageId: next.message.id };
    expect(codeOf(scene.act((tx) => undoMessage(tx, late, scene.as('agent'))))).toBe('undoOver');
    scene.must((tx) => releaseMessage(tx, late, scene.as('system')));
    expect(scene.dispute()).toMatchObject({ awaiting: 'seller', version: next.record.version });
    scene.say('seller');
    expect(scene.dispute().awaiting).toBe('staff');
  });

  it('name the version they saw', () => {
    const scene = new Scene();
    scene.open();
    const command = {
      caseId: scene.id,
      from: 'staff' as const,
      to: 'both' as const,
      text: 'x',
      expectVersion: 9,
    };
    expect(codeOf(scene.act((tx) => sendMessage(tx, command, scene.as('agent'))))).toBe(
      'versionMismatch',
    );
  });
});

describe('D3 evidence', () => {
  it('is numbered, counted, late after the party’s deadline, and refused once resolved', () => {
    const scene = new Scene();
    scene.open();
    scene.wait(49);
    const late = scene.file('seller');
    expect(late.ok && late.value.item).toMatchObject({
      number: 1,
      late: true,
      admissibility: 'admitted',
    });
    expect(scene.dispute()).toMatchObject({ evidenceCount: 1, evidenceWatermark: 2 });
    scene.escalate();
    scene.rule('noAction');
    expect(codeOf(scene.file('buyer'))).toBe('wrongState');
  });

  it('with the same bytes in another case is flagged in both (F17), not within one case', () => {
    const scene = new Scene();
    scene.open();
    const other = scene.open({ lineIds: ['l2'] });
    scene.file('buyer');
    scene.file('buyer');
    expect(scene.dispute().flags).toEqual([]);
    scene.file('buyer', 'a'.repeat(64), other.id);
    expect(scene.dispute().flags).toEqual(['duplicateEvidence']);
    expect(scene.dispute(other.id).flags).toEqual(['duplicateEvidence']);
    expect(scene.store.need('buyers', 'b1').duplicateEvidence).toBe(1);
  });

  it('is ruled out with a reason only (F19)', () => {
    const scene = new Scene();
    scene.open();
    const added = scene.file('buyer');
    const evidenceId = added.ok ? added.value.item.id : '';
    const rule = (why: string) =>
      scene.act((tx) =>
        admitEvidence(
          tx,
          { evidenceId, admissibility: 'excludedOffPlatform', why },
          scene.as('agent'),
        ),
      );
    expect(codeOf(rule(' '))).toBe('commentRequired');
    expect(codeOf(rule('A chat outside the marketplace.'))).toBe('ok');
    expect(fileOf(scene.store, scene.id).evidence[0]).toMatchObject({
      admissibility: 'excludedOffPlatform',
    });
  });
});

describe('D6 to D8 escalation', () => {
  it('is the parties’, from open, once; the desk’s clock starts', () => {
    const scene = new Scene();
    scene.open();
    const by = (who: string) =>
      codeOf(
        scene.act((tx) => escalateDispute(tx, { disputeId: scene.id, by: 'buyer' }, scene.as(who))),
      );
    expect(by('agent')).toBe('forbidden');
    expect(by('buyer')).toBe('ok');
    expect(by('buyer')).toBe('alreadyEscalated');
    const { clocks, awaiting } = scene.dispute();
    expect(awaiting).toBe('staff');
    expect(clocks.map((clock) => [clock.name, clock.state])).toEqual([
      ['disputeReply', 'running'],
      ['escalationRisk', 'void'],
      ['mediation', 'running'],
    ]);
  });

  it('comes by itself only where the policy says so and the time is up', () => {
    const automatic = { ...caratx, autoEscalate: true };
    const scene = new Scene({}, automatic);
    scene.open();
    const auto = () =>
      codeOf(scene.act((tx) => autoEscalate(tx, { disputeId: scene.id }, scene.as('system'))));
    expect(scene.store.get('agenda', `autoEscalate:${scene.id}`)).toBeDefined();
    scene.wait(71);
    expect(auto()).toBe('wrongState');
    scene.wait(1);
    expect(auto()).toBe('ok');
    expect(scene.dispute().escalation).toMatchObject({ by: 'system', cause: 'silence' });
    const manual = new Scene();
    manual.open();
    manual.wait(80);
    const refused = manual.act((tx) =>
      autoEscalate(tx, { disputeId: manual.id }, manual.as('system')),
    );
    expect(codeOf(refused)).toBe('forbidden');
  });

  it('does not come on a dispute that was merged away', () => {
    const scene = new Scene({}, { ...caratx, autoEscalate: true });
    const into = scene.open({ lineIds: ['l2'] }).id;
    const gone = scene.open().id;
    const entry = () => scene.store.get('agenda', `autoEscalate:${gone}`);
    expect(entry()).toBeDefined();
    const command = { caseId: gone, intoId: into };
    scene.must((tx) => mergeCase(tx, command, scene.as('agent')));
    expect(entry()).toBeUndefined();
    expect(scene.store.get('agenda', `autoEscalate:${into}`)).toBeDefined();
  });

  it('is judged meritless by an admin with a reason, and the mark can be taken back', () => {
    const scene = new Scene();
    scene.open();
    scene.escalate('seller');
    const judge = (who: string, meritless: boolean, reason: string) =>
      codeOf(
        scene.act((tx) =>
          judgeEscalation(tx, { disputeId: scene.id, meritless, reason }, scene.as(who)),
        ),
      );
    expect(judge('agent', true, 'x')).toBe('forbidden');
    expect(judge('admin', true, '')).toBe('commentRequired');
    expect(judge('admin', true, 'No answer was given.')).toBe('ok');
    expect(scene.dispute().flags).toContain('meritlessEscalation');
    expect(scene.store.need('sellers', 's1')).toMatchObject({ escalations: 1, meritless: 1 });
    expect(judge('admin', false, 'On second thought.')).toBe('ok');
    expect(scene.dispute().flags).toEqual([]);
    expect(scene.store.need('sellers', 's1').meritless).toBe(0);
  });
});

describe('D11, D14, D15 the end', () => {
  it('resolves with statements, waits for the money, then closes for good', () => {
    const scene = new Scene();
    scene.open();
    scene.escalate();
    const resolved = scene.rule('fullRefund');
    expect(resolved).toMatchObject({ status: 'resolved', awaiting: 'provider', atStakeMinor: 0 });
    expect(
      resolved.clocks.filter((clock) => clock.state === 'running').map((clock) => clock.name),
    ).toEqual(['refundProcessing', 'appealWindow']);
    const said = fileOf(scene.store, scene.id).messages.slice(-2);
    expect(said.map((message) => [message.to, message.text])).toEqual([
      ['buyer', 'To the buyer.'],
      ['seller', 'To the seller.'],
    ]);
    const close = (waiveAppeal: boolean, who = 'admin') =>
      codeOf(
        scene.act((tx) => finaliseDispute(tx, { disputeId: scene.id, waiveAppeal }, scene.as(who))),
      );
    expect(close(true, 'agent')).toBe('forbidden');
    expect(close(true)).toBe('refundPending');
    scene.land();
    expect(scene.dispute()).toMatchObject({ awaiting: 'nobody' });
    expect(close(false)).toBe('appealWindowOpen');
    expect(close(true)).toBe('ok');
    expect(scene.dispute()).toMatchObject({ status: 'closed', closure: 'appealWaived' });
    expect(close(true)).toBe('caseClosed');
    const { id } = scene;
    const note = scene.act((tx) => addNote(tx, { caseId: id, text: 'n' }, scene.as('agent')));
    const said2 = scene.act((tx) =>
      sendMessage(tx, { caseId: id, from: 'buyer', to: 'all', text: 'm' }, scene.as('buyer')),
    );
    expect([codeOf(note), codeOf(said2), codeOf(scene.file('staff'))]).toEqual([
      'caseClosed',
      'caseClosed',
      'caseClosed',
    ]);
  });

  it('closes by itself after the appeal window, or looks again a day later', () => {
    const scene = new Scene();
    scene.open();
    scene.escalate();
    scene.rule('fullRefund');
    scene.wait(30 * 24);
    const due = () =>
      scene.must((tx) => finaliseWhenDue(tx, { disputeId: scene.id }, scene.as('system')));
    expect(due().status).toBe('resolved');
    expect(scene.store.need('agenda', `appealWindow:${scene.id}`).dueAt > scene.desk.now).toBe(
      true,
    );
    scene.land();
    expect(due()).toMatchObject({ status: 'closed', closure: 'finalised' });
    // Nobody appealed: that right was neither met nor missed.
    const window = scene.dispute().clocks.find(({ name }) => name === 'appealWindow');
    expect(window?.state).toBe('void');
  });
});

function hint(buyerDeclinedInsurance: boolean, reason: 'damaged' | 'other' = 'damaged') {
  return liabilityOf({ reason }, { buyerDeclinedInsurance })?.hint;
}

describe('apart from the ruling', () => {
  it('conduct is recorded on the account and leaves the version alone (F18)', () => {
    const scene = new Scene();
    scene.open();
    const flag = (who: string, note: string) =>
      codeOf(
        scene.act((tx) =>
          flagConduct(
            tx,
            { disputeId: scene.id, party: 'seller', code: 'threat', note },
            scene.as(who),
          ),
        ),
      );
    for (const who of ['auditor', 'agent', 'admin']) expect(flag(who, 'x')).toBe('forbidden');
    expect(flag('trust', '')).toBe('commentRequired');
    const { version } = scene.dispute();
    expect(flag('trust', 'Threatened to publish the address.')).toBe('ok');
    expect(scene.dispute()).toMatchObject({ version, flags: ['conduct'] });
    expect(scene.store.need('sellers', 's1').conductFlags).toHaveLength(1);
    scene.escalate();
    expect(scene.rule('noAction').status).toBe('resolved');
    scene.must((tx) =>
      finaliseDispute(tx, { disputeId: scene.id, waiveAppeal: true }, scene.as('admin')),
    );
    expect(flag('trust', 'Too late.')).toBe('caseClosed');
  });

  it('declined insurance turns the liability hint round (F11)', () => {
    expect([hint(true), hint(false), hint(true, 'other')]).toEqual(['buyer', 'seller', undefined]);
  });
});
