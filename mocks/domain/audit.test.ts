import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { chainEvents, EMPTY_HEAD, verifyChain } from './audit.ts';

const actor = { id: 'a', name: 'Mara', party: 'staff' as const };
const draft = (index: number) => ({
  event: 'noteAdded',
  entity: { kind: 'dispute', id: `d${index}` },
  data: { index, gone: undefined },
});
const events = chainEvents(
  EMPTY_HEAD,
  Array.from({ length: 12 }, (_, n) => draft(n)),
  actor,
  '2026-03-02T09:00:00.000Z',
);

describe('the audit chain (I32)', () => {
  it('verifies, also when continued and after a round trip through JSON', () => {
    const more = chainEvents(
      events.at(-1) ?? EMPTY_HEAD,
      [draft(99)],
      actor,
      '2026-03-03T09:00:00.000Z',
    );
    const all = JSON.parse(JSON.stringify([...events, ...more])) as typeof events;
    expect(verifyChain(all)).toEqual({ ok: true, count: 13, head: more[0]?.hash });
    expect(verifyChain([])).toEqual({ ok: true, count: 0, head: '' });
  });

  it('shows a changed, dropped or swapped event', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 10 }),
        fc.constantFrom('change', 'actor', 'drop', 'swap'),
        (n, how) => {
          const copy = structuredClone(events);
          const event = copy[n];
          const next = copy[n + 1];
          if (!event || !next) throw new Error('Out of range');
          if (how === 'change') event.data['index'] = -1;
          if (how === 'actor') event.actor.name = 'Jonas';
          if (how === 'drop') copy.splice(n, 1);
          if (how === 'swap') copy.splice(n, 2, next, event);
          expect(verifyChain(copy)).toMatchObject({ ok: false, brokenAt: n + 1 });
        },
      ),
    );
  });

  it('shows an event whose own hash was mended', () => {
    const copy = structuredClone(events);
    const [first] = copy;
    if (first) Object.assign(first, chainEvents(EMPTY_HEAD, [draft(77)], actor, first.at)[0]);
    expect(verifyChain(copy)).toMatchObject({ ok: false, brokenAt: 2 });
  });
});
