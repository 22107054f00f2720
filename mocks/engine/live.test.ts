import { describe, expect, it } from 'vitest';

import type { Actor } from '../domain/context.ts';
import { LiveFeed } from './live.ts';
import type { LiveMessage } from './message.ts';

const MARA: Actor = { id: 'agt_mara', name: 'Mara', party: 'staff' };
const NOW = '2026-03-10T15:00:00.000Z';

function feedOf(count: number): LiveFeed {
  const feed = new LiveFeed('m');
  for (let version = 1; version <= count; version += 1)
    feed.publish([{ type: 'caseChanged', caseId: 'dsp_1', version, cause: 'note' }], MARA);
  return feed;
}

function heardBy(feed: LiveFeed, after?: string): LiveMessage[] {
  const heard: LiveMessage[] = [];
  feed.subscribe((event) => heard.push(event), after, NOW)();
  return heard;
}

describe('resuming live events', () => {
  it('greets a newcomer with the newest id', () => {
    expect(heardBy(feedOf(3))).toEqual([{ id: 'm-3', type: 'hello', now: NOW }]);
  });

  it('greets one who comes back with the id it came with, then tells what was missed', () => {
    const heard = heardBy(feedOf(4), 'm-2');
    expect(heard.map(({ id, type }) => [id, type])).toEqual([
      ['m-2', 'hello'],
      ['m-3', 'caseChanged'],
      ['m-4', 'caseChanged'],
    ]);
  });

  it('loses nothing wherever the line breaks, the greeting included', () => {
    const feed = feedOf(5);
    let last = 'm-1';
    const told: string[] = [];
    // The line holds for one frame, then for two, and so on.
    for (let frames = 1; frames < 10; frames += 1) {
      for (const { id, type } of heardBy(feed, last).slice(0, frames)) {
        last = id;
        if (type === 'caseChanged') told.push(id);
      }
    }
    expect([...new Set(told)]).toEqual(['m-2', 'm-3', 'm-4', 'm-5']);
  });

  it('says nothing twice to one who missed nothing, and sends strangers to read anew', () => {
    expect(heardBy(feedOf(2), 'm-2').map(({ id, type }) => [id, type])).toEqual([['m-2', 'hello']]);
    expect(heardBy(new LiveFeed('m'), 'm-0').map(({ type }) => type)).toEqual(['hello']);
    expect(heardBy(feedOf(2), 'older-7').map(({ type }) => type)).toEqual(['reset']);
  });
});
