import type { Clock } from '../../../src/api/contract/common.ts';
import type { HomeItem } from '../../../src/api/contract/home.ts';
import { type CaseRecord, isKind } from '../cases/case.ts';
import { nextClock } from '../clocks.ts';

function titleOf(record: CaseRecord): string {
  if (isKind(record, 'ticket')) return record.subject;
  if (isKind(record, 'question')) return record.text;
  if (isKind(record, 'deletionRequest')) return record.excerpt;
  if (isKind(record, 'appeal')) return record.text;
  return isKind(record, 'dispute') ? record.claim : '';
}

/** A case as home names it, with its nearest clock. */
export function homeItem(
  record: CaseRecord,
  now: string,
  more: Pick<HomeItem, 'rulingId' | 'at'> = {},
): HomeItem {
  const { id, reference, status } = record;
  const clock = nextClock(record.clocks, now);
  return { id, reference, title: titleOf(record), status, ...(clock && { clock }), ...more };
}

/** The clock that is due first. */
export function nearestOf(items: readonly HomeItem[]): Clock | undefined {
  let nearest: Clock | undefined;
  for (const { clock } of items)
    if (clock && (nearest === undefined || clock.dueAt < nearest.dueAt)) nearest = clock;
  return nearest;
}

/** Due first, first; what has no clock comes last. */
export function byDue(a: HomeItem, b: HomeItem): number {
  const [one, other] = [a.clock?.dueAt ?? '~', b.clock?.dueAt ?? '~'];
  if (one === other) return a.id < b.id ? -1 : 1;
  return one < other ? -1 : 1;
}
