import type { Outcome } from '../domain/context.ts';
import type { DeletionRequestRecord } from '../domain/records.ts';
import { askSide } from '../domain/reviews/ask.ts';
import { proposeForCluster } from '../domain/reviews/cluster.ts';
import { proposeDecision } from '../domain/reviews/decide.ts';
import { fixFinding } from '../domain/reviews/finding.ts';
import { escalateRequest, refuseRequest } from '../domain/reviews/hand-on.ts';
import { reverseDecision } from '../domain/reviews/reverse.ts';
import { confirmDecision, returnDecision, undoDecision } from '../domain/reviews/second.ts';
import type { Context } from '../domain/context.ts';
import type { Reader, Tx } from '../domain/tx.ts';
import { previewDecision } from '../domain/views/deletion-preview.ts';
import { deletionRow } from '../domain/views/deletion-view.ts';
import { previewReversal } from '../domain/views/reversal-view.ts';
import type { Handlers, ReadCall } from '../engine/handler.ts';
import type { MemoryStore } from '../store/store.ts';
import { selectDeletions } from './case-select.ts';
import { caseTarget, find, onOk } from './find.ts';
import { page } from './list.ts';
import { showDeletion } from './show-deletion.ts';
import { withPresence } from './with-presence.ts';

function list({ store, ctx, query, presence }: ReadCall<'deletionRequestList'>) {
  const selected = selectDeletions(store, query, ctx);
  if (!selected.ok) return selected;
  // Whoever looks at the queue will look at a request next.
  store.reviewBulk?.warm();
  return page(query, selected.value, (row) => withPresence(presence, deletionRow(store, row, ctx)));
}

/** The request as its page shows it after an act. */
function shown(
  { tx, store, ctx }: { tx: Tx; store: MemoryStore; ctx: Context },
  outcome: Outcome<DeletionRequestRecord>,
) {
  return onOk(outcome, (request) => showDeletion(tx, store, request, ctx));
}

/** `If-Match` speaks of the request's version. */
const target = (
  { requestId }: { requestId: string },
  reader: Reader,
  ctx: Context,
  store: MemoryStore,
) => reader.get('deletionRequests', requestId) && caseTarget(requestId, reader, ctx, store);

export const deletionRequestHandlers = {
  deletionRequestList: { rows: ['deletionRequests'], read: list },
  deletionRequestView: {
    read: ({ store, ctx, params, presence }) =>
      onOk(find(store, 'deletionRequests', params.requestId), (request) =>
        withPresence(presence, showDeletion(store, store, request, ctx)),
      ),
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
  deletionRequestConfirm: {
    target,
    write(call) {
      const { tx, params, body, version, ctx } = call;
      return shown(
        call,
        confirmDecision(tx, { ...params, instead: body.instead, expectVersion: version }, ctx),
      );
    },
  },
  deletionRequestReturn: {
    target,
    write(call) {
      const { tx, params, body, version, ctx } = call;
      return shown(call, returnDecision(tx, { ...params, ...body, expectVersion: version }, ctx));
    },
  },
  deletionRequestAsk: {
    target,
    write(call) {
      const { tx, params, body, version, ctx } = call;
      return shown(call, askSide(tx, { ...params, ...body, expectVersion: version }, ctx));
    },
  },
  deletionRequestEscalate: {
    target,
    write(call) {
      const { tx, params, body, version, ctx } = call;
      return shown(call, escalateRequest(tx, { ...params, ...body, expectVersion: version }, ctx));
    },
  },
  deletionRequestRefuse: {
    target,
    write(call) {
      const { tx, params, body, version, ctx } = call;
      return shown(call, refuseRequest(tx, { ...params, ...body, expectVersion: version }, ctx));
    },
  },
  clusterPropose: {
    write({ tx, params, body, ctx }) {
      const { requests, proposal } = body;
      const command = { ...params, requests, proposal };
      return onOk(proposeForCluster(tx, command, ctx), (results) => ({ results }));
    },
  },
  reversalView: { read: ({ store, params, ctx }) => previewReversal(store, params, ctx) },
  deletionRequestReverse: {
    target,
    write(call) {
      const { tx, params, body, version, ctx } = call;
      return shown(call, reverseDecision(tx, { ...params, ...body, expectVersion: version }, ctx));
    },
  },
} satisfies Partial<Handlers>;
