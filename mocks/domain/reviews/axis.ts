import type { AxisEvent } from '../../../src/api/contract/deletion-requests.ts';
import type { DeletionRequestRecord } from '../records.ts';
import type { ReviewRecord } from '../review-records.ts';
import type { Reader } from '../tx.ts';

type Point = Omit<AxisEvent, 'id'> & { id: string };

/** When each side was asked and answered. */
function questions({ id, asked }: DeletionRequestRecord): Point[] {
  return asked.flatMap(({ of, at, answer }, number) => {
    const point = { id: `${id}:asked${number}`, at, kind: 'request', event: `${of}Asked` } as const;
    if (!answer) return [point];
    const event = answer.kind === 'silent' ? `${of}Silent` : `${of}Answered`;
    const text = answer.text === '' ? {} : { text: answer.text };
    const back = { id: `${id}:answer${number}`, at: answer.at, kind: 'request', event } as const;
    return [point, { ...back, ...text }];
  });
}

function orderPoints({ orderId, order }: ReviewRecord): Point[] {
  const placed = { id: `${orderId}:placed`, at: order.placedAt, event: 'orderPlaced' };
  const points: Point[] = [{ ...placed, kind: 'order' }];
  if (order.finishedAt !== undefined) {
    const event = { finished: 'orderFinished', refund: 'orderRefunded', canceled: 'orderCanceled' };
    const ended = { id: `${orderId}:ended`, at: order.finishedAt, event: event[order.status] };
    points.push({ ...ended, kind: 'order' });
  }
  return points;
}

/** Order, chat, review and request on one axis, oldest first; each point can be pinned as an event. */
export function axisOf(
  reader: Reader,
  request: DeletionRequestRecord,
  review: ReviewRecord,
): AxisEvent[] {
  const chat = reader.get('orderChats', request.orderId)?.messages ?? [];
  const points: Point[] = [
    ...orderPoints(review),
    ...chat.map(({ id, at, text }): Point => ({
      id,
      at,
      text,
      kind: 'chat',
      event: 'message',
      messageId: id,
    })),
    { id: `${review.id}:posted`, at: review.postedAt, kind: 'review', event: 'reviewPosted' },
    ...(review.editedAt === undefined
      ? []
      : [
          {
            id: `${review.id}:edited`,
            at: review.editedAt,
            ...({
              kind: 'review',
              event: 'reviewEdited',
            } as const),
          },
        ]),
    { id: `${request.id}:filed`, at: request.createdAt, kind: 'request', event: 'requestFiled' },
    ...questions(request),
  ];
  return points.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
