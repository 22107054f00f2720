import type { MacroValues } from '../../../src/lib/macro-text.ts';
import { nextClock } from '../clocks.ts';
import type { Context } from '../context.ts';
import { orderMoney } from '../money/order-money.ts';
import type {
  CaseBase,
  DisputeRecord,
  OrderRecord,
  QuestionRecord,
  TicketRecord,
} from '../records.ts';
import type { Reader } from '../tx.ts';
import { moneyOf } from '../views/money-view.ts';

/** The name that a letter begins with; names are not taken apart where they are not written in Latin. */
export function firstNameOf(name: string): string {
  const [first = '', ...rest] = name.trim().split(/\s+/u);
  return rest.length > 0 && /^\p{Script=Latin}[\p{Script=Latin}.'’-]*$/u.test(first) ? first : name;
}

function orderValues(order: OrderRecord | undefined, lineIds: readonly string[]): MacroValues {
  if (!order) return {};
  const { capturedMinor, remainingMinor } = orderMoney(order);
  const line = order.lines.find(({ id }) => lineIds.includes(id)) ?? order.lines[0];
  return {
    'order.reference': order.reference,
    ...(line ? { 'order.item': line.title } : {}),
    'order.total': moneyOf(capturedMinor, order.currency),
    'order.remaining': moneyOf(remainingMinor, order.currency),
    'order.placedAt': order.placedAt,
    ...(order.carrier ? { 'order.tracking': order.carrier.tracking } : {}),
  };
}

function buyerValues(reader: Reader, id: string, name: string): MacroValues {
  const city = reader.get('buyers', id)?.city;
  return {
    'buyer.name': name,
    'buyer.firstName': firstNameOf(name),
    ...(city === undefined ? {} : { 'buyer.city': city }),
  };
}

function sellerValues(reader: Reader, id: string | undefined, name: string): MacroValues {
  const city = id === undefined ? undefined : reader.get('sellers', id)?.city;
  return { 'seller.name': name, ...(city === undefined ? {} : { 'seller.city': city }) };
}

function disputeValues(reader: Reader, dispute: DisputeRecord): MacroValues {
  const order = reader.get('orders', dispute.orderId);
  // Only what was carried out is told to the parties.
  const ruling = dispute.rulingIds
    .map((id) => reader.get('rulings', id))
    .findLast((one) => one?.state === 'executed');
  return {
    ...buyerValues(reader, dispute.buyerId, dispute.buyerName),
    ...sellerValues(reader, dispute.sellerId, dispute.sellerName),
    ...orderValues(order, dispute.lineIds),
    'case.title': dispute.claim,
    ...(ruling && {
      'ruling.reference': ruling.reference,
      'ruling.amount': moneyOf(ruling.amountMinor, ruling.currency),
      ...(ruling.executedAt === undefined ? {} : { 'ruling.decidedAt': ruling.executedAt }),
    }),
  };
}

function ticketValues(reader: Reader, ticket: TicketRecord): MacroValues {
  const { requester, orderId, orderReference, subject } = ticket;
  const order = orderId === undefined ? undefined : reader.get('orders', orderId);
  return {
    ...sellerValues(reader, requester.sellerId, requester.name),
    ...(orderReference === undefined ? {} : { 'order.reference': orderReference }),
    ...orderValues(order, []),
    'case.title': subject,
  };
}

function questionValues(reader: Reader, question: QuestionRecord): MacroValues {
  return {
    ...buyerValues(reader, question.buyerId, question.buyerName),
    ...sellerValues(reader, question.sellerId, question.sellerName),
    'order.item': question.item.title,
    'case.title': question.item.title,
  };
}

function ownValues(
  reader: Reader,
  caseId: string,
): { record: CaseBase; values: MacroValues } | undefined {
  const dispute = reader.get('disputes', caseId);
  if (dispute) return { record: dispute, values: disputeValues(reader, dispute) };
  const ticket = reader.get('tickets', caseId);
  if (ticket) return { record: ticket, values: ticketValues(reader, ticket) };
  const question = reader.get('questions', caseId);
  return question && { record: question, values: questionValues(reader, question) };
}

/** What the variables of macros stand for on a case, for the acting person; undefined without a case. */
export function macroValues(reader: Reader, caseId: string, ctx: Context): MacroValues | undefined {
  const own = ownValues(reader, caseId);
  if (!own) return undefined;
  const { reference, createdAt, clocks } = own.record;
  const due = nextClock(clocks, ctx.now)?.dueAt;
  // Nobody is promised a day that is over: it is not known then, like a clock that does not run.
  const dueAt = due !== undefined && due > ctx.now ? due : undefined;
  return {
    ...own.values,
    'agent.name': ctx.actor.name,
    'agent.firstName': firstNameOf(ctx.actor.name),
    'case.reference': reference,
    'case.openedAt': createdAt,
    ...(dueAt === undefined ? {} : { 'case.dueAt': dueAt }),
  };
}
