import type { Context } from '../context.ts';
import type { AppealRecord } from '../review-records.ts';
import type { Reader } from '../tx.ts';
import { deletionSubject } from './deletion-subject.ts';
import type { AppealSubject } from './port.ts';

type Opener = (reader: Reader, id: string, ctx: Context) => AppealSubject | undefined;

/**
 * Kinds of decisions that can be appealed against. A further one is opened here, shown in `show-appeal.ts` of
 * the handlers, and gets a bench in the console's `AppealPage`.
 */
const SUBJECTS: Partial<Record<AppealRecord['subject']['kind'], Opener>> = {
  deletionRequest: deletionSubject,
};

/** What an appeal is about; undefined when there is no such decision. */
export function openSubject(
  reader: Reader,
  { kind, id }: Pick<AppealRecord['subject'], 'kind' | 'id'>,
  ctx: Context,
): AppealSubject | undefined {
  return SUBJECTS[kind]?.(reader, id, ctx);
}

/** The subject of an appeal that was filed; its absence is a defect. */
export function subjectOf(reader: Reader, appeal: AppealRecord, ctx: Context): AppealSubject {
  const subject = openSubject(reader, appeal.subject, ctx);
  if (!subject) throw new Error(`Appeal ${appeal.id} without its subject`);
  return subject;
}
