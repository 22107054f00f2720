import { describe, expect, it } from 'vitest';
import { leaksOf } from './leak-check.ts';

const party = { id: 'x', timeZone: 'UTC', country: 'PT' };
const zero = { amountMinor: 0, currency: 'USD' };
const dispute = {
  buyer: { ...party, name: 'Inês Duarte', city: 'Nice' },
  seller: {
    ...party,
    name: 'Atelier Corvin',
    city: 'Toronto',
    pending: zero,
    receivable: zero,
    exposure: zero,
    version: 1,
  },
};
const notes = ['Photo 3 was taken two days before shipping. Ask for the original.'];

describe('leaksOf', () => {
  it("names the other party's name and city, whatever their accents and case", () => {
    expect(leaksOf('ines duarte says so', 'seller', dispute, notes)).toEqual(['Inês Duarte']);
    expect(leaksOf('Atelier Corvin in TORONTO', 'buyer', dispute, notes)).toEqual([
      'Atelier Corvin',
      'Toronto',
    ]);
  });

  it('does not find a place inside another word', () => {
    expect(leaksOf('The ring is nicely made', 'seller', dispute, [])).toEqual([]);
    expect(leaksOf('Sent from nicely named Nice.', 'seller', dispute, [])).toEqual(['Nice']);
  });

  it('lets a message to both, and to the party itself, name the parties', () => {
    expect(leaksOf('Inês Duarte and Atelier Corvin', 'both', dispute, [])).toEqual([]);
    expect(leaksOf('Dear Inês Duarte', 'buyer', dispute, [])).toEqual([]);
  });

  it('names sentences of a staff note to every party, and nothing in a note', () => {
    const copied = 'As I see it, photo 3 was taken two days before shipping.';
    for (const audience of ['buyer', 'seller', 'both'] as const) {
      expect(leaksOf(copied, audience, dispute, notes)).toEqual([
        'Photo 3 was taken two days before shipping.',
      ]);
    }
    expect(leaksOf(copied, 'note', dispute, notes)).toEqual([]);
  });
});
