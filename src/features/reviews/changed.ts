import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import type { MessageId } from '../../locales/messages.ts';
import type { TextValues } from '../../locales/use-t.ts';

/** Something that came to a request since it was looked at. */
export interface Change {
  id: MessageId;
  values?: TextValues;
}

const answers = ({ asked }: DeletionRequest) =>
  asked.filter(({ answer }) => answer !== undefined).length;

/** What changed that matters to a decision; a claim, a tag or the own finding do not stop anybody. */
export function changesOf(seen: DeletionRequest, now: DeletionRequest): Change[] {
  const files = now.evidence.length - seen.evidence.length;
  const said = now.chat.length - seen.chat.length;
  return [
    ...(answers(now) > answers(seen) ? [{ id: 'review.changed.answer' } as const] : []),
    ...(now.review.text === seen.review.text ? [] : [{ id: 'review.changed.text' } as const]),
    ...(files > 0 ? [{ id: 'review.changed.files', values: { count: files } } as const] : []),
    ...(said > 0 ? [{ id: 'review.changed.chat', values: { count: said } } as const] : []),
    ...(now.decision?.at === seen.decision?.at ? [] : [{ id: 'review.changed.decision' } as const]),
    ...(now.status === seen.status || SAME.has(`${seen.status} ${now.status}`)
      ? []
      : [{ id: 'review.changed.status', values: { status: now.status } } as const]),
  ];
}

/** Steps that the reader takes themselves, by claiming and letting go. */
const SAME = new Set(['queued inReview', 'inReview queued', 'escalated inReview']);
