import { ok } from '../../src/lib/result.ts';
import type { Context } from '../domain/context.ts';
import type { RulingRecord } from '../domain/records.ts';
import { findRefund } from '../domain/money/refunds.ts';
import {
  approveRuling,
  editRuling,
  rejectRuling,
  returnRuling,
  undoRuling,
  withdrawRuling,
} from '../domain/rulings/decide.ts';
import { isShownTo } from '../domain/rulings/guards.ts';
import { previewRuling } from '../domain/rulings/preview.ts';
import { proposeRuling } from '../domain/rulings/propose.ts';
import { reconcileRuling, retryRefund } from '../domain/rulings/refund-events.ts';
import { refuse } from '../domain/refusals.ts';
import type { Reader } from '../domain/tx.ts';
import { rulingReply } from '../domain/views/ruling-view.ts';
import type { Handlers, ReadCall, Target } from '../engine/handler.ts';
import { caseTarget, onOk } from './find.ts';
import { listRulings } from './ruling-list.ts';

/** What a stale write is told: of a draft that is somebody else's by now, no more than that it is one. */
function current(reader: Reader, ruling: RulingRecord, ctx: Context) {
  if (isShownTo(ruling, ctx)) return rulingReply(reader, ruling, ctx);
  const { id, reference, state, version } = ruling;
  return { id, reference, state, version };
}

function show({ store, ctx, params }: ReadCall<'rulingView'>) {
  const ruling = store.get('rulings', params.rulingId);
  if (!ruling || !isShownTo(ruling, ctx)) return refuse('notFound', 'There is no such ruling.');
  return ok(rulingReply(store, ruling, ctx));
}

/** `If-Match` of a decision speaks of the ruling's version. */
function target(
  { rulingId }: { rulingId: string },
  reader: Reader,
  ctx: Context,
): Target | undefined {
  const ruling = reader.get('rulings', rulingId);
  return ruling && { version: ruling.version, current: () => current(reader, ruling, ctx) };
}

export const rulingHandlers = {
  rulingPreview: {
    read: ({ store, ctx, params, body }) => previewRuling(store, params.disputeId, body, ctx),
  },
  rulingPropose: {
    target: ({ disputeId }, reader, ctx, store) => caseTarget(disputeId, reader, ctx, store),
    write({ tx, ctx, params, body, version, key }) {
      const command = { ...params, body, idempotencyKey: key, expectVersion: version };
      return onOk(proposeRuling(tx, command, ctx), (ruling) => rulingReply(tx, ruling, ctx));
    },
  },
  rulingList: { read: listRulings },
  rulingView: { read: show },
  rulingEdit: {
    target,
    write({ tx, ctx, params, body, version }) {
      const edited = editRuling(tx, { ...params, body, expectVersion: version }, ctx);
      return onOk(edited, (ruling) => rulingReply(tx, ruling, ctx));
    },
  },
  rulingApprove: {
    target,
    write({ tx, ctx, params, body, version }) {
      const approved = approveRuling(tx, { ...params, ...body, expectVersion: version }, ctx);
      return onOk(approved, (ruling) => rulingReply(tx, ruling, ctx));
    },
  },
  rulingReturn: {
    target,
    write({ tx, ctx, params, body, version }) {
      const returned = returnRuling(tx, { ...params, ...body, expectVersion: version }, ctx);
      return onOk(returned, (ruling) => rulingReply(tx, ruling, ctx));
    },
  },
  rulingReject: {
    target,
    write({ tx, ctx, params, body, version }) {
      const rejected = rejectRuling(tx, { ...params, ...body, expectVersion: version }, ctx);
      return onOk(rejected, (ruling) => rulingReply(tx, ruling, ctx));
    },
  },
  rulingWithdraw: {
    target,
    write({ tx, ctx, params, body, version }) {
      const withdrawn = withdrawRuling(tx, { ...params, ...body, expectVersion: version }, ctx);
      return onOk(withdrawn, (ruling) => rulingReply(tx, ruling, ctx));
    },
  },
  rulingUndo: {
    write: ({ tx, ctx, params }) =>
      onOk(undoRuling(tx, params, ctx), (ruling) => rulingReply(tx, ruling, ctx)),
  },
  rulingReconcile: {
    write: ({ tx, ctx, params, provider }) =>
      onOk(reconcileRuling(tx, params, ctx, provider), (ruling) => rulingReply(tx, ruling, ctx)),
  },
  refundRetry: {
    write({ tx, ctx, params, provider }) {
      if (!findRefund(tx, params.refundId)) return refuse('notFound', 'There is no such refund.');
      return onOk(retryRefund(tx, params, ctx, provider), (ruling) => rulingReply(tx, ruling, ctx));
    },
  },
} satisfies Partial<Handlers>;
