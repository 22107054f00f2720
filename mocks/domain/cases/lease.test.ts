import { describe, expect, it } from 'vitest';

import { claimCase, expireLease, liveLease, releaseLease, renewLease } from './lease.ts';
import { sendMessage } from './message.ts';
import { codeOf, Scene } from '../disputes/testing/scene.ts';

function claimed() {
  const scene = new Scene();
  scene.open();
  const claim = (who: string, takeOverReason?: string) =>
    scene.act((tx) => claimCase(tx, { caseId: scene.id, takeOverReason }, scene.as(who)));
  return { scene, claim };
}

describe('a lease', () => {
  it('is one compare-and-set, for ten minutes, and bumps no version', () => {
    const { scene, claim } = claimed();
    const { version } = scene.dispute();
    expect(codeOf(claim('agent'))).toBe('ok');
    expect(scene.dispute()).toMatchObject({
      version,
      assigneeId: 'agent',
      lease: { holderId: 'agent' },
    });
    const refused = claim('other');
    expect(refused.ok ? undefined : refused.error).toMatchObject({
      code: 'heldByOther',
      meta: { holderId: 'agent' },
    });
    expect(codeOf(claim('agent'))).toBe('ok');
    scene.wait(1 / 6);
    expect(codeOf(claim('other'))).toBe('ok');
  });

  it('is taken over with a reason only', () => {
    const { scene, claim } = claimed();
    claim('agent');
    expect(codeOf(claim('other', ' '))).toBe('commentRequired');
    expect(codeOf(claim('other', 'Shift is over.'))).toBe('ok');
    expect(scene.dispute().lease?.holderId).toBe('other');
    const renew = scene.act((tx) => renewLease(tx, { caseId: scene.id }, scene.as('agent')));
    expect(codeOf(renew)).toBe('heldByOther');
  });

  it('is renewed, let go, and ends by itself', () => {
    const { scene, claim } = claimed();
    claim('agent');
    scene.wait(0.1);
    scene.must((tx) => renewLease(tx, { caseId: scene.id }, scene.as('agent')));
    scene.wait(0.1);
    scene.must((tx) => expireLease(tx, { caseId: scene.id }, scene.as('system')));
    expect(liveLease(scene.dispute(), scene.desk.now)?.holderId).toBe('agent');
    scene.must((tx) => releaseLease(tx, { caseId: scene.id }, scene.as('agent')));
    expect(scene.dispute()).not.toHaveProperty('lease');
    const again = scene.act((tx) => releaseLease(tx, { caseId: scene.id }, scene.as('agent')));
    expect(codeOf(again)).toBe('wrongState');
    claim('agent');
    scene.wait(0.2);
    const renew = scene.act((tx) => renewLease(tx, { caseId: scene.id }, scene.as('agent')));
    expect(codeOf(renew)).toBe('wrongState');
    scene.must((tx) => expireLease(tx, { caseId: scene.id }, scene.as('system')));
    expect(scene.dispute()).not.toHaveProperty('lease');
  });

  it('keeps others from writing, and auditors from claiming', () => {
    const { scene, claim } = claimed();
    claim('agent');
    const command = { caseId: scene.id, from: 'staff' as const, to: 'both' as const, text: 'x' };
    expect(codeOf(scene.act((tx) => sendMessage(tx, command, scene.as('other'))))).toBe(
      'heldByOther',
    );
    expect(codeOf(claim('auditor'))).toBe('forbidden');
  });

  it('is not for a party to the case', () => {
    const { scene, claim } = claimed();
    const agent = scene.store.need('agents', 'agent');
    scene.store.put('agents', { ...agent, accounts: ['s1'] });
    expect(codeOf(claim('agent'))).toBe('conflictOfInterest');
  });
});
