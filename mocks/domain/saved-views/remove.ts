import { ok } from '../../../src/lib/result.ts';
import type { Context, Outcome } from '../context.ts';
import { refuse } from '../refusals.ts';
import type { Tx } from '../tx.ts';
import { auditView, canSaveView, isViewShownTo, nameRefusal } from './save.ts';
import type { SavedViewRecord } from './view-record.ts';

const notFound = () => refuse('notFound', 'There is no such view.');

/** Deletes a view for everybody. It is kept out of sight, so that it can be brought back as it was. */
export function deleteView(tx: Tx, command: { viewId: string }, ctx: Context): Outcome<undefined> {
  const view = tx.get('savedViews', command.viewId);
  if (!view || !isViewShownTo(view, ctx.actor.id)) return notFound();
  const refused = canSaveView(view, ctx);
  if (refused) return { ok: false, error: refused };
  tx.put('savedViews', { ...view, deletedAt: ctx.now });
  if (view.shared) auditView(tx, 'sharedViewDeleted', view);
  return ok(undefined);
}

/**
 * Brings a deleted view back: its owner, who shares it, who keeps it at hand and who begins with it are
 * as they were. Whoever may delete a view may bring it back.
 */
export function restoreView(
  tx: Tx,
  command: { viewId: string },
  ctx: Context,
  others: Iterable<SavedViewRecord>,
): Outcome<SavedViewRecord> {
  const record = tx.get('savedViews', command.viewId);
  if (record?.deletedAt === undefined) return notFound();
  const { deletedAt: _deletedAt, ...view } = record;
  if (!isViewShownTo(view, ctx.actor.id)) return notFound();
  const refused = canSaveView(view, ctx) ?? nameRefusal(view.id, view, others, ctx);
  if (refused) return { ok: false, error: refused };
  tx.put('savedViews', view);
  if (view.shared) auditView(tx, 'sharedViewRestored', view);
  return ok(view);
}
