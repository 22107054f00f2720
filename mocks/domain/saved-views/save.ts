import type { Body } from '../../../src/api/contract/index.ts';
import { ok } from '../../../src/lib/result.ts';
import { graphemeCount, isBlank } from '../../../src/lib/text.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { rightRefusal } from '../people.ts';
import { refusal, refuse, versionRefusal } from '../refusals.ts';
import type { Reader, Tx } from '../tx.ts';
import type { SavedViewRecord, ViewPlacesRecord } from './view-record.ts';

type Wanted = Body<'savedViewSave'>;
const LONGEST_NAME = 80;
const notFound = () => refuse('notFound', 'There is no such view.');

/** Shared views are seen by all, own ones by their owner alone, deleted ones by nobody. */
export function isViewShownTo(view: SavedViewRecord, actorId: string): boolean {
  return view.deletedAt === undefined && (view.shared || view.ownerId === actorId);
}

/** A view is its owner's to change; admins also change shared ones. Auditors share nothing. */
export function canSaveView(
  view: Pick<SavedViewRecord, 'ownerId' | 'shared'>,
  ctx: Context,
): Refusal | undefined {
  const noRight = rightRefusal('savedViewSave', ctx);
  if (noRight) return noRight;
  if (view.shared && ctx.actor.role === 'auditor')
    return refusal('forbidden', 'Auditors keep views for themselves.');
  if (view.ownerId === ctx.actor.id || (view.shared && ctx.actor.role === 'admin'))
    return undefined;
  return refusal('forbidden', 'Only who made a view, or an admin, may change it.');
}

/** What a person keeps at hand. */
export function placesOf(reader: Reader, agentId: string): ViewPlacesRecord {
  return reader.get('viewPlaces', agentId) ?? { id: agentId, pinned: [], defaults: {} };
}

function keep(
  tx: Tx,
  view: SavedViewRecord,
  { pinned, isDefault }: { pinned?: boolean | undefined; isDefault?: boolean | undefined },
  ctx: Context,
): void {
  if (pinned === undefined && isDefault === undefined) return;
  const places = placesOf(tx, ctx.actor.id);
  const others = places.pinned.filter((id) => id !== view.id);
  const { [view.queue]: current, ...rest } = places.defaults;
  const wasDefault = current === view.id;
  tx.put('viewPlaces', {
    id: places.id,
    pinned: (pinned ?? others.length < places.pinned.length) ? [...others, view.id] : others,
    defaults: {
      ...rest,
      ...((isDefault ?? wasDefault)
        ? { [view.queue]: view.id }
        : current !== undefined && !wasDefault && { [view.queue]: current }),
    },
  });
}

/** What changes a view of everybody leaves a trace; what one person keeps for themselves does not. */
export function auditView(tx: Tx, event: string, view: SavedViewRecord): void {
  const { id, name: reference, queue, query, shared, version } = view;
  const data = { queue, query, shared, version };
  tx.audit({ event, entity: { kind: 'savedView', id, reference }, data });
}

export function nameRefusal(
  viewId: string,
  { name, queue, shared = false }: Pick<Wanted, 'name' | 'queue' | 'shared'>,
  others: Iterable<SavedViewRecord>,
  ctx: Context,
): Refusal | undefined {
  const at = { pointer: '/name' };
  if (isBlank(name)) return refusal('invalidField', 'Give the view a name.', at);
  if (graphemeCount(name.trim()) > LONGEST_NAME)
    return refusal('invalidField', `A name has at most ${LONGEST_NAME} characters.`, at);
  const wanted = name.trim().toLowerCase();
  for (const other of others) {
    if (other.id === viewId || other.queue !== queue || !isViewShownTo(other, ctx.actor.id))
      continue;
    if (other.shared === shared && other.name.toLowerCase() === wanted)
      return refusal('nameTaken', 'Another view of this queue has this name.', at);
  }
  return undefined;
}

/** Makes or changes a view; the caller has checked that its query is one of the queue's list. */
export function saveView(
  tx: Tx,
  command: Wanted & { viewId: string; expectVersion?: number | undefined },
  ctx: Context,
  others: Iterable<SavedViewRecord>,
): Outcome<SavedViewRecord> {
  const { viewId, expectVersion, ...wanted } = command;
  const { queue, name, query, columns, density, shared = false } = wanted;
  const before = tx.get('savedViews', viewId);
  if (before && !isViewShownTo(before, ctx.actor.id)) return notFound();
  const ownerId = before?.ownerId ?? ctx.actor.id;
  const refused =
    (before && canSaveView(before, ctx)) ??
    canSaveView({ ownerId, shared }, ctx) ??
    versionRefusal(before && expectVersion, before?.version ?? 0) ??
    (before && before.queue !== queue
      ? refusal('invalidField', 'A view stays with its queue.', { pointer: '/queue' })
      : undefined) ??
    nameRefusal(viewId, wanted, others, ctx);
  if (refused) return { ok: false, error: refused };
  const version = (before?.version ?? 0) + 1;
  const own = { ownerId, version, updatedAt: ctx.now };
  const look = { ...(columns && { columns }), ...(density && { density }) };
  const view = { id: viewId, queue, name: name.trim(), query, ...look, shared, ...own };
  tx.put('savedViews', view);
  if (shared || before?.shared === true) auditView(tx, 'sharedViewSaved', view);
  keep(tx, view, wanted, ctx);
  return ok(view);
}

/** Pins a view, or makes it the one to begin with: for the acting person alone. */
export function keepView(
  tx: Tx,
  command: Body<'savedViewKeep'> & { viewId: string },
  ctx: Context,
): Outcome<SavedViewRecord> {
  const view = tx.get('savedViews', command.viewId);
  if (!view || !isViewShownTo(view, ctx.actor.id)) return notFound();
  keep(tx, view, command, ctx);
  return ok(view);
}
