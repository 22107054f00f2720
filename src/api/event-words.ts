import type { TimelineEntry } from './contract/cases.ts';
import { isMessageId, type MessageId } from '../locales/messages.ts';
import type { Translate } from '../locales/use-t.ts';

type EventEntry = Extract<TimelineEntry, { kind: 'event' }>;

/** A name inside a sentence keeps its own direction and does not turn the sentence (Unicode FSI, PDI). */
export function isolate(name: string): string {
  return `\u2068${name}\u2069`;
}

/** The sentence for what happened; a code that this console does not know gets a neutral one. */
export function eventSentence(event: string): MessageId {
  const id = `case.event.${event}`;
  return isMessageId(id) ? id : 'case.event.other';
}

/** Details that are a code of the backend: which words they are, and what follows the code as it stands. */
const CODED: Readonly<Record<string, { area: string; hasText?: true }>> = {
  rulingExecuted: { area: 'case.rule' },
  rulingApproved: { area: 'case.approved' },
  chargebackOpened: { area: 'case.chargeback' },
  chargebackClosed: { area: 'case.chargeback' },
  prioritised: { area: 'queue.ticket.priority' },
  statusSet: { area: 'queue.ticket.status' },
  conductFlagged: { area: 'case.conduct', hasText: true },
};

/** Details that are an instant: until when. */
const TIMED: ReadonlySet<string> = new Set(['snoozed']);

/**
 * What stands under an event: codes in words, instants as the viewer reads them, what people wrote as they
 * wrote it.
 * @param when an instant in words
 */
export function eventDetail(
  { event, detail }: EventEntry,
  t: Translate,
  when: (at: string) => string,
): string | undefined {
  if (detail !== undefined && TIMED.has(event) && !Number.isNaN(Date.parse(detail)))
    return t('case.event.until', { when: when(detail) });
  const coded = CODED[event];
  if (coded === undefined || detail === undefined) return detail;
  const [code = '', ...rest] = coded.hasText ? detail.split(': ') : [detail];
  const id = `${coded.area}.${code}`;
  if (!isMessageId(id)) return detail;
  return rest.length === 0
    ? t(id)
    : t('case.event.codeAndText', { code: t(id), text: isolate(rest.join(': ')) });
}
