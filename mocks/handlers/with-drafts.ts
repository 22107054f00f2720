import { draftsOf } from '../domain/cases/draft.ts';
import type { Context } from '../domain/context.ts';
import type { Reader } from '../domain/tx.ts';

/** A case with what its reader began to write there; nothing is added where that is nothing. */
export function withDrafts<V extends { id: string }>(reader: Reader, view: V, ctx: Context) {
  const drafts = draftsOf(reader, view.id, ctx);
  return drafts.length > 0 ? { ...view, drafts } : view;
}
