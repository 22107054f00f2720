import { describe, expect, it } from 'vitest';
import type { Reply } from '../../api/contract/index.ts';
import type { Notification } from '../../api/contract/notifications.ts';
import { marked } from './use-mark-read.ts';
import { withRule } from './use-mutes.ts';

const item = (id: string, read: boolean): Notification => ({
  id,
  kind: 'mention',
  at: '2026-03-10T15:00:00Z',
  read,
  can: {},
});
/** Two of five unread ones are on this page. */
const page: Reply<'notificationList'> = {
  items: [item('a', false), item('b', true), item('c', false)],
  total: 30,
  unread: 5,
  mutes: [],
};
const reads = (list: typeof page) => list.items.map(({ read }) => read);

describe('marked', () => {
  it('counts only what changes', () => {
    const next = marked(page, ['a', 'b'], true);
    expect([next.unread, ...reads(next)]).toEqual([4, true, true, false]);
    const back = marked(next, ['a'], false);
    expect([back.unread, ...reads(back)]).toEqual([5, false, true, false]);
  });

  it('all of them means also those on other pages', () => {
    const next = marked(page, undefined, true);
    expect([next.unread, ...reads(next)]).toEqual([0, true, true, true]);
  });
});

describe('withRule', () => {
  const narrow = { kind: 'mention', queue: 'tickets' } as const;

  it('mutes once and tells again, and leaves narrower rules alone', () => {
    const muted = withRule(
      withRule([narrow], { kind: 'mention' }, true),
      { kind: 'mention' },
      true,
    );
    expect(muted).toEqual([narrow, { kind: 'mention' }]);
    expect(withRule(muted, { kind: 'mention' }, false)).toEqual([narrow]);
  });
});
