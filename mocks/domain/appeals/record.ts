import type { Clock } from '../../../src/api/contract/common.ts';
import type { AppealRecord } from '../review-records.ts';
import type { NotAppealable } from './port.ts';

interface Party {
  id: string;
  name: string;
}

/** What is known of an appeal when it is filed. */
export interface Filed extends Pick<
  AppealRecord,
  | 'id'
  | 'reference'
  | 'subject'
  | 'side'
  | 'ground'
  | 'text'
  | 'decisionAt'
  | 'excluded'
  | 'createdAt'
> {
  by: Party;
  other: Party;
  /** Why it is not decided at all. */
  code?: NotAppealable | undefined;
  /** The desk's clock; of an inadmissible one none runs. */
  clocks: Clock[];
}

/** An appeal as it is on file once its side has filed it (reviews.md §4). */
export function filedAppeal({ by, other, code, createdAt, ...filed }: Filed): AppealRecord {
  const isDecided = code === undefined;
  return {
    ...filed,
    status: isDecided ? 'queued' : 'inadmissible',
    version: 1,
    filedById: by.id,
    filedByName: by.name,
    otherId: other.id,
    otherName: other.name,
    ...(isDecided ? { unread: true } : { inadmissible: { code, at: createdAt } }),
    findings: [],
    awaiting: isDecided ? 'staff' : 'nobody',
    awaitingSince: createdAt,
    flags: [],
    createdAt,
    updatedAt: createdAt,
  };
}
