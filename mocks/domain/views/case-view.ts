import type { CaseLink, Snooze } from '../../../src/api/contract/case-parts.ts';
import { type CaseRecord, findCase, isSnoozed } from '../cases/case.ts';
import type { Reader } from '../tx.ts';
import { agentRef } from './agent-view.ts';

/** The links of a case with the other cases as they stand. */
export function linksView(reader: Reader, record: CaseRecord): CaseLink[] {
  return (record.links ?? []).map(({ caseId, reference, kind, at }) => ({
    id: caseId,
    reference,
    status: findCase(reader, caseId)?.status ?? '',
    kind,
    at,
  }));
}

/** Until when a case is put aside, and by whom; undefined when it is not. */
export function snoozeView(reader: Reader, record: CaseRecord, now: string): Snooze | undefined {
  const { snooze } = record;
  if (!snooze || !isSnoozed(record, now)) return undefined;
  const { until } = snooze;
  return { by: agentRef(reader, snooze.byId), ...(until === undefined ? {} : { until }) };
}
