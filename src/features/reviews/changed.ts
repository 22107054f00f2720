import type { Appeal } from '../../api/contract/appeals.ts';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import type { MessageId } from '../../locales/messages.ts';
import type { TextValues } from '../../locales/use-t.ts';

/** Something that came to a request since it was looked at. */
export interface Change {
  id: MessageId;
  values?: TextValues;
}

/** Who looks. */
type Reader = { id: string; name: string } | undefined;

const answers = ({ asked }: DeletionRequest) =>
  asked.filter(({ answer }) => answer !== undefined).length;

/** What came to the file of a request. */
function fileChanges(seen: DeletionRequest, now: DeletionRequest): Change[] {
  const files = now.evidence.length - seen.evidence.length;
  const said = now.chat.length - seen.chat.length;
  return [
    ...(answers(now) > answers(seen) ? [{ id: 'review.changed.answer' } as const] : []),
    ...(now.review.text === seen.review.text ? [] : [{ id: 'review.changed.text' } as const]),
    ...(files > 0 ? [{ id: 'review.changed.files', values: { count: files } } as const] : []),
    ...(said > 0 ? [{ id: 'review.changed.chat', values: { count: said } } as const] : []),
  ];
}

/** Whether the reader came to a decision here themselves, e.g. together with others of a cluster. */
const isOwn = (
  was: { at: string } | undefined,
  is: { at: string; by: { id: string } } | undefined,
  reader: Reader,
) => is !== undefined && is.at !== was?.at && is.by.id === reader?.id;

/** Whether the reader asked a side since, or handed the request on: it waits because they wanted it to. */
const isOwnStep = (seen: DeletionRequest, now: DeletionRequest, reader: Reader) =>
  (now.asked.length > seen.asked.length && now.asked.at(-1)?.by.id === reader?.id) ||
  (now.handOvers.length > seen.handOvers.length && now.handOvers.at(-1)?.by === reader?.name);

/**
 * What changed that matters to a decision; a claim, a tag, the own finding, question or decision do not
 * stop anybody. `reader` is who looks.
 */
export function changesOf(seen: DeletionRequest, now: DeletionRequest, reader: Reader): Change[] {
  const came = fileChanges(seen, now);
  if (isOwn(seen.decision, now.decision, reader)) return came;
  return [
    ...came,
    ...(now.decision?.at === seen.decision?.at ? [] : [{ id: 'review.changed.decision' } as const]),
    ...(now.status === seen.status ||
    SAME.has(`${seen.status} ${now.status}`) ||
    isOwnStep(seen, now, reader)
      ? []
      : [{ id: 'review.changed.status', values: { status: now.status } } as const]),
  ];
}

/** Steps that the reader takes themselves, by claiming and letting go. */
const SAME = new Set(['queued inReview', 'inReview queued', 'escalated inReview']);

/** What the side that appeals said, or that it said nothing in time. */
function answerChange({ asked }: Appeal): Change {
  const words = asked?.answer ?? '';
  return words === ''
    ? { id: 'appeal.changed.silent' }
    : { id: 'appeal.changed.answer', values: { words } };
}

/** Files that the appeal brought forward since, by name. */
function newFiles(seen: Appeal, now: Appeal): string {
  const known = new Set(seen.newEvidence.map(({ id }) => id));
  const names = now.newEvidence.filter(({ id }) => !known.has(id)).map(({ fileName }) => fileName);
  return names.join(', ');
}

/**
 * The same of an appeal: what the sides said and brought, what became of the request, and what somebody else
 * did. That the first reasoning opened by the own finding is no news.
 */
export function appealChanges(seen: Appeal, now: Appeal, reader: Reader): Change[] {
  if (isOwn(seen.outcome, now.outcome, reader)) return [];
  const files = newFiles(seen, now);
  const [was, is] = [seen.request, now.request];
  const isOwnAsk = seen.asked?.at !== now.asked?.at && now.asked?.by.id === reader?.id;
  const isAnswered = now.asked?.answer !== undefined && seen.asked?.answer === undefined;
  return [
    ...(isAnswered ? [answerChange(now)] : []),
    ...(files === '' ? [] : [{ id: 'appeal.changed.files', values: { files } } as const]),
    ...(was && is ? fileChanges(was, is) : []),
    ...(was && is && was.status !== is.status
      ? [{ id: 'appeal.changed.request', values: { status: is.status } } as const]
      : []),
    ...(now.status === seen.status ||
    SAME.has(`${seen.status} ${now.status}`) ||
    isAnswered ||
    isOwnAsk
      ? []
      : [{ id: 'appeal.changed.status', values: { status: now.status } } as const]),
  ];
}
