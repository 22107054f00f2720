import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { TICKET_STATUSES } from '../../../src/api/contract/case-words.ts';
import { caratx } from '../../domain/policies/caratx.ts';
import { BulkTickets } from './tickets.ts';

const NOW = ['2026-11-22T03:00:00.000Z', '2026-05-26T15:20:11.123Z', '2027-01-20T12:00:00.000Z'];

describe.each(NOW)('bulk tickets of %s', (now) => {
  const tickets = new BulkTickets({ now, seed: 7, volume: 2000, policy: caratx });

  it('equal the replayed tickets, with their thread', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1999 }), (n) => {
        const { derived, ...row } = tickets.row(n);
        expect(derived).toBe(n);
        expect(row).toEqual(tickets.replay(n).reader.get('tickets', row.id));
        const file = tickets.derive('files', row.id);
        expect(file?.messages.length).toBe(row.messageCount);
      }),
      { numRuns: 150 },
    );
  });

  it('appeal something that was done to their seller, before they were written', () => {
    const appeals = [...tickets.rows()]
      .filter(({ topic }) => topic === 'accountActionAppeal')
      .slice(0, 40);
    expect(appeals.length).toBe(40);
    for (const { derived = 0, accountActionId, requester, createdAt, subject } of appeals) {
      const seller = tickets.replay(derived).reader.get('sellers', requester.sellerId ?? '');
      const action = seller?.accountActions?.find(({ id }) => id === accountActionId);
      expect(action).toMatchObject({ kind: subject.includes('warning') ? 'warned' : 'restricted' });
      expect(action && action.at < createdAt).toBe(true);
    }
  });

  it('are of every status, oldest first, with references that count on', () => {
    const all = [...tickets.rows()];
    expect(new Set(all.map((row) => row.status))).toEqual(new Set(TICKET_STATUSES));
    expect(all.map((row) => row.createdAt)).toEqual(all.map((row) => row.createdAt).toSorted());
    expect(new Set(all.map((row) => row.reference)).size).toBe(2000);
    expect(new Set(all.map((row) => row.id)).size).toBe(2000);
    expect(new Set(all.map((row) => row.channel)).size).toBe(2);
    expect(new Set(all.map((row) => row.priority)).size).toBe(3);
  });
});
