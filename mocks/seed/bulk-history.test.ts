import { describe, expect, it } from 'vitest';
import { isPrintable } from '../../src/lib/plain-pdf.ts';
import { caratx } from '../domain/policies/caratx.ts';
import { replayCase } from './bulk-history.ts';
import { BulkPlans } from './bulk/plan.ts';

const VOLUME = 240;
const plans = new BulkPlans({
  now: '2026-11-22T03:00:00.000Z',
  seed: 7,
  volume: VOLUME,
  policy: caratx,
});
const cases = Array.from({ length: VOLUME }, (_, n) => {
  const { reader } = replayCase(plans, plans.plan(n));
  const dispute = reader.get('disputes', plans.idOf('dsp', n));
  const order = dispute && reader.get('orders', dispute.orderId);
  const file = dispute && reader.get('files', dispute.id);
  if (!dispute || !order || !file) throw new Error(`no case ${n}`);
  return { dispute, order, file };
});
const exhibits = cases.flatMap(({ dispute, order, file }) =>
  file.evidence.map((item) => ({ item, dispute, order })),
);

describe('the history of bulk cases', () => {
  it('every exhibit proves an element of its case, and is of a kind that is asked for somewhere', () => {
    expect(exhibits.length).toBeGreaterThan(VOLUME / 2);
    for (const { item, dispute } of exhibits) {
      expect(item.elements.length).toBeGreaterThan(0);
      expect(caratx.checklist[dispute.reason]?.elements).toEqual(
        expect.arrayContaining(item.elements),
      );
    }
  });

  it('papers speak of their own case, and of nothing that was still to come', () => {
    const papers = exhibits.filter(({ item }) => 'paper' in item.content);
    expect(papers.length).toBeGreaterThan(VOLUME / 4);
    expect(new Set(papers.map(({ item }) => item.sha256)).size).toBeGreaterThan(
      papers.length * 0.95,
    );
    for (const { item, dispute, order } of papers) {
      const text = JSON.stringify(item.content);
      expect(text).toContain(isPrintable(dispute.buyerName) ? dispute.buyerName : 'the buyer');
      expect(isPrintable(text)).toBe(true);
      expect(text).toContain(order.reference);
      const dates = text.match(/\d{4}-\d\d-\d\d/g) ?? [];
      expect(dates.filter((date) => date > item.submittedAt.slice(0, 10))).toEqual([]);
    }
    // A picture tells no date that its case does not know.
    for (const { item } of exhibits) expect(item.exif?.takenAt).toBeUndefined();
  });

  it('parcels are scanned at minutes of their own, in order, between payment and dispute', () => {
    for (const { dispute, order } of cases) {
      const instants = [
        order.placedAt,
        ...(order.carrier?.scans ?? []).map(({ at }) => at),
        dispute.createdAt,
      ];
      expect(instants).toEqual(instants.toSorted());
      expect(new Set(instants.map((at) => at.slice(11, 16))).size).toBeGreaterThan(1);
    }
    const minutes = cases.map(({ order }) => order.carrier?.scans[0]?.at.slice(11, 16));
    expect(new Set(minutes).size).toBeGreaterThan(VOLUME / 3);
  });

  it('statements name the amount that was ruled', () => {
    const texts = cases.flatMap(({ file }) => file.messages.map(({ text }) => text));
    expect(texts.filter((text) => /the amount shown|\{\w+\}/.test(text))).toEqual([]);
    expect(texts.filter((text) => /refunding [\d.]+ [A-Z]{3}/.test(text))).not.toEqual([]);
  });
});
