import { describe, expect, it } from 'vitest';

import { verifyChain } from '../domain/audit.ts';
import { caratx } from '../domain/policies/caratx.ts';
import { MemoryTarget } from './memory-target.ts';
import { seedWorld } from './world.ts';

const INSTANTS = [
  '2026-11-22T03:00:00.000Z',
  '2026-03-10T15:20:11.123Z',
  '2026-05-25T12:00:00.000Z',
  '2027-01-01T00:05:00.000Z',
];
const DISPUTES = ['F1', 'F2', 'F3', 'F4', 'F5', 'F8', 'F11', 'F13', 'F15', 'F17', 'F18', 'F19'];

describe.each(INSTANTS)('the world of %s', (now) => {
  const target = new MemoryTarget();
  const { fixtures } = seedWorld(target, { now, seed: 1, volume: 0, policy: caratx });

  it('has the fixtures, unassigned and unheld', () => {
    const disputes = Object.entries(fixtures).filter(([, { disputeId }]) => disputeId);
    expect(disputes.map(([name]) => name).toSorted()).toEqual(DISPUTES.toSorted());
    for (const [, { disputeId = '' }] of disputes) {
      const dispute = target.reader.get('disputes', disputeId);
      expect(dispute).toMatchObject({ status: 'escalated', awaiting: 'staff' });
      expect(dispute).not.toHaveProperty('assigneeId');
      expect(dispute).not.toHaveProperty('lease');
    }
  });

  it('lies before now, with an audit trail that verifies', () => {
    const cases = [...target.all('disputes'), ...target.all('deletionRequests')];
    expect(cases.filter((row) => row.updatedAt > now || row.createdAt > now)).toEqual([]);
    expect(target.all('reviews').filter((row) => row.postedAt > now)).toEqual([]);
    const said = target.all('orderChats').flatMap(({ messages }) => messages);
    expect(said.filter(({ at }) => at > now)).toEqual([]);
    expect(verifyChain(target.audit)).toMatchObject({ ok: true, count: target.audit.length });
  });
});

/** What people make and link to; the rest follows from time. */
const MADE = [
  ...(['disputes', 'tickets', 'questions', 'rulings', 'files', 'orders'] as const),
  ...(['reviews', 'orderChats', 'deletionRequests', 'statements', 'appeals'] as const),
];

function addressesAt(now: string): Record<string, string[]> {
  const target = new MemoryTarget(false);
  seedWorld(target, { now, seed: 1, volume: 0, policy: caratx });
  const idsOf = (table: (typeof MADE)[number]) => target.all(table).map(({ id }) => id);
  return Object.fromEntries(MADE.map((table) => [table, idsOf(table).toSorted()]));
}

it('has the same addresses at every hour of the week', () => {
  const first = addressesAt('2026-11-22T03:00:00.000Z');
  expect(first.rulings?.length).toBeGreaterThan(5);
  for (let hour = 0; hour < 7 * 24; hour += 5) {
    const at = new Date(Date.UTC(2026, 10, 22, hour, 59)).toISOString();
    expect(addressesAt(at)).toEqual(first);
  }
});
