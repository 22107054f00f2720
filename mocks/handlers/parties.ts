import { refuse } from '../domain/refusals.ts';
import { ledgerView } from '../domain/views/ledger-view.ts';
import { orderView } from '../domain/views/order-view.ts';
import { buyerView, sellerView } from '../domain/views/people-view.ts';
import type { Handlers, ReadCall } from '../engine/handler.ts';
import { find, onOk } from './find.ts';
import { exposureOf } from './related.ts';
import { seqPage } from './seq-page.ts';

/** A seller's ledger, newest first. */
function listLedger({ store, params, query }: ReadCall<'sellerLedger'>) {
  if (!store.get('sellers', params.sellerId)) return refuse('notFound', 'There is no such seller.');
  const mine = store
    .ledgerOf(params.sellerId)
    .filter(({ orderId }) => query.orderId === undefined || orderId === query.orderId);
  return onOk(seqPage(mine, query), (part) => ({ ...part, items: part.items.map(ledgerView) }));
}

export const partyHandlers = {
  orderView: {
    read: ({ store, params, ctx }) =>
      onOk(find(store, 'orders', params.orderId), (order) => orderView(store, order, ctx)),
  },
  buyerView: {
    read: ({ store, params, ctx }) =>
      onOk(find(store, 'buyers', params.buyerId), (buyer) => buyerView(buyer, ctx)),
  },
  sellerView: {
    read({ store, params, ctx }) {
      const seller = find(store, 'sellers', params.sellerId);
      return onOk(seller, (found) => sellerView(store, found, exposureOf(store, found.id), ctx));
    },
  },
  sellerLedger: { read: listLedger },
} satisfies Partial<Handlers>;
