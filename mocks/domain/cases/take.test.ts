import { describe, expect, it } from 'vitest';

import { inboxOf } from '../notifications/notify.ts';
import { fileOf } from './case-file.ts';
import { Scene } from '../disputes/testing/scene.ts';
import { TicketScene } from '../tickets/testing/ticket-scene.ts';
import { assignCase } from './assign.ts';
import { claimCase } from './lease.ts';
import { setPriority } from './marks.ts';
import { mergeCase } from './merge.ts';
import { skipCase } from './skip.ts';
import { endSnooze, snoozeCase } from './snooze.ts';
import { isOffered } from './take.ts';
import { Tx } from '../tx.ts';
import { openTicket } from '../tickets/open.ts';
import { ticketWeight } from '../tickets/ticket-queue.ts';

const offered = (scene: TicketScene, who = 'other') =>
  isOffered(new Tx(scene.store), scene.ticket, scene.as(who));
const snooze = (scene: TicketScene, who: string, until = '2027-01-01T00:00:00.000Z') =>
  scene.must((tx) => snoozeCase(tx, { caseId: scene.tid, until }, scene.as(who)));

describe('take next passes over', () => {
  it('what waits for the other side, while no clock of the desk runs', () => {
    const scene = new TicketScene();
    expect(offered(scene)).toBe(true);
    scene.reply();
    // Its resolution still runs: somebody must ask again, or resolve it.
    expect([scene.ticket.awaiting, offered(scene)]).toEqual(['seller', true]);
    scene.set('open');
    expect(offered(scene)).toBe(false);
    scene.wait(24 * 30);
    expect(offered(scene)).toBe(false);
    scene.write();
    expect(offered(scene)).toBe(true);
  });

  it('a dispute that its parties are still talking about', () => {
    const scene = new Scene();
    scene.open();
    const isOpen = () => isOffered(new Tx(scene.store), scene.dispute(), scene.as('other'));
    expect(isOpen()).toBe(false);
    scene.escalate();
    expect(isOpen()).toBe(true);
  });

  it('what somebody put aside, unless it is late; what I put aside even then', () => {
    const scene = new TicketScene();
    snooze(scene, 'agent');
    expect([offered(scene, 'agent'), offered(scene)]).toEqual([false, false]);
    scene.wait(49);
    expect([offered(scene, 'agent'), offered(scene)]).toEqual([false, true]);
  });
});

/** A ticket that a colleague was given. */
const given = () => {
  const scene = new TicketScene();
  const give = { caseId: scene.tid, assigneeId: 'agent' };
  scene.must((tx) => assignCase(tx, give, scene.as('admin')));
  return scene;
};
/** What somebody was told of. */
const told = (scene: TicketScene, id: string) =>
  inboxOf(scene.store, id).ids.map((one) => scene.store.need('notifications', one).kind);

describe('taking what a colleague was given', () => {
  it('is told to them, and on the timeline', () => {
    const scene = given();
    scene.must((tx) => claimCase(tx, { caseId: scene.tid }, scene.as('other')));
    expect(scene.ticket.assigneeId).toBe('other');
    expect(told(scene, 'agent')).toEqual(['assigned', 'leaseTaken']);
    const events = fileOf(scene.store, scene.tid).events.map(({ event }) => event);
    expect(events).toContain('takenOver');
  });

  it('is told once, and not when it is one’s own', () => {
    const scene = given();
    scene.take();
    expect(told(scene, 'agent')).toEqual(['assigned']);
    const command = { caseId: scene.tid, takeOverReason: 'Shift is over.' };
    scene.must((tx) => claimCase(tx, command, scene.as('other')));
    expect(told(scene, 'agent')).toEqual(['assigned', 'leaseTaken']);
  });
});

describe('a claim that moves a ticket on', () => {
  it('leaves the trace of a status that was set, once', () => {
    const scene = new TicketScene();
    scene.wait(1);
    scene.take();
    const { updatedAt, status } = scene.ticket;
    expect([status, updatedAt]).toEqual(['underReview', scene.desk.now]);
    expect(scene.last?.audit).toContainEqual(
      expect.objectContaining({
        event: 'ticketStatusSet',
        data: { from: 'pending', to: 'underReview' },
      }),
    );
    const set = () =>
      fileOf(scene.store, scene.tid).events.filter(({ event }) => event === 'statusSet');
    expect(set()).toMatchObject([{ detail: 'underReview', actorName: 'agent' }]);
    scene.take();
    expect(set()).toHaveLength(1);
  });
});

describe('putting aside and passing', () => {
  it('lets go of an own lease, with its entry on the agenda', () => {
    const scene = new TicketScene();
    scene.take();
    snooze(scene, 'agent');
    expect(scene.ticket).not.toHaveProperty('lease');
    expect(scene.store.get('agenda', `lease:${scene.tid}`)).toBeUndefined();
  });

  it('skipping ends an assignment to oneself, and nobody else’s', () => {
    const scene = new TicketScene();
    scene.take();
    const skip = (who: string) =>
      scene.must((tx) => skipCase(tx, { caseId: scene.tid, reason: 'x' }, scene.as(who)));
    skip('other');
    expect(scene.ticket).toMatchObject({ assigneeId: 'agent', lease: { holderId: 'agent' } });
    skip('agent');
    expect(scene.ticket).not.toHaveProperty('assigneeId');
    expect(scene.ticket).not.toHaveProperty('lease');
    expect(offered(scene, 'agent')).toBe(false);
  });

  it('ending an own snooze is no news to oneself, but the end of its time is', () => {
    const scene = new TicketScene();
    snooze(scene, 'agent');
    scene.must((tx) => snoozeCase(tx, { caseId: scene.tid, until: null }, scene.as('agent')));
    expect(scene.ticket).not.toHaveProperty('woke');
    snooze(scene, 'agent', '2026-03-02T12:00:00Z');
    scene.wait(3);
    scene.must((tx) => endSnooze(tx, { caseId: scene.tid }, scene.as('system')));
    expect(scene.ticket).toMatchObject({ woke: { byId: 'agent' } });
  });

  it('resolving ends a snooze and what was unread, with the entry on the agenda', () => {
    const scene = new TicketScene();
    snooze(scene, 'agent');
    expect(scene.ticket).toMatchObject({ unread: true, snooze: { byId: 'agent' } });
    expect(scene.store.get('agenda', `snooze:${scene.tid}`)).toBeDefined();
    scene.set('resolved');
    expect(scene.ticket).not.toHaveProperty('snooze');
    expect(scene.ticket).not.toHaveProperty('unread');
    expect(scene.store.get('agenda', `snooze:${scene.tid}`)).toBeUndefined();
  });
});

describe('merging a ticket away', () => {
  it.each(['snoozed', 'resolved'] as const)('that is %s leaves nothing to fall due', (state) => {
    const scene = new TicketScene();
    const words = { topic: 'payouts' as const, subject: 'Payout', text: 'Where is it?' };
    const into = scene.must((tx) =>
      openTicket(tx, { ...words, sellerId: 's1' }, scene.as('seller')),
    );
    if (state === 'snoozed') snooze(scene, 'agent');
    else scene.set('resolved');
    const kind = state === 'snoozed' ? 'snooze' : 'ticketCloses';
    const entry = () => scene.store.get('agenda', `${kind}:${scene.tid}`);
    expect(entry()).toBeDefined();
    const command = { caseId: scene.tid, intoId: into.id };
    scene.must((tx) => mergeCase(tx, command, scene.as('agent')));
    expect(entry()).toBeUndefined();
    expect(scene.ticket).not.toHaveProperty('snooze');
    expect(scene.store.get('agenda', `clockNear:${scene.tid}`)).toBeUndefined();
  });
});

it('among tickets that are due alike the more urgent comes first, then the older', () => {
  const scene = new TicketScene();
  const older = scene.ticket;
  scene.must((tx) => setPriority(tx, { caseId: scene.tid, priority: 'high' }, scene.as('agent')));
  const high = { ...scene.ticket, createdAt: '2026-03-09T09:00:00.000Z' };
  const newer = { ...older, createdAt: '2026-03-08T09:00:00.000Z' };
  expect(ticketWeight(high)).toBeGreaterThan(ticketWeight(older));
  expect(ticketWeight(older)).toBeGreaterThan(ticketWeight(newer));
});
