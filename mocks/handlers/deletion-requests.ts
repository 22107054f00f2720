import { askSide } from '../domain/reviews/ask.ts';
import { proposeForCluster } from '../domain/reviews/cluster.ts';
import { proposeDecision } from '../domain/reviews/decide.ts';
import { fixFinding } from '../domain/reviews/finding.ts';
import { escalateRequest, refuseRequest } from '../domain/reviews/hand-on.ts';
import { reverseDecision } from '../domain/reviews/reverse.ts';
import { confirmDecision, returnDecision, undoDecision } from '../domain/reviews/second.ts';
import { previewDecision } from '../domain/views/deletion-preview.ts';
import { deletionRow } from '../domain/views/deletion-view.ts';
import { previewReversal } from '../domain/views/reversal-view.ts';
import type { Handlers, ReadCall } from '../engine/handler.ts';
import { actsOn } from './case-acts.ts';
import { casePage, queuePage } from './case-pages.ts';
import { selectDeletions } from './case-select.ts';
import { onOk } from './lookup.ts';
import { showDeletion } from './show-deletion.ts';

function list(call: ReadCall<'deletionRequestList'>) {
  const answer = queuePage(call, selectDeletions, deletionRow);
  // Whoever looks at the queue will look at a request next.
  if (answer.ok) call.store.reviewBulk?.warm();
  return answer;
}

const { shown, target, guarded } = actsOn({
  find: (reader, { requestId }: { requestId: string }) => reader.get('deletionRequests', requestId),
  show: showDeletion,
});

export const deletionRequestHandlers = {
  deletionRequestList: { rows: ['deletionRequests'], read: list },
  deletionRequestView: {
    read: (call) => casePage(call, 'deletionRequests', call.params.requestId, showDeletion),
  },
  deletionRequestFinding: {
    write(call) {
      const { clauseId, elements } = call.body;
      const command = { ...call.params, clauseId, elements };
      return shown(call, fixFinding(call.tx, command, call.ctx));
    },
  },
  deletionRequestPreview: {
    read: ({ store, params, body, ctx }) =>
      previewDecision(store, { ...params, proposal: body }, ctx),
  },
  deletionRequestPropose: {
    target,
    write(call) {
      const { tx, params, body, version, ctx } = call;
      const command = { ...params, proposal: body, expectVersion: version };
      return shown(call, proposeDecision(tx, command, ctx));
    },
  },
  deletionRequestUndo: {
    write: (call) => shown(call, undoDecision(call.tx, call.params, call.ctx)),
  },
  deletionRequestConfirm: guarded(confirmDecision),
  deletionRequestReturn: guarded(returnDecision),
  deletionRequestAsk: guarded(askSide),
  deletionRequestEscalate: guarded(escalateRequest),
  deletionRequestRefuse: guarded(refuseRequest),
  clusterPropose: {
    write({ tx, params, body, ctx }) {
      const { requests, proposal } = body;
      const command = { ...params, requests, proposal };
      return onOk(proposeForCluster(tx, command, ctx), (results) => ({ results }));
    },
  },
  reversalView: { read: ({ store, params, ctx }) => previewReversal(store, params, ctx) },
  deletionRequestReverse: guarded(reverseDecision),
} satisfies Partial<Handlers>;
