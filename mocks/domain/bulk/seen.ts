import type { BulkAction } from '../../../src/api/contract/bulk.ts';
import type { CaseRecord } from '../cases/case.ts';
import type { Refusal } from '../context.ts';
import { refusal } from '../refusals.ts';
import type { Reader } from '../tx.ts';
import type { BulkPlan, Seen, SeenField } from './bulk-records.ts';

/** What acts change without a new version of the case, as one text each; empty for nothing. */
const READ: Record<SeenField, (record: CaseRecord) => string> = {
  assignee: ({ assigneeId = '' }) => assigneeId,
  priority: ({ priority = 'normal' }) => priority,
  tags: ({ tags = [] }) => tags.toSorted().join(),
  snooze: ({ snooze }) => (snooze ? `${snooze.byId} ${snooze.until ?? 'reply'}` : ''),
  status: ({ status }) => status,
};

const FIELD: Record<Exclude<BulkAction['kind'], 'macro'>, SeenField> = {
  assign: 'assignee',
  priority: 'priority',
  tags: 'tags',
  snooze: 'snooze',
  status: 'status',
};

const MACRO_FIELD = {
  assign: 'assignee',
  priority: 'priority',
  tag: 'tags',
  status: 'status',
} as const;

/** What a plan is going to change of each case. */
function fieldsOf({ action, macro }: BulkPlan): SeenField[] {
  if (action.kind !== 'macro') return [FIELD[action.kind]];
  return [...new Set(macro?.actions.map(({ kind }) => MACRO_FIELD[kind]))];
}

/** What the human is shown of a case that a plan is going to change. */
export function seenOf(record: CaseRecord, plan: BulkPlan): Seen {
  return Object.fromEntries(fieldsOf(plan).map((field) => [field, READ[field](record)]));
}

/** What the act itself would make of it: who did the same meanwhile is in nobody's way. */
function wanted({ action }: BulkPlan, field: SeenField): string | undefined {
  if (action.kind === 'assign' && field === 'assignee') return action.assigneeId ?? '';
  if (action.kind === 'priority' && field === 'priority') return action.priority;
  return undefined;
}

function wordsFor(field: SeenField, now: string, reader: Reader): string {
  if (field !== 'assignee') return `The ${field} of the case was changed meanwhile.`;
  const name = reader.get('agents', now)?.name;
  return name === undefined ? 'The case is nobody’s by now.' : `The case is ${name}’s by now.`;
}

/** Stops a row whose case is no longer as it was seen, where its version can't tell (cases.md §7). */
export function seenRefusal(
  reader: Reader,
  record: CaseRecord,
  seen: Seen | undefined,
  plan: BulkPlan,
): Refusal | undefined {
  for (const field of fieldsOf(plan)) {
    const was = seen?.[field];
    const now = READ[field](record);
    if (was === undefined || was === now || now === wanted(plan, field)) continue;
    return refusal('versionMismatch', wordsFor(field, now, reader), { meta: { field } });
  }
  return undefined;
}
