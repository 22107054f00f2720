import type { Appeal } from '../../src/api/contract/appeals.ts';
import type { Context } from '../domain/context.ts';
import type { AppealRecord } from '../domain/review-records.ts';
import type { Reader } from '../domain/tx.ts';
import { appealedRequest } from '../domain/views/appealed-request.ts';
import { appealView } from '../domain/views/appeal-view.ts';
import type { MemoryStore } from '../store/store.ts';
import { showDeletion } from './show-deletion.ts';
import { withDrafts } from './with-drafts.ts';

type ShowSubject = (
  reader: Reader,
  store: MemoryStore,
  appeal: AppealRecord,
  isSealed: boolean,
  ctx: Context,
) => Pick<Appeal, 'request'>;

/** What of an appeal's subject is shown, by its kind: the other half of the domain's table of subjects. */
const SUBJECT_VIEWS: Partial<Record<AppealRecord['subject']['kind'], ShowSubject>> = {
  deletionRequest(reader, store, appeal, isSealed, ctx) {
    const record = reader.get('deletionRequests', appeal.subject.id);
    if (!record) return {};
    const request = showDeletion(reader, store, record, ctx);
    return { request: appealedRequest(reader, appeal, request, isSealed, ctx) };
  },
};

/** The whole appeal as the contract shows it, seen through `reader`. */
export function showAppeal(reader: Reader, store: MemoryStore, appeal: AppealRecord, ctx: Context) {
  const view = appealView(reader, appeal, ctx);
  const about = SUBJECT_VIEWS[appeal.subject.kind]?.(reader, store, appeal, view.sealed, ctx);
  return withDrafts(reader, { ...view, ...about }, ctx);
}
