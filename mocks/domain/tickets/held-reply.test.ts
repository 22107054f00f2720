import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addMs, HOUR } from '../../../src/lib/instants.ts';
import { fileOf } from '../cases/case-file.ts';
import { releaseMessage, sendMessage } from '../cases/message.ts';
import { mergeCase } from '../cases/merge.ts';
import { codeOf, Scene } from '../disputes/testing/scene.ts';
import { finaliseDispute } from '../disputes/finalise.ts';
import { caratx } from '../policies/caratx.ts';
import { openTicket } from './open.ts';
import { TicketScene } from './testing/ticket-scene.ts';

const HELD = caratx.messageHoldMs;
const SECOND = HOUR / 3600;

/** A ticket that somebody has claimed and is answering right now. */
function answering(hours = 1) {
  const scene = new TicketScene();
  scene.take();
  scene.wait(hours);
  const at = scene.desk.now;
  const message = scene.send();
  const later = (ms: number) => {
    scene.desk.nowMs += ms;
  };
  const deliveries = () =>
    fileOf(scene.store, scene.tid).messages.map(({ from, delivery }) => `${from} ${delivery}`);
  const clocks = () => scene.ticket.clocks.map(({ name, state }) => `${name} ${state}`);
  return { scene, message, at, later, deliveries, clocks };
}

describe('a reply stops its clock', () => {
  it('when it is sent, not when its hold ends: in time is in time', () => {
    const { scene, message, at, later } = answering(48 - 5 / 3600);
    expect(scene.ticket.clocks[0]).toMatchObject({ state: 'met', stoppedAt: at });
    later(HELD);
    expect(codeOf(scene.leave(message))).toBe('ok');
    const [first] = scene.ticket.clocks;
    expect(first).toMatchObject({ name: 'firstReply', state: 'met', stoppedAt: at });
    expect(first).not.toHaveProperty('late');
  });

  it('and taking it back starts the clock again, as if nothing had been sent', () => {
    const { scene, message, later } = answering();
    const before = new TicketScene();
    later(4 * SECOND);
    expect(codeOf(scene.undo(message))).toBe('ok');
    expect(scene.ticket.clocks).toEqual(before.ticket.clocks);
  });

  it('but not when another reply went out meanwhile', () => {
    const { scene, message, later } = answering();
    later(3 * SECOND);
    const second = scene.send('other');
    later(SECOND);
    expect(codeOf(scene.undo(message))).toBe('ok');
    expect(scene.ticket.clocks[0]).toMatchObject({ state: 'met', stoppedAt: second.at });
  });
});

describe('what the requester writes while a reply is held', () => {
  it('is the desk’s turn when the reply has left, with a clock from its own instant', () => {
    const { scene, message, later, clocks } = answering();
    later(5 * SECOND);
    const said = scene.desk.now;
    expect(codeOf(scene.write())).toBe('ok');
    later(HELD);
    scene.leave(message);
    expect(scene.ticket).toMatchObject({
      status: 'underReview',
      awaiting: 'staff',
      unread: true,
      messageCount: 3,
    });
    expect(clocks()).toEqual(['firstReply met', 'resolution running', 'nextReply running']);
    expect(scene.clock('nextReply')?.startedAt).toBe(said);
  });

  it('takes a ticket that nobody had looked at out of *pending* with the reply', () => {
    const scene = new TicketScene();
    const message = scene.send();
    scene.write();
    scene.leave(message);
    expect(scene.ticket).toMatchObject({ status: 'underReview', awaiting: 'staff' });
  });

  it('is owed by the clock that goes on when the reply is taken back', () => {
    const { scene, message, later, clocks } = answering();
    later(5 * SECOND);
    scene.write();
    later(SECOND);
    expect(codeOf(scene.undo(message))).toBe('ok');
    expect(clocks()).toEqual(['firstReply running', 'resolution running']);
  });

  it('leaves an escalated dispute with the desk, whoever wrote', () => {
    const scene = new Scene();
    scene.open();
    scene.escalate();
    const command = { caseId: scene.id, from: 'staff', to: 'both', text: 'Both, please.' } as const;
    const send = () => scene.must((tx) => sendMessage(tx, command, scene.as('agent'))).message;
    const leave = ({ id: messageId }: { id: string }) =>
      scene.must((tx) => releaseMessage(tx, { caseId: scene.id, messageId }, scene.as('system')));
    const first = send();
    scene.say('buyer');
    leave(first);
    expect(scene.dispute().awaiting).toBe('staff');
    leave(send());
    expect(scene.dispute().awaiting).toBe('seller');
  });
});

describe('closing while a reply is held (decision 0013)', () => {
  it('lets it leave first: nothing is said on a closed ticket ★', () => {
    const { scene, message, deliveries } = answering();
    scene.set('resolved');
    expect(codeOf(scene.set('closed'))).toBe('ok');
    expect(deliveries()).toEqual(['seller delivered', 'staff delivered']);
    expect(scene.store.get('agenda', `message:${message.id}`)).toBeUndefined();
    const { messageCount } = scene.ticket;
    expect(codeOf(scene.undo(message))).toBe('undoOver');
    expect([messageCount, scene.ticket.messageCount]).toEqual([2, 2]);
  });

  it('so does merging, which leaves nothing of the duplicate on the agenda', () => {
    const { scene, message, deliveries } = answering();
    const words = { topic: 'payouts' as const, subject: 'Payout', text: 'Where is it?' };
    const into = scene.must((tx) =>
      openTicket(tx, { ...words, sellerId: 's1' }, scene.as('seller')),
    );
    const command = { caseId: scene.tid, intoId: into.id };
    scene.must((tx) => mergeCase(tx, command, scene.as('agent')));
    expect(deliveries()).toEqual(['seller delivered', 'staff delivered']);
    expect(codeOf(scene.undo(message))).toBe('undoOver');
    expect(scene.ticket).toMatchObject({ status: 'closed', awaiting: 'nobody' });
  });

  it('what the duplicate had missed stays told, what was in time no longer matters', () => {
    const scene = new TicketScene();
    const words = { topic: 'payouts' as const, subject: 'Payout', text: 'Where is it?' };
    const into = scene.must((tx) =>
      openTicket(tx, { ...words, sellerId: 's1' }, scene.as('seller')),
    );
    const due = scene.clock('firstReply')?.dueAt ?? '';
    scene.desk.nowMs = Date.parse(due) + 1;
    const command = { caseId: scene.tid, intoId: into.id };
    scene.must((tx) => mergeCase(tx, command, scene.as('agent')));
    const states = Object.fromEntries(scene.ticket.clocks.map(({ name, state }) => [name, state]));
    expect(states).toEqual({ firstReply: 'missed', resolution: 'void' });
  });

  it('and so does making a dispute final', () => {
    const scene = new Scene();
    scene.open();
    scene.escalate();
    scene.rule('noAction');
    const command = { caseId: scene.id, from: 'staff', to: 'both', text: 'Goodbye.' } as const;
    scene.must((tx) => sendMessage(tx, command, scene.as('agent')));
    const close = { disputeId: scene.id, waiveAppeal: true };
    scene.must((tx) => finaliseDispute(tx, close, scene.as('admin')));
    const { messages } = fileOf(scene.store, scene.id);
    expect(messages.filter(({ delivery }) => delivery === 'held')).toEqual([]);
    expect(messages.at(-1)).toMatchObject({ text: 'Goodbye.', delivery: 'delivered' });
  });

  it('and what an older world still holds on a closed ticket is not said', () => {
    const { scene, message, deliveries } = answering();
    scene.store.put('tickets', { ...scene.ticket, status: 'closed' });
    expect(codeOf(scene.leave(message))).toBe('caseClosed');
    expect(deliveries()).toEqual(['seller delivered', 'staff held']);
  });
});

describe('resolving', () => {
  it.each([
    [10, 'void'],
    [48, 'void'],
    [50, 'missed'],
    [200, 'missed'],
  ])('a ticket unanswered for %i h leaves its first reply %s', (hours, state) => {
    const scene = new TicketScene();
    scene.wait(hours);
    scene.set('resolved');
    expect(scene.ticket.clocks[0]).toMatchObject({ name: 'firstReply', state });
  });

  it('right after a reply is no breach and no gap: the reply has met its clock', () => {
    const { scene, message, later, clocks } = answering();
    scene.set('resolved');
    later(HELD);
    scene.leave(message);
    expect(clocks()).toEqual(['firstReply met', 'resolution met']);
  });

  it('and taking that reply back leaves the clock as resolving leaves any unanswered one', () => {
    const { scene, message, later, clocks } = answering();
    later(SECOND);
    scene.set('resolved');
    later(SECOND);
    expect(codeOf(scene.undo(message))).toBe('ok');
    expect(clocks()).toEqual(['firstReply void', 'resolution met']);
  });

  it('and reopening buys no time: an overdue ticket is overdue again', () => {
    const scene = new TicketScene();
    scene.wait(24 * 20);
    const { dueAt } = scene.clock('resolution') ?? {};
    scene.set('resolved');
    scene.set('underReview');
    expect(scene.clock('resolution')).toMatchObject({ state: 'running', dueAt });
    expect(scene.clock('firstReply')).toMatchObject({
      dueAt: addMs(scene.ticket.createdAt, 48 * HOUR),
    });
    expect(scene.ticket.clocks).toHaveLength(2);
    scene.reply();
    expect(scene.ticket.clocks[0]).toMatchObject({ state: 'met', late: true });
  });

  it.each(['underReview', 'write'] as const)(
    'and reopened by %s, the time between is a pause',
    (by) => {
      const scene = new TicketScene();
      scene.wait(20);
      scene.set('resolved');
      scene.wait(100);
      if (by === 'write') scene.write();
      else scene.set(by);
      // Around the clock: 28 of 48 hours were left.
      expect(scene.clock('firstReply')?.dueAt).toBe(addMs(scene.desk.now, 28 * HOUR));
      expect(scene.clock('firstReply')?.pauses).toMatchObject([{ reason: 'resolved' }]);
      expect(scene.ticket.clocks.filter(({ name }) => name === 'resolution')).toHaveLength(1);
      expect(scene.clock('nextReply')).toBeUndefined();
    },
  );

  it('from *open* goes on with what was left before the ticket waited for its seller', () => {
    const scene = new TicketScene('seller', 'urgent');
    scene.take();
    scene.set('open');
    const { dueAt = '' } = scene.clock('resolution') ?? {};
    scene.wait(24 * 30);
    scene.set('resolved');
    scene.wait(24);
    scene.write();
    const reopened = scene.clock('resolution');
    expect(reopened).toMatchObject({ state: 'running', pauses: [{ reason: 'waitingForSeller' }] });
    expect((reopened?.dueAt ?? '') > addMs(dueAt, 24 * 30 * HOUR)).toBe(true);
  });

  it('and reopening, as often as one likes, never adds a working hour', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 5 }), (waits) => {
        const scene = new TicketScene();
        for (const hours of waits) {
          scene.wait(1);
          scene.set('resolved');
          scene.wait(hours);
          scene.set('underReview');
        }
        // The first reply runs around the clock, so its hours can be counted.
        const ran = waits.length;
        expect(scene.clock('firstReply')?.dueAt).toBe(addMs(scene.desk.now, (48 - ran) * HOUR));
      }),
    );
  });
});
