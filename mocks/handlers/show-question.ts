import type { Context } from '../domain/context.ts';
import type { QuestionRecord } from '../domain/records.ts';
import type { Reader } from '../domain/tx.ts';
import { questionView } from '../domain/views/question-view.ts';
import type { MemoryStore } from '../store/store.ts';
import { withDrafts } from './with-drafts.ts';

/** Other questions on the same item that a question lists beside it. */
const SHOWN = 5;

/** The newest other questions on the item; an item is its seller's. */
function sameItem(store: MemoryStore, { id, item, sellerId }: QuestionRecord): QuestionRecord[] {
  const found: QuestionRecord[] = [];
  for (const other of store.questions.of('sellerId', sellerId).toReversed()) {
    const record = other === id ? undefined : store.peek('questions', other);
    if (record?.item.id === item.id) found.push(record);
    if (found.length === SHOWN) break;
  }
  return found;
}

/** The whole question as the contract shows it, seen through `reader`. */
export function showQuestion(
  reader: Reader,
  store: MemoryStore,
  question: QuestionRecord,
  ctx: Context,
) {
  const view = questionView(reader, question, ctx, sameItem(store, question));
  return withDrafts(reader, view, ctx);
}
