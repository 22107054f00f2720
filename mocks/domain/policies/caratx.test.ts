import { describe, expect, it } from 'vitest';
import { carrierProof } from '../shipment.ts';
import { caratx } from './caratx.ts';

const lists = Object.values(caratx.checklist);
const elements = new Set(lists.flatMap((list) => list.elements));
const asked = new Set(lists.flatMap((list) => list.buyer.concat(list.seller)));
/** Told in words, not by a file (evidence.md). */
const SPOKEN = ['addressCheck', 'householdCheck'];

describe('what proves what', () => {
  it('every request has kinds of files that answer it, but the two told in words', () => {
    expect([...asked].filter((one) => !caratx.answers[one]?.length)).toEqual(SPOKEN);
    expect(Object.keys(caratx.answers).filter((one) => !asked.has(one))).toEqual([]);
  });

  it('kinds of files prove elements of the checklist, and every element can be proven', () => {
    const proven = new Set(Object.values(caratx.proves).flat());
    expect(proven).toEqual(elements);
  });
});

const scan = (event: string, place: string) => ({ at: '2026-03-02T09:00:00.000Z', event, place });

describe("the carrier's record", () => {
  const shipTo = { city: 'Kyoto' };
  const proven = (...scans: ReturnType<typeof scan>[]) =>
    carrierProof({ shipTo, carrier: { scans } }).map(({ element }) => element);

  it('shows hand-over by any scan, arrival only by a delivery in the city of the order', () => {
    expect(carrierProof({ shipTo })).toEqual([]);
    expect(proven(scan('Picked up', 'Osaka'))).toEqual(['dispatched']);
    expect(proven(scan('Picked up', 'Osaka'), scan('Delivered', 'Osaka'))).toEqual(['dispatched']);
    expect(proven(scan('Picked up', 'Osaka'), scan('Delivered, signed "K."', 'Kyoto'))).toEqual([
      'dispatched',
      'deliveredToAddress',
    ]);
    expect(proven(scan('Out for delivery', 'Kyoto'))).toEqual(['dispatched']);
  });
});
