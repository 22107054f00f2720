import { describe, expect, it } from 'vitest';

import { sendMessage } from './cases/message.ts';
import { isOpenClock } from './clocks.ts';
import { Scene } from './disputes/testing/scene.ts';
import type { ClockName } from './records.ts';
import { openTicket } from './tickets/open.ts';
import { setTicketStatus } from './tickets/status.ts';

/** A clock of a case as far as these rules look at it. */
function clocksOf(scene: Scene, table: 'disputes' | 'tickets', id: string) {
  return scene.store
    .need(table, id)
    .clocks.map(({ name, party, dueAt, startedAt }) => ({ name, party, dueAt, startedAt }));
}

function openNames(scene: Scene, table: 'disputes' | 'tickets', id: string): ClockName[] {
  return scene.store
    .need(table, id)
    .clocks.filter(isOpenClock)
    .map(({ name }) => name);
}

describe('repeated messages of the same side never push an unmet deadline (cases.md §6)', () => {
  it.each(['buyer', 'seller'] as const)('of the %s of a dispute', (side) => {
    const scene = new Scene();
    const { id } = scene.open();
    const write = (from: 'buyer' | 'seller') => {
      const command = { caseId: id, from, to: 'all', text: 'Words.' } as const;
      scene.must((tx) => sendMessage(tx, command, scene.as(from)));
    };
    const other = side === 'buyer' ? 'seller' : 'buyer';
    write(other);
    scene.wait(1);
    write(side);
    const before = clocksOf(scene, 'disputes', id);
    for (let again = 0; again < 5; again += 1) {
      scene.wait(7);
      write(side);
      expect(clocksOf(scene, 'disputes', id)).toEqual(before);
    }
    // Also a deadline that has passed unmet stays where it was.
    scene.wait(80);
    write(side);
    expect(clocksOf(scene, 'disputes', id)).toEqual(before);
  });

  it('of the seller of a ticket, before the first reply and after it', () => {
    const scene = new Scene();
    const words = { topic: 'payouts' as const, subject: 'Payout', text: 'Where is it?' };
    const { id } = scene.must((tx) =>
      openTicket(tx, { ...words, sellerId: 's1' }, scene.as('seller')),
    );
    const write = () => {
      const command = { caseId: id, from: 'seller', to: 'staff', text: 'More.' } as const;
      scene.must((tx) => sendMessage(tx, command, scene.as('seller')));
    };
    const before = clocksOf(scene, 'tickets', id);
    for (let again = 0; again < 3; again += 1) {
      scene.wait(30);
      write();
      expect(clocksOf(scene, 'tickets', id)).toEqual(before);
    }
    expect(openNames(scene, 'tickets', id)).toEqual(['firstReply', 'resolution']);
  });
});

describe('clocks are started, paused and stopped where the table says (cases.md §6)', () => {
  it('a dispute: reply and escalation risk; mediation from the escalation on', () => {
    const scene = new Scene();
    const { id } = scene.open();
    expect(openNames(scene, 'disputes', id)).toEqual(['disputeReply', 'escalationRisk']);
    const reply = { caseId: id, from: 'seller', to: 'buyer', text: 'Here.' } as const;
    scene.must((tx) => sendMessage(tx, reply, scene.as('seller')));
    const names = openNames(scene, 'disputes', id);
    expect(names).not.toContain('escalationRisk');
    scene.escalate();
    expect(openNames(scene, 'disputes', id)).toEqual(['disputeReply', 'mediation']);
  });

  it('a ticket that waits for the seller stands still, and goes on with the answer', () => {
    const scene = new Scene();
    const words = { topic: 'payouts' as const, subject: 'Payout', text: 'Where is it?' };
    const { id } = scene.must((tx) =>
      openTicket(tx, { ...words, sellerId: 's1' }, scene.as('seller')),
    );
    const set = (status: 'underReview' | 'open' | 'resolved') =>
      scene.must((tx) => setTicketStatus(tx, { ticketId: id, status }, scene.as('agent')));
    const states = () =>
      scene.store.need('tickets', id).clocks.map(({ name, state }) => `${name} ${state}`);
    set('underReview');
    set('open');
    expect(states()).toEqual(['firstReply running', 'resolution paused']);
    expect(scene.store.need('tickets', id).clocks[1]?.pauses).toEqual([
      { from: scene.desk.now, reason: 'waitingForSeller' },
    ]);
    const command = { caseId: id, from: 'seller', to: 'staff', text: 'More.' } as const;
    scene.wait(10).must((tx) => sendMessage(tx, command, scene.as('seller')));
    expect(states()).toEqual(['firstReply running', 'resolution running']);
    set('resolved');
    expect(states()).toEqual(['firstReply void', 'resolution met']);
  });
});
