import { flagConduct } from '../domain/disputes/conduct.ts';
import { judgeEscalation } from '../domain/disputes/escalate.ts';
import { finaliseDispute } from '../domain/disputes/finalise.ts';
import type { Handlers } from '../engine/handler.ts';
import { casePage } from './case-pages.ts';
import { caseTarget, showDispute, onOk } from './find.ts';

export const disputeHandlers = {
  disputeView: {
    read: (call) =>
      casePage(call, 'disputes', call.params.disputeId, (reader, store, { id }, ctx) =>
        showDispute(reader, store, id, ctx),
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
