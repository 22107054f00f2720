import type { BulkResult, BulkRun } from '../../api/contract/bulk.ts';
import type { Translate } from '../../locales/use-t.ts';

/** What came of rows, worst first: what asks for a hand comes before what is fine. */
export const RESULT_ORDER: readonly BulkResult[] = [
  'failed',
  'conflict',
  'refused',
  'cancelled',
  'pending',
  'done',
];

export function isOver({ state }: Pick<BulkRun, 'state'>): boolean {
  return state === 'done' || state === 'cancelled';
}

/** How much of what could be done is over with, from 0 to 100. */
export function percentOf({ eligible, counts }: Pick<BulkRun, 'eligible' | 'counts'>): number {
  return eligible === 0 ? 100 : Math.floor(((eligible - counts.pending) * 100) / eligible);
}

interface Names {
  /** What to call a member of staff. */
  agent: (id: string) => string;
  /** An instant, as the viewer writes it. */
  when: (instant: string) => string;
}

/** What a run does, in a few words: "Give to Mara Okafor". */
export function actionWords(
  { action, macroName }: Pick<BulkRun, 'action' | 'macroName'>,
  t: Translate,
  names: Names,
): string {
  switch (action.kind) {
    case 'assign':
      return action.assigneeId === null
        ? t('bulk.act.unassign')
        : t('bulk.act.assign', { name: names.agent(action.assigneeId) });
    case 'priority':
      return t('bulk.act.priority', { priority: t(`bulk.priority.${action.priority}`) });
    case 'status':
      return t('bulk.act.status', { status: t(`bulk.status.${action.status}`) });
    case 'tags': {
      const added = action.add.map((tag) => `+${tag}`);
      const removed = action.remove.map((tag) => `−${tag}`);
      return t('bulk.act.tags', { tags: [...added, ...removed].join(', ') });
    }
    case 'macro':
      return t('bulk.act.macro', { name: macroName ?? '' });
    case 'snooze':
      if (action.until === null) return t('bulk.act.wake');
      return action.until === 'reply'
        ? t('bulk.act.snoozeReply')
        : t('bulk.act.snooze', { when: names.when(action.until) });
  }
}

/** "400 done, 9 failed": what came of a run, leaving out what did not happen. */
export function countWords({ counts }: Pick<BulkRun, 'counts'>, t: Translate): string {
  const parts = RESULT_ORDER.toReversed()
    .filter((result) => counts[result] > 0)
    .map((result) => t(`bulk.count.${result}`, { count: counts[result] }));
  return parts.join(', ');
}
