import { DISPUTE_VIEWS } from '../../src/api/contract/disputes.ts';
import { QUESTION_VIEWS } from '../../src/api/contract/questions.ts';
import type { CaseQueue } from '../../src/api/contract/queue-names.ts';
import { TICKET_VIEWS } from '../../src/api/contract/tickets.ts';
import { ok } from '../../src/lib/result.ts';
import { flagConduct } from '../domain/disputes/conduct.ts';
import { judgeEscalation } from '../domain/disputes/escalate.ts';
import { finaliseDispute } from '../domain/disputes/finalise.ts';
import type { CaseBase } from '../domain/records.ts';
import type { CaseIndex } from '../store/case-index.ts';
import { find, caseTarget, showDispute, onOk } from './find.ts';
import type { Handlers, ReadCall } from '../engine/handler.ts';
import { listDisputes } from './dispute-list.ts';
import { withPresence } from './with-presence.ts';

/** Counts that are kept as rows change: nothing is counted here. */
function counts<R extends CaseBase, V extends string>(
  queue: CaseQueue,
  cases: CaseIndex<R, V>,
  names: readonly V[],
  now: string,
) {
  const views = names.map((view) => ({ view, count: cases.count(view) }));
  return { queue, total: cases.size, late: cases.late(now), views };
}

function summarise({ store, ctx: { now } }: ReadCall<'queueSummary'>) {
  const { disputes, tickets, questions } = store;
  const approvals = { total: disputes.count('awaitingApproval'), late: 0, views: [] };
  return ok({
    queues: [
      counts('disputes', disputes, DISPUTE_VIEWS, now),
      counts('tickets', tickets, TICKET_VIEWS, now),
      counts('questions', questions, QUESTION_VIEWS, now),
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
