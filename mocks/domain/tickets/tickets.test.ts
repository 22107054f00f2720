import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { TICKET_STATUSES } from '../../../src/api/contract/case-words.ts';
import { TICKET_SETTABLE } from '../../../src/api/contract/tickets.ts';
import { addMs, HOUR } from '../../../src/lib/instants.ts';
import { fileOf } from '../cases/case-file.ts';
import { releaseMessage, sendMessage } from '../cases/message.ts';
import { addNote } from '../cases/note.ts';
import { openClock } from '../clocks.ts';
import { codeOf } from '../disputes/testing/scene.ts';
import { caratx } from '../policies/caratx.ts';
import type { TicketRecord } from '../records.ts';
import { followUpTicket } from './follow-up.ts';
import { lookAtTicket, settableNow, setTicketStatus } from './status.ts';
import { type Settable, TicketScene } from './testing/ticket-scene.ts';

type Status = TicketRecord['status'];
const DAYS_7 = caratx.ticketReopenMs / HOUR;

/** A ticket in each status, by the commands that lead there. */
const REACH: Record<Status, (scene: TicketScene) => void> = {
  pending: () => {},
  underReview: (scene) => scene.take(),
  newReply: (scene) => scene.reply(),
  open(scene) {
    scene.reply();
    scene.set('open');
  },
  resolved: (scene) => void scene.set('resolved'),
  closed(scene) {
    scene.set('resolved');
    scene.set('closed');
  },
};
/** cases.md §4, as its table says it. */
const ALLOWED: Record<Status, Settable[]> = {
  pending: ['underReview', 'resolved'],
  underReview: ['open', 'resolved'],
  newReply: ['open', 'resolved'],
  open: ['resolved'],
  resolved: ['underReview', 'closed'],
  closed: [],
};

describe('a ticket’s status by hand (cases.md §4)', () => {
  const cases = TICKET_STATUSES.flatMap((from) => TICKET_SETTABLE.map((to) => ({ from, to })));

  it.each(cases)('$from → $to', ({ from, to }) => {
    const scene = new TicketScene();
    REACH[from](scene);
    expect(scene.ticket.status).toBe(from);
    const { version } = scene.ticket;
    const allowed = ALLOWED[from].includes(to);
    const refused = from === 'closed' ? 'caseClosed' : 'wrongState';
    expect(codeOf(scene.set(to))).toBe(allowed ? 'ok' : refused);
    expect(scene.ticket).toMatchObject(
      allowed ? { status: to, version: version + 1 } : { status: from, version },
    );
  });

  it.each(TICKET_STATUSES)('what may be set while %s is told by the same guard', (from) => {
    const scene = new TicketScene();
    REACH[from](scene);
    const told = (who: string) => settableNow(scene.store, scene.ticket, scene.as(who));
    expect(told('agent')).toEqual(ALLOWED[from]);
    expect(told('auditor')).toEqual([]);
  });

  it('is for agents and admins, with the version they saw', () => {
    const scene = new TicketScene();
    expect(codeOf(scene.set('resolved', 'trust'))).toBe('forbidden');
    expect(codeOf(scene.set('resolved', 'auditor'))).toBe('forbidden');
    const command = { ticketId: scene.tid, status: 'resolved' as const, expectVersion: 9 };
    expect(codeOf(scene.act((tx) => setTicketStatus(tx, command, scene.as('agent'))))).toBe(
      'versionMismatch',
    );
  });
});

describe.each(['seller', 'contact'] as const)('the thread of a ticket by a %s', (side) => {
  it('goes pending → underReview → newReply → underReview', () => {
    const scene = new TicketScene(side);
    expect(scene.ticket).toMatchObject({ status: 'pending', awaiting: 'staff', unread: true });
    scene.take();
    expect(scene.ticket).toMatchObject({ status: 'underReview', version: 2 });
    expect(scene.ticket.unread).toBeUndefined();
    scene.reply();
    expect(scene.ticket).toMatchObject({ status: 'newReply', awaiting: side, messageCount: 2 });
    expect(codeOf(scene.write())).toBe('ok');
    expect(scene.ticket).toMatchObject({ status: 'underReview', awaiting: 'staff', unread: true });
  });

  it('is between the desk and one person', () => {
    const scene = new TicketScene(side);
    const wrong = { caseId: scene.tid, from: 'staff', to: 'buyer', text: 'x' } as const;
    expect(codeOf(scene.act((tx) => sendMessage(tx, wrong, scene.as('agent'))))).toBe(
      'invalidField',
    );
    const buyer = { caseId: scene.tid, from: 'buyer', to: 'staff', text: 'x' } as const;
    expect(codeOf(scene.act((tx) => sendMessage(tx, buyer, scene.as('buyer'))))).toBe('forbidden');
  });
});

describe('a resolved ticket', () => {
  it('reopens by an answer within seven days, and closes after', () => {
    const scene = new TicketScene();
    scene.set('resolved');
    scene.wait(DAYS_7 - 0.1);
    scene.due();
    expect(scene.ticket.status).toBe('resolved');
    expect(codeOf(scene.write())).toBe('ok');
    expect(scene.ticket.status).toBe('underReview');
    expect(scene.clock('resolution')).toBeDefined();
    scene.wait(1);
    scene.due();
    expect(scene.ticket.status).toBe('underReview');
    scene.set('resolved');
    scene.wait(DAYS_7);
    scene.due();
    expect(scene.ticket.status).toBe('closed');
    expect(codeOf(scene.write())).toBe('caseClosed');
  });

  it('stays resolved when a reply that was held leaves', () => {
    const scene = new TicketScene();
    const command = { caseId: scene.tid, from: 'staff', to: 'seller', text: 'Done.' } as const;
    const { message } = scene.must((tx) => sendMessage(tx, command, scene.as('agent')));
    scene.set('resolved');
    scene.desk.nowMs += caratx.messageHoldMs;
    const held = { caseId: scene.tid, messageId: message.id };
    scene.must((tx) => releaseMessage(tx, held, scene.as('system')));
    expect(scene.ticket).toMatchObject({ status: 'resolved', messageCount: 2 });
  });
});

describe('a closed ticket', () => {
  it('takes no words and no status; it is gone on from by a new one, both ways', () => {
    const scene = new TicketScene();
    const go = (text: string, who = scene.as('agent')) =>
      scene.act((tx) => followUpTicket(tx, { ticketId: scene.tid, text }, who));
    expect(codeOf(go('Again.'))).toBe('wrongState');
    REACH.closed(scene);
    const note = scene.act((tx) =>
      addNote(tx, { caseId: scene.tid, text: 'n' }, scene.as('agent')),
    );
    expect(codeOf(note)).toBe('caseClosed');
    expect(codeOf(go(' '))).toBe('invalidField');
    expect(codeOf(go('Mine.', scene.as('buyer')))).toBe('forbidden');
    const opened = go('It is back.', scene.as('seller'));
    if (!opened.ok) throw new Error(opened.error.code);
    const next = opened.value;
    expect(next).toMatchObject({
      status: 'pending',
      subject: 'Payout',
      followUpOf: scene.tid,
      links: [{ caseId: scene.tid, kind: 'followUp' }],
    });
    expect(scene.ticket.links).toMatchObject([{ caseId: next.id, kind: 'followedUpBy' }]);
    expect(scene.ticket.status).toBe('closed');
    expect(fileOf(scene.store, next.id).messages).toMatchObject([{ from: 'seller' }]);
    expect(openClock(next.clocks, 'firstReply')).toBeDefined();
  });

  it('is gone on from by staff with words to themselves: nobody has asked yet', () => {
    const scene = new TicketScene();
    REACH.closed(scene);
    const command = { ticketId: scene.tid, text: 'Their bank says no again.' };
    const next = scene.must((tx) => followUpTicket(tx, command, scene.as('agent')));
    expect(fileOf(scene.store, next.id).messages).toMatchObject([{ from: 'staff', to: 'staff' }]);
  });
});

const dueOf = (priority: TicketRecord['priority']) =>
  new TicketScene('seller', priority).clock('resolution')?.dueAt;

describe('clocks of a ticket (cases.md §6)', () => {
  it('resolution is due by priority in the desk’s business hours', () => {
    // Monday 2026-03-02 09:00 UTC is 04:00 in New York: work starts at 09:00 there, with a lunch break.
    expect(dueOf('urgent')).toBe('2026-03-02T23:00:00.000Z');
    expect(dueOf('high')).toBe('2026-03-04T23:00:00.000Z');
    expect(dueOf('normal')).toBe('2026-03-12T22:00:00.000Z');
  });

  it('first reply runs around the clock, next reply from the first unanswered word', () => {
    const scene = new TicketScene();
    expect(scene.clock('firstReply')?.dueAt).toBe(addMs(scene.desk.now, 48 * HOUR));
    scene.write();
    expect(scene.clock('nextReply')).toBeUndefined();
    scene.wait(49);
    scene.reply();
    const [first] = scene.ticket.clocks;
    expect(first).toMatchObject({ name: 'firstReply', state: 'met', late: true });
    scene.write();
    const { dueAt } = scene.clock('nextReply') ?? {};
    scene.wait(5);
    scene.write();
    expect(scene.clock('nextReply')?.dueAt).toBe(dueAt);
    scene.reply();
    expect(scene.clock('nextReply')).toBeUndefined();
  });

  it('what the desk waits for does not count against its resolution', () => {
    const scene = new TicketScene();
    scene.reply();
    scene.set('open');
    expect(scene.clock('resolution')).toMatchObject({ state: 'paused' });
    const before = scene.clock('resolution')?.dueAt ?? '';
    scene.wait(24 * 7);
    scene.write();
    expect(scene.clock('resolution')).toMatchObject({ state: 'running' });
    expect((scene.clock('resolution')?.dueAt ?? '') > before).toBe(true);
    scene.set('resolved');
    expect(scene.ticket.clocks.some(({ state }) => state === 'running')).toBe(false);
  });
});

it('never breaks its rules, whatever is done in whatever order', () => {
  const moves = [
    'write',
    'reply',
    'take',
    'underReview',
    'open',
    'resolved',
    'closed',
    'wait',
  ] as const;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 25 }), (steps) => {
      const scene = new TicketScene();
      for (const step of steps) {
        const before = scene.ticket;
        if (step === 'write') scene.write();
        else if (step === 'wait') {
          scene.wait(50);
          scene.due();
        } else if (step === 'reply' || step === 'take') {
          if (before.status === 'closed') continue;
          scene[step]();
        } else scene.set(step);
        const { status, version, clocks, awaiting, resolvedAt } = scene.ticket;
        const changed = scene.ticket !== before;
        expect(before.status === 'closed' && changed).toBe(false);
        expect(version).toBeGreaterThanOrEqual(before.version);
        const isDone = status === 'resolved' || status === 'closed';
        expect(awaiting === 'nobody').toBe(isDone);
        expect(resolvedAt !== undefined).toBe(status === 'resolved');
        expect(openClock(clocks, 'resolution') !== undefined).toBe(!isDone);
        for (const name of ['firstReply', 'nextReply', 'resolution'] as const)
          expect(clocks.filter((c) => c.name === name && openClock([c], name)).length).toBeLessThan(
            2,
          );
      }
    }),
  );
});

const look = (scene: TicketScene, who: string) =>
  scene.act((tx) => lookAtTicket(tx, { ticketId: scene.tid }, scene.as(who)));

describe('opening a pending ticket', () => {
  it('puts it under review once, told with who it was, in a new version', () => {
    const scene = new TicketScene();
    const { version } = scene.ticket;
    for (const who of ['agent', 'other', 'agent']) expect(codeOf(look(scene, who))).toBe('ok');
    expect(scene.ticket).toMatchObject({
      status: 'underReview',
      awaiting: 'staff',
      version: version + 1,
    });
    const told = fileOf(scene.store, scene.tid).events.filter(({ event }) => event === 'statusSet');
    expect(told).toMatchObject([
      { detail: 'underReview', actorName: scene.as('agent').actor.name },
    ]);
  });

  it('by who may not work on it, nothing changes', () => {
    const scene = new TicketScene();
    for (const who of ['auditor', 'trust', 'seller'])
      expect(codeOf(look(scene, who))).toBe('forbidden');
    expect(scene.ticket.status).toBe('pending');
  });

  it('one that stands elsewhere stays there', () => {
    const scene = new TicketScene();
    scene.reply();
    look(scene, 'agent');
    expect(scene.ticket.status).toBe('newReply');
  });
});
