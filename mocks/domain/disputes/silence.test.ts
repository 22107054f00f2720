import { describe, expect, it } from 'vitest';

import { pauseClock } from '../clocks.ts';
import { flagsOf, isInView, queueRank } from '../queue-rank.ts';
import { assessSilence, silenceView } from './silence.ts';
import { Scene } from './testing/scene.ts';

function unmet(scene: Scene): string[] {
  const view = silenceView(assessSilence(scene.store, scene.dispute(), scene.as('agent')));
  return view?.points.filter((point) => !point.met).map((point) => point.code) ?? ['nobody'];
}
function isReady(scene: Scene): boolean {
  return assessSilence(scene.store, scene.dispute(), scene.as('agent'))?.ready === true;
}

/** Opened on the Friday before a long weekend, and nobody answers. */
function silentWeekend(delivery?: 'failed'): Scene {
  const scene = new Scene();
  scene.desk.nowMs = Date.parse('2026-05-22T18:00:00.000Z');
  scene.open(delivery ? { delivery } : {});
  scene.escalate();
  return scene;
}

describe('F8: a silent seller over a holiday weekend', () => {
  it('is ready at 72 hours of wall clock, not before', () => {
    const scene = silentWeekend();
    scene.desk.nowMs = Date.parse('2026-05-25T17:59:59.999Z');
    expect(unmet(scene)).toEqual(['timePassed']);
    expect(queueRank(scene.dispute(), scene.desk.now)).toMatchObject({
      rank: 3,
      nextChangeAt: '2026-05-25T18:00:00.000Z',
    });
    scene.desk.nowMs += 1;
    expect(isReady(scene)).toBe(true);
    expect(flagsOf(scene.dispute(), scene.desk.now)).toEqual(['silenceRulingPossible']);
    expect(queueRank(scene.dispute(), scene.desk.now).rank).toBe(1);
    expect(isInView(scene.dispute(), 'needsRuling')).toBe(true);
  });

  it('is blocked while the notice was never delivered, and counts from the one that was', () => {
    const scene = silentWeekend('failed');
    scene.wait(100);
    expect(unmet(scene)).toEqual(['noticeDelivered']);
    expect(scene.dispute().silence).toBeUndefined();
    scene.say('buyer');
    scene.wait(71);
    expect(isReady(scene)).toBe(false);
    scene.wait(1);
    expect(isReady(scene)).toBe(true);
  });

  it('is over when the seller answers', () => {
    const scene = silentWeekend();
    scene.wait(80).say('seller');
    expect(isReady(scene)).toBe(false);
    expect(scene.dispute().silence).toBeUndefined();
  });
});

describe('the silence checklist', () => {
  it('needs an escalated case, a running clock and no evidence meanwhile', () => {
    const scene = new Scene();
    scene.open();
    scene.wait(73);
    expect(unmet(scene)).toEqual(['escalated']);
    scene.escalate();
    expect(unmet(scene)).toEqual([]);
    const dispute = scene.dispute();
    const clocks = dispute.clocks.map((clock) =>
      pauseClock({ ...clock, dueAt: '2099-01-01T00:00:00.000Z' }, scene.desk.now, 'holiday'),
    );
    scene.store.put('disputes', { ...dispute, clocks });
    expect(unmet(scene)).toEqual(['clockNotPaused']);
    scene.store.put('disputes', dispute);
    scene.file('seller');
    expect(unmet(scene)).toEqual(['noEvidenceMeanwhile']);
  });

  it('is contradicted by a delivery scan where the claim is that nothing came', () => {
    const scans = [
      { at: '2026-03-01T09:00:00.000Z', place: 'Lisbon', event: 'Delivered, signed "I."' },
    ];
    const scene = new Scene({ carrier: { name: 'UPS', tracking: '1Z', scans } });
    scene.open({ reason: 'notReceived' });
    scene.escalate();
    scene.wait(73);
    expect(unmet(scene)).toEqual(['noCarrierContradiction']);
    const broken = new Scene({ carrier: { name: 'UPS', tracking: '1Z', scans } });
    broken.open({ reason: 'damaged' });
    broken.escalate();
    broken.wait(73);
    expect(unmet(broken)).toEqual([]);
  });

  it('tells when the amount needs a second person, and is ready all the same', () => {
    const line = {
      id: 'l1',
      title: 'Ring',
      sku: 'R',
      quantity: 1,
      paidMinor: 10_001,
      commissionMinor: 0,
    };
    const scene = new Scene({ lines: [line] });
    scene.open();
    scene.escalate();
    scene.wait(73);
    expect(unmet(scene)).toEqual(['amountWithinLimit']);
    expect(isReady(scene)).toBe(true);
  });

  it('counts the silent buyer only when the desk asked, once the buyer has escalated', () => {
    const scene = new Scene();
    scene.open();
    scene.wait(1).say('seller');
    scene.escalate('buyer');
    scene.wait(1).say('seller');
    scene.wait(80);
    expect(unmet(scene)).toEqual(['nobody']);
  });
});
