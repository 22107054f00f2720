import { expect, test } from 'vitest';
import { claimCase } from '../cases/lease.ts';
import { releaseMessage, sendMessage } from '../cases/message.ts';
import { Scene } from './testing/scene.ts';

/** A dispute at the desk that nobody there has taken yet. */
function escalated(): Scene {
  const scene = new Scene();
  scene.open();
  scene.escalate();
  return scene;
}

const claim = (scene: Scene) =>
  scene.must((tx) => claimCase(tx, { caseId: scene.id }, scene.as('agent')));

function answer(scene: Scene, to: 'buyer' | 'staff'): void {
  const command = { caseId: scene.id, from: 'staff' as const, to, text: 'Words.' };
  const { message } = scene.must((tx) => sendMessage(tx, command, scene.as('agent')));
  scene.wait(1);
  const leave = { caseId: scene.id, messageId: message.id };
  scene.must((tx) => releaseMessage(tx, leave, scene.as('system')));
}

test('while the parties talk to each other nothing is news for the desk', () => {
  const scene = new Scene();
  scene.open();
  scene.say('seller');
  scene.file('buyer');
  expect(scene.dispute().unread).toBeUndefined();
});

test.each([
  ['a word of a party', (scene: Scene) => scene.say('buyer')],
  ['a file of a party', (scene: Scene) => scene.file('seller')],
])('%s is news, and the escalation itself is none', (_, brings) => {
  const scene = escalated();
  expect(scene.dispute().unread).toBeUndefined();
  brings(scene);
  expect(scene.dispute().unread).toBe(true);
});

test.each([
  ['a claim', (scene: Scene) => claim(scene)],
  ['an answer that left', (scene: Scene) => answer(scene, 'buyer')],
  ['a ruling', (scene: Scene) => scene.rule('noAction')],
])('%s ends it', (_, ends) => {
  const scene = escalated();
  scene.say('buyer');
  ends(scene);
  expect(scene.dispute().unread).toBeUndefined();
});

test('the desk’s own files are no news, and a party’s word during the hold stays one', () => {
  const scene = escalated();
  claim(scene);
  scene.file('staff');
  expect(scene.dispute().unread).toBeUndefined();
  const command = {
    caseId: scene.id,
    from: 'staff' as const,
    to: 'buyer' as const,
    text: 'Words.',
  };
  const { message } = scene.must((tx) => sendMessage(tx, command, scene.as('agent')));
  scene.say('buyer');
  const leave = { caseId: scene.id, messageId: message.id };
  scene.must((tx) => releaseMessage(tx, leave, scene.as('system')));
  expect(scene.dispute().unread).toBe(true);
});
