import { askAppellant } from '../domain/appeals/ask.ts';
import { decideAppeal, undoAppeal } from '../domain/appeals/decide.ts';
import { fixAppealFinding } from '../domain/appeals/finding.ts';
import { confirmAppeal, returnAppeal } from '../domain/appeals/second.ts';
import { previewAppeal } from '../domain/views/appeal-preview.ts';
import { appealRow } from '../domain/views/appeal-view.ts';
import type { Handlers } from '../engine/handler.ts';
import { actsOn } from './case-acts.ts';
import { casePage, queuePage } from './case-pages.ts';
import { selectAppeals } from './case-select.ts';
import { showAppeal } from './show-appeal.ts';

const { shown, guarded } = actsOn({
  find: (reader, { appealId }: { appealId: string }) => reader.get('appeals', appealId),
  show: showAppeal,
});

export const appealHandlers = {
  appealList: {
    rows: ['appeals', 'deletionRequests'],
    read: (call) => queuePage(call, selectAppeals, appealRow),
  },
  appealView: {
    read: (call) => casePage(call, 'appeals', call.params.appealId, showAppeal),
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
