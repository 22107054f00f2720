import { askAppellant } from '../domain/appeals/ask.ts';
import { decideAppeal, undoAppeal } from '../domain/appeals/decide.ts';
import { fixAppealFinding } from '../domain/appeals/finding.ts';
import { confirmAppeal, returnAppeal } from '../domain/appeals/second.ts';
import type { Context, Outcome } from '../domain/context.ts';
import type { AppealRecord } from '../domain/review-records.ts';
import type { Reader, Tx } from '../domain/tx.ts';
import { previewAppeal } from '../domain/views/appeal-preview.ts';
import { appealRow } from '../domain/views/appeal-view.ts';
import type { Handlers, ReadCall, Target } from '../engine/handler.ts';
import type { MemoryStore } from '../store/store.ts';
import { selectAppeals } from './case-select.ts';
import { caseTarget, find, onOk } from './find.ts';
import { page } from './list.ts';
import { showAppeal } from './show-appeal.ts';
import { withPresence } from './with-presence.ts';

function listAppeals({ store, ctx, query, presence }: ReadCall<'appealList'>) {
  const selected = selectAppeals(store, query, ctx);
  if (!selected.ok) return selected;
  return page(query, selected.value, (row) => withPresence(presence, appealRow(store, row, ctx)));
}

/** `If-Match` of a write on an appeal speaks of the appeal's version. */
function target(
  { appealId }: { appealId: string },
  reader: Reader,
  ctx: Context,
  store: MemoryStore,
): Target | undefined {
  return reader.get('appeals', appealId) && caseTarget(appealId, reader, ctx, store);
}

/** The appeal as its page shows it after an act. */
function shown(
  { tx, store, ctx }: { tx: Tx; store: MemoryStore; ctx: Context },
  outcome: Outcome<AppealRecord>,
) {
  return onOk(outcome, (appeal) => showAppeal(tx, store, appeal, ctx));
}

export const appealHandlers = {
  appealList: { rows: ['deletionRequests'], read: listAppeals },
  appealView: {
    read: ({ store, ctx, params, presence }) =>
      onOk(find(store, 'appeals', params.appealId), (appeal) =>
        withPresence(presence, showAppeal(store, store, appeal, ctx)),
      ),
  },
  appealFinding: {
    write(call) {
      const { tx, params, body, ctx } = call;
      return shown(call, fixAppealFinding(tx, { ...params, ...body }, ctx));
    },
  },
  appealCompose: {
    read: ({ store, ctx, params, body }) => previewAppeal(store, params.appealId, body, ctx),
  },
  appealAsk: {
    target,
    write(call) {
      const { tx, params, body, version, ctx } = call;
      return shown(call, askAppellant(tx, { ...params, ...body, expectVersion: version }, ctx));
    },
  },
  appealDecide: {
    target,
    write(call) {
      const { tx, params, body, version, ctx } = call;
      return shown(call, decideAppeal(tx, { ...params, ...body, expectVersion: version }, ctx));
    },
  },
  appealConfirm: {
    target,
    write(call) {
      const { tx, params, body, version, ctx } = call;
      return shown(call, confirmAppeal(tx, { ...params, ...body, expectVersion: version }, ctx));
    },
  },
  appealReturn: {
    target,
    write(call) {
      const { tx, params, body, version, ctx } = call;
      return shown(call, returnAppeal(tx, { ...params, ...body, expectVersion: version }, ctx));
    },
  },
  appealUndo: {
    write: (call) => shown(call, undoAppeal(call.tx, call.params, call.ctx)),
  },
} satisfies Partial<Handlers>;
