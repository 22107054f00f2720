import type { Context } from '../domain/context.ts';
import type { AppealRecord } from '../domain/review-records.ts';
import type { Reader } from '../domain/tx.ts';
import { appealView } from '../domain/views/appeal-view.ts';
import type { MemoryStore } from '../store/store.ts';
import { showDeletion } from './show-deletion.ts';
import { withDrafts } from './with-drafts.ts';

/** The whole appeal as the contract shows it, seen through `reader`. */
export function showAppeal(reader: Reader, store: MemoryStore, appeal: AppealRecord, ctx: Context) {
  const request = reader.get('deletionRequests', appeal.subject.id);
  const shown = request && showDeletion(reader, store, request, ctx);
  const view = appealView(reader, appeal, shown, ctx);
  return withDrafts(reader, view, ctx);
}
