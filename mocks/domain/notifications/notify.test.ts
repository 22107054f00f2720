import { expect, it } from 'vitest';
import { Scene } from '../disputes/testing/scene.ts';
import type { DisputeRecord } from '../records.ts';
import type { Clock } from '../../../src/api/contract/common.ts';
import { warnOfClock } from './clock-near.ts';
import { inboxOf } from './notify.ts';

function watched(): { scene: Scene; record: DisputeRecord; clock: Clock } {
  const scene = new Scene();
  scene.open();
  scene.escalate();
  const record = { ...scene.dispute(), assigneeId: 'agent' };
  const clock = record.clocks.find(({ name }) => name === 'mediation');
  if (clock?.warnAt === undefined) throw new Error('nothing warns');
  scene.desk.nowMs = Date.parse(clock.warnAt);
  return { scene, record, clock };
}
const told = (scene: Scene) => inboxOf(scene.store, 'agent').unread;
const warn = (scene: Scene, record: DisputeRecord) =>
  scene.must((tx) => warnOfClock(tx, record, scene.as('system')));

it('the same clock at the same due instant is told once, however often it is asked', () => {
  const { scene, record } = watched();
  for (let times = 0; times < 3; times += 1) warn(scene, record);
  expect(told(scene)).toBe(1);
});

it('a clock that got another due instant is told anew', () => {
  const { scene, record, clock } = watched();
  warn(scene, record);
  const moved = { ...clock, dueAt: '2026-12-01T00:00:00.000Z' };
  const clocks = record.clocks.map((one) => (one === clock ? moved : one));
  warn(scene, { ...record, clocks });
  expect(told(scene)).toBe(2);
});
