import { askAppellant } from '../domain/appeals/ask.ts';
import { decideAppeal, undoAppeal } from '../domain/appeals/decide.ts';
import { fixAppealFinding } from '../domain/appeals/finding.ts';
import { confirmAppeal, returnAppeal } from '../domain/appeals/second.ts';
import { previewAppeal } from '../domain/views/appeal-preview.ts';
import { appealRow } from '../domain/views/appeal-view.ts';
import type { Handlers, ReadCall } from '../engine/handler.ts';
import { actsOn } from './case-acts.ts';
import { selectAppeals } from './case-select.ts';
import { find, onOk } from './lookup.ts';
import { page } from './list.ts';
import { showAppeal } from './show-appeal.ts';
import { withPresence } from './with-presence.ts';

function listAppeals({ store, ctx, query, presence }: ReadCall<'appealList'>) {
  const selected = selectAppeals(store, query, ctx);
  if (!selected.ok) return selected;
  return page(query, selected.value, (row) => withPresence(presence, appealRow(store, row, ctx)));
}

const { shown, guarded } = actsOn({
  find: (reader, { appealId }: { appealId: string }) => reader.get('appeals', appealId),
  show: showAppeal,
});

export const appealHandlers = {
  appealList: { read: listAppeals },
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
  appealAsk: guarded(askAppellant),
  appealDecide: guarded(decideAppeal),
  appealConfirm: guarded(confirmAppeal),
  appealReturn: guarded(returnAppeal),
  appealUndo: {
    write: (call) => shown(call, undoAppeal(call.tx, call.params, call.ctx)),
  },
} satisfies Partial<Handlers>;
