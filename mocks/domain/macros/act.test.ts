import { describe, expect, it } from 'vitest';
import type { MacroAction } from '../../../src/api/contract/macros.ts';
import { addMs, DAY, HOUR, toMs } from '../../../src/lib/instants.ts';
import { fileOf } from '../cases/case-file.ts';
import { claimCase } from '../cases/lease.ts';
import { setPriority } from '../cases/marks.ts';
import { releaseMessage, sendMessage, undoMessage } from '../cases/message.ts';
import { clockState, openClock, stopClock } from '../clocks.ts';
import { Scene } from '../disputes/testing/scene.ts';
import { caratx } from '../policies/caratx.ts';
import { openTicket } from '../tickets/open.ts';
import { doMessageActions } from './act.ts';

const ACTIONS: MacroAction[] = [
  { kind: 'priority', priority: 'high' },
  { kind: 'tag', tag: 'Appeal' },
  { kind: 'assign', assignee: 'me' },
];

function aTicket() {
  const scene = new Scene();
  const asked = { topic: 'payouts', text: 'Where is it?', subject: 'Payout' } as const;
  const { id } = scene.must((tx) =>
    openTicket(tx, { ...asked, sellerId: 's1', priority: 'urgent' }, scene.as('seller')),
  );
  const send = (actions: MacroAction[]) =>
    scene.must((tx) =>
      sendMessage(
        tx,
        { caseId: id, from: 'staff', to: 'seller', text: 'Received.', actions },
        scene.as('agent'),
      ),
    ).message;
  const leave = (messageId: string) => {
    scene.desk.nowMs += caratx.messageHoldMs;
    const left = { caseId: id, messageId };
    scene.must((tx) => releaseMessage(tx, left, scene.as('system')));
    // The next entry of the agenda, due at the same instant.
    scene.must((tx) => doMessageActions(tx, left, scene.as('system')));
  };
  return {
    scene,
    id,
    send,
    leave,
    ticket: () => scene.store.need('tickets', id),
    events: () => fileOf(scene.store, id).events.map(({ event, detail }) => [event, detail]),
  };
}

describe('what goes with a message', () => {
  it('is done when the message leaves, by its author, and told', () => {
    const { scene, send, leave, ticket, events } = aTicket();
    const { id } = send(ACTIONS);
    expect(ticket()).toMatchObject({ priority: 'urgent' });
    expect(ticket().tags).toBeUndefined();
    expect(ticket().assigneeId).toBeUndefined();
    leave(id);
    const me = scene.as('agent').actor.id;
    expect(ticket()).toMatchObject({ priority: 'high', tags: ['appeal'], assigneeId: me });
    expect(ticket().status).toBe('newReply');
    expect(events()).toContainEqual(['prioritised', 'high']);
    expect(events()).toContainEqual(['tagged', 'appeal']);
    const [, message] = fileOf(scene.store, ticket().id).messages;
    expect(message).not.toHaveProperty('actions');
  });

  it('comes back with the words when it is taken back, and nothing of it was done', () => {
    const { scene, id, send, ticket, events } = aTicket();
    const before = events();
    const message = send(ACTIONS);
    const back = scene.must((tx) =>
      undoMessage(tx, { caseId: id, messageId: message.id }, scene.as('agent')),
    );
    expect(back).toMatchObject({ text: 'Received.', actions: ACTIONS });
    expect(ticket().priority).toBe('urgent');
    expect(events()).toEqual(before);
  });

  it('refused by then, it stops no other, and the timeline says so', () => {
    const { scene, id, send, leave, ticket, events } = aTicket();
    const message = send([{ kind: 'status', status: 'closed' }, ...ACTIONS.slice(1, 2)]);
    leave(message.id);
    expect(ticket()).toMatchObject({ status: 'newReply', tags: ['appeal'] });
    expect(events().filter(([event]) => event === 'actionRefused')).toHaveLength(1);
    scene.must((tx) => claimCase(tx, { caseId: id }, scene.as('admin')));
  });
});

describe('a clock that was missed', () => {
  it('stays told as missed when another priority gives it more time, and is met late', () => {
    const { scene, id, ticket } = aTicket();
    const first = openClock(ticket().clocks, 'resolution');
    const now = addMs(first?.dueAt ?? '', HOUR);
    scene.desk.nowMs = toMs(now);
    expect(first && clockState(first, now)).toBe('missed');
    const high = { caseId: id, priority: 'high' } as const;
    scene.must((tx) => setPriority(tx, high, scene.as('agent')));
    const clock = openClock(ticket().clocks, 'resolution');
    expect(clock && clockState(clock, now)).toBe('running');
    expect(clock?.missedAt).toBe(first?.dueAt);
    expect(clock && stopClock(clock, now)).toMatchObject({ state: 'met', late: true });
  });

  it('one that was in time stays in time', () => {
    const { scene, id, ticket } = aTicket();
    scene.desk.nowMs += HOUR;
    const normal = { caseId: id, priority: 'normal' } as const;
    scene.must((tx) => setPriority(tx, normal, scene.as('agent')));
    const clock = openClock(ticket().clocks, 'resolution');
    expect(clock?.missedAt).toBeUndefined();
    expect(clock && stopClock(clock, addMs(clock.startedAt, DAY))).not.toHaveProperty('late');
  });
});
