import { DISPUTE_VIEWS } from '../../src/api/contract/disputes.ts';
import { ok } from '../../src/lib/result.ts';
import { flagConduct } from '../domain/disputes/conduct.ts';
import { judgeEscalation } from '../domain/disputes/escalate.ts';
import { finaliseDispute } from '../domain/disputes/finalise.ts';
import { find, caseTarget, showDispute, onOk } from './find.ts';
import type { Handlers, ReadCall } from '../engine/handler.ts';
import { listDisputes } from './dispute-list.ts';
import { withPresence } from './with-presence.ts';

/** Counts that are kept as rows change: nothing is counted here. */
function summarise({ store, ctx }: ReadCall<'queueSummary'>) {
  const { disputes } = store;
  const views = DISPUTE_VIEWS.map((view) => ({ view, count: disputes.count(view) }));
  const all = { total: disputes.count('all'), late: disputes.late(ctx.now), views };
  const approvals = { total: disputes.count('awaitingApproval'), late: 0, views: [] };
  return ok({
    queues: [
      { queue: 'disputes', ...all },
      { queue: 'approvals', ...approvals },
    ],
  });
}

export const disputeHandlers = {
  queueSummary: { read: summarise },
  disputeList: { read: listDisputes },
  disputeView: {
    read: ({ store, ctx, params, presence }) =>
      onOk(find(store, 'disputes', params.disputeId), ({ id }) =>
        withPresence(presence, showDispute(store, store, id, ctx)),
      ),
  },
  disputeFinalise: {
    target: ({ disputeId }, reader, ctx, store) => caseTarget(disputeId, reader, ctx, store),
    write({ tx, ctx, store, params, body, version }) {
      const command = { ...params, waiveAppeal: body.waiveAppeal, expectVersion: version };
      return onOk(finaliseDispute(tx, command, ctx), ({ id }) => showDispute(tx, store, id, ctx));
    },
  },
  escalationJudge: {
    target: ({ disputeId }, reader, ctx, store) => caseTarget(disputeId, reader, ctx, store),
    write({ tx, ctx, store, params, body, version }) {
      const command = { ...params, ...body, expectVersion: version };
      return onOk(judgeEscalation(tx, command, ctx), ({ id }) => showDispute(tx, store, id, ctx));
    },
  },
  conductFlag: {
    write({ tx, ctx, store, params, body }) {
      return onOk(flagConduct(tx, { ...params, ...body }, ctx), ({ id }) =>
        showDispute(tx, store, id, ctx),
      );
    },
  },
} satisfies Partial<Handlers>;
