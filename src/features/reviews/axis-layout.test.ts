import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AxisEvent } from '../../api/contract/deletion-requests.ts';
import { demandToReview, layAxis } from './axis-layout.ts';
import { piecesOf } from './MarkedArea.tsx';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 10, 8, minute)).toISOString();
const event = (id: string, minute: number, kind: AxisEvent['kind'] = 'order'): AxisEvent => ({
  id,
  at: at(minute),
  kind,
  event: kind === 'review' ? 'reviewPosted' : kind,
  ...(kind === 'chat' && { messageId: `chm_${id}`, text: 'Words' }),
});

describe('one axis', () => {
  it('points stand in the order of time, from one end to the other', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500_000 }), { minLength: 2 }), (minutes) => {
        const points = layAxis(
          minutes.map((minute, index) => event(`e${index}`, minute, index % 3 ? 'chat' : 'order')),
          [],
        );
        const places = points.map((point) => point.at);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect([places[0], places.at(-1)]).toEqual([0, 100]);
      }),
    );
  });

  it('names what is no chat, and of the chat what is pinned; names take turns above and below', () => {
    const points = layAxis(
      [event('a', 0), event('b', 5, 'chat'), event('c', 6, 'chat'), event('d', 60, 'review')],
      [{ kind: 'message', id: 'chm_c' }],
    );
    expect(points.filter(({ named }) => named).map((p) => [p.event.id, p.side, p.sinceMs])).toEqual(
      [
        ['a', 'below', undefined],
        ['c', 'above', 6 * 60_000],
        ['d', 'below', 54 * 60_000],
      ],
    );
  });

  it('names on one side never cover each other, and what can be pressed is not in the way of its neighbours', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 500_000 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 6 }), (all, every) => {
        const events = all.map((minute, index) =>
          event(`e${index}`, minute, index % every ? 'chat' : 'order'),
        );
        const points = layAxis(events, []);
        const names = points.filter(({ named }) => named);
        // More than fit side by side share what there is.
        fc.pre(names.length <= 7 && points.length <= 12);
        const between = names.slice(2).map((point, index) => point.at - (names[index]?.at ?? 0));
        expect(Math.min(26, ...between)).toBeGreaterThanOrEqual(24);
        const gaps = points.slice(1).map((point, index) => point.at - (points[index]?.at ?? 0));
        for (const [index, { alone, named }] of points.entries()) {
          const near = Math.min(gaps[index - 1] ?? 100, gaps[index] ?? 100);
          expect(alone).toBe(named || near >= 5.7);
        }
      }),
    );
  });

  it('tells how long it took from the pinned demand to the review', () => {
    const chat = [
      { id: 'chm_c', number: 1, from: 'buyer' as const, name: 'K', at: at(6), text: 'W' },
    ];
    const axis = [event('c', 6, 'chat'), event('d', 53, 'review')];
    const request = { axis, chat, review: { postedAt: at(53) } } as Parameters<
      typeof demandToReview
    >[0];
    expect(demandToReview(request, { demand: [{ kind: 'message', id: 'chm_c' }] })).toBe(
      47 * 60_000,
    );
    expect(demandToReview(request, {})).toBeUndefined();
  });
});

describe('marks on a text', () => {
  it('cut it into pieces that are the whole text again', () => {
    const place = fc.integer({ min: 0, max: 30 });
    const mark = fc.record({ start: place, end: place, tone: fc.constantFrom('pin', 'wrong') });
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), fc.array(mark, { maxLength: 4 }), (text, marks) => {
        expect(
          piecesOf(text, marks)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
