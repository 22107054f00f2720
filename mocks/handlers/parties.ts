import { ok } from '../../src/lib/result.ts';
import { refuse } from '../domain/refusals.ts';
import { ledgerView } from '../domain/views/ledger-view.ts';
import { orderView } from '../domain/views/order-view.ts';
import { buyerView, sellerView } from '../domain/views/people-view.ts';
import type { Handlers, ReadCall } from '../engine/handler.ts';
import { find, onOk } from './find.ts';
import { limitOf } from './list.ts';
import { exposureOf } from './related.ts';

/** A seller's ledger, newest first; the cursor is the position of the page's last entry. */
function listLedger({ store, params, query }: ReadCall<'sellerLedger'>) {
  if (!store.get('sellers', params.sellerId)) return refuse('notFound', 'There is no such seller.');
  const before = query.cursor === undefined ? Infinity : Number(query.cursor);
  if (Number.isNaN(before)) return refuse('badRequest', 'This cursor belongs to another list.');
  const limit = limitOf(query.limit);
  const mine = store
    .ledgerOf(params.sellerId)
    .filter(({ orderId }) => query.orderId === undefined || orderId === query.orderId);
  const rows = mine.filter(({ seq }) => seq < before).toReversed();
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last ? { nextCursor: String(last.seq) } : {};
  return ok({ items: items.map(ledgerView), ...more, total: { value: mine.length } });
}

export const partyHandlers = {
  orderView: {
    read: ({ store, params }) =>
      onOk(find(store, 'orders', params.orderId), (order) => orderView(store, order)),
  },
  buyerView: {
    read: ({ store, params }) => onOk(find(store, 'buyers', params.buyerId), buyerView),
  },
  sellerView: {
    read({ store, params, ctx }) {
      const seller = find(store, 'sellers', params.sellerId);
      return onOk(seller, (found) =>
        sellerView(store, found, exposureOf(store, found.id), ctx.now),
      );
    },
  },
  sellerLedger: { read: listLedger },
} satisfies Partial<Handlers>;
