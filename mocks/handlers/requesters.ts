import { warnRequester } from '../domain/reviews/warn.ts';
import { requesterReply } from '../domain/views/requester-view.ts';
import type { Handlers } from '../engine/handler.ts';
import { find, onOk } from './find.ts';

export const requesterHandlers = {
  requesterHistory: {
    read: ({ store, ctx, params }) =>
      onOk(find(store, 'sellers', params.sellerId), ({ id }) => requesterReply(store, id, ctx)),
  },
  requesterWarn: {
    write: ({ tx, ctx, params, body }) =>
      onOk(warnRequester(tx, { ...params, ...body }, ctx), ({ id }) => requesterReply(tx, id, ctx)),
  },
} satisfies Partial<Handlers>;
