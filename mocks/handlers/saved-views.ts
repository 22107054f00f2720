import type { SavedView } from '../../src/api/contract/views.ts';
import { ok } from '../../src/lib/result.ts';
import { readCan } from '../domain/row-can.ts';
import { CASE_TABLES } from '../domain/cases/case.ts';
import type { Context } from '../domain/context.ts';
import { toAffordance } from '../domain/refusals.ts';
import {
  canSaveView,
  isViewShownTo,
  keepView,
  placesOf,
  saveView,
} from '../domain/saved-views/save.ts';
import { deleteView, restoreView } from '../domain/saved-views/remove.ts';
import type { SavedViewRecord } from '../domain/saved-views/view-record.ts';
import type { Reader } from '../domain/tx.ts';
import { agentRef } from '../domain/views/agent-view.ts';
import type { Handlers, ReadCall, Target, WriteCall } from '../engine/handler.ts';
import type { MemoryStore } from '../store/store.ts';
import { onOk } from './find.ts';
import { readViewQuery } from './view-query.ts';

/** A view with its live count, kept by the queue's own selection of rows. */
function show(
  reader: Reader,
  store: MemoryStore,
  { ownerId, columns, deletedAt: _deletedAt, ...view }: SavedViewRecord,
  ctx: Context,
): SavedView {
  const { pinned, defaults } = placesOf(reader, ctx.actor.id);
  const read = readViewQuery(store, view.queue, view.query, ctx);
  const save = toAffordance(canSaveView({ ...view, ownerId }, ctx));
  return {
    ...view,
    ...(columns && { columns: [...columns] }),
    owner: agentRef(reader, ownerId),
    pinned: pinned.includes(view.id),
    isDefault: defaults[view.queue] === view.id,
    count: read.ok ? read.value.total : 0,
    can: {
      savedViewSave: save,
      savedViewDelete: save,
      ...readCan(ctx, 'savedViewKeep'),
    },
  };
}

/** The one to begin with, then those kept at hand, then the others. */
function rank({ isDefault, pinned }: SavedView): number {
  if (isDefault) return 0;
  return pinned ? 1 : 2;
}

function listViews({ store, ctx, query }: ReadCall<'savedViewList'>) {
  const shown = [...store.all('savedViews')].filter(
    (view) =>
      isViewShownTo(view, ctx.actor.id) &&
      (query.queue === undefined || view.queue === query.queue),
  );
  const items = shown.map((view) => show(store, store, view, ctx));
  items.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en'));
  return ok({ items });
}

function save({ tx, ctx, store, params, body, version }: WriteCall<'savedViewSave'>) {
  const read = readViewQuery(store, body.queue, body.query, ctx);
  if (!read.ok) return read;
  const command = { ...body, ...params, query: read.value.query, expectVersion: version };
  return onOk(saveView(tx, command, ctx, store.all('savedViews')), (view) =>
    show(tx, store, view, ctx),
  );
}

function target(id: string, reader: Reader, ctx: Context, store: MemoryStore): Target | undefined {
  const view = reader.get('savedViews', id);
  if (!view || !isViewShownTo(view, ctx.actor.id)) return undefined;
  return { version: view.version, current: () => show(reader, store, view, ctx) };
}

export const savedViewHandlers = {
  savedViewList: { rows: CASE_TABLES, read: listViews },
  savedViewSave: {
    target: ({ viewId }, reader, ctx, store) => target(viewId, reader, ctx, store),
    write: save,
  },
  savedViewKeep: {
    write: ({ tx, ctx, store, params, body }) =>
      onOk(keepView(tx, { ...params, ...body }, ctx), (view) => show(tx, store, view, ctx)),
  },
  savedViewDelete: { write: ({ tx, ctx, params }) => deleteView(tx, params, ctx) },
  savedViewRestore: {
    write: ({ tx, ctx, store, params }) =>
      onOk(restoreView(tx, params, ctx, store.all('savedViews')), (view) =>
        show(tx, store, view, ctx),
      ),
  },
} satisfies Partial<Handlers>;
