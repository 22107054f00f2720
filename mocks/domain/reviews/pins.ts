import type { Pin } from '../../../src/api/contract/reviews.ts';
import { fileOf } from '../cases/case-file.ts';
import type { DeletionRequestRecord } from '../records.ts';
import type { ReviewRecord } from '../review-records.ts';
import type { Reader } from '../tx.ts';
import { axisOf } from './axis.ts';

const squeezed = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();

/** The words that a pin quotes stand where it says; a pin without words means all of it. */
function holds(text: string, { quote }: Pin): boolean {
  return quote === undefined || squeezed(text).includes(squeezed(quote));
}

function isEvent(
  reader: Reader,
  request: DeletionRequestRecord,
  review: ReviewRecord,
  id: string,
): boolean {
  // A burst and what lies beside it are events as well: another review, another order of the author.
  if (id === request.clusterId) return true;
  if (id !== review.id && reader.get('reviews', id) !== undefined) return true;
  if (reader.get('orders', id)?.buyerId === request.authorId) return true;
  return axisOf(reader, request, review).some((point) => point.id === id);
}

/** Whether what a pin points at exists: nothing is decided by what nobody can look at. */
export function pinExists(
  reader: Reader,
  request: DeletionRequestRecord,
  review: ReviewRecord,
  pin: Pin,
): boolean {
  switch (pin.kind) {
    case 'span':
      return pin.id === review.id && (holds(review.text, pin) || holds(request.snapshot.text, pin));
    case 'message': {
      const chat = reader.get('orderChats', request.orderId)?.messages ?? [];
      return chat.some(({ id, text }) => id === pin.id && holds(text, pin));
    }
    case 'file':
      // What an appeal brought forward counts like what the seller handed in.
      return [request.id, ...request.appealIds].some((caseId) =>
        fileOf(reader, caseId).evidence.some(
          ({ id, admissibility }) => id === pin.id && admissibility === 'admitted',
        ),
      );
    case 'event':
      return isEvent(reader, request, review, pin.id);
  }
}

/** Every pin of a matrix. */
export function allPins(elements: readonly { pins: readonly Pin[] }[]): Pin[] {
  return elements.flatMap(({ pins }) => pins);
}
