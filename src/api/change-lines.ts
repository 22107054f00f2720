import { type IntlShape, useIntl } from 'react-intl';
import { formatMoney } from '../lib/money.ts';
import { showBidiControls, truncateGraphemes } from '../lib/text.ts';
import { WRITTEN } from '../lib/time-formats.ts';
import { useT, type Translate } from '../locales/use-t.ts';
import type { TimelineEntry } from './contract/cases.ts';
import { eventDetail, eventSentence, isolate } from './event-words.ts';

/** Something that came to a case: what, by whom, and when. */
export interface ChangeLine {
  id: string;
  at: string;
  text: string;
}

/** As much of a message as tells whether it matters. */
const WORDS = 160;

/** The person at the desk, who is no news to themselves. */
export type Me = { id: string; name: string } | undefined;

/** What somebody else did that may change what one is about to do (experience.md, stop, don't warn). */
export function isNews(entry: TimelineEntry, me: Me): boolean {
  switch (entry.kind) {
    case 'message':
      return entry.message.authorId !== me?.id;
    case 'evidence':
      return true;
    case 'event':
      return entry.actorName !== me?.name;
    case 'note':
    case 'carrier':
      return false;
  }
}

function wordsOf(
  entry: TimelineEntry,
  t: Translate,
  { locale, formatDate }: Pick<IntlShape, 'locale' | 'formatDate'>,
): string {
  if (entry.kind === 'message') {
    const text = truncateGraphemes(showBidiControls(entry.message.text), WORDS);
    return t('composer.news.message', { name: isolate(entry.message.authorName), text });
  }
  if (entry.kind === 'evidence') {
    const name = isolate(entry.evidence[0]?.submittedByName ?? '');
    return t('composer.news.evidence', { name, count: entry.evidence.length });
  }
  if (entry.kind !== 'event') return t('composer.news.event');
  const { event, actorName, party, amount } = entry;
  const said = t(eventSentence(event), {
    who: isolate(actorName ?? t(`case.party.${party}`)),
    event,
    money: amount ? 'yes' : 'no',
    amount: amount ? formatMoney(amount, locale) : '',
  });
  const detail = eventDetail(entry, t, (at) => formatDate(at, WRITTEN));
  return detail === undefined ? said : t('case.event.codeAndText', { code: said, text: detail });
}

/** Entries of a case as lines that say what changed, by whom, and when. */
export function changeLines(
  entries: readonly TimelineEntry[],
  t: Translate,
  intl: Pick<IntlShape, 'locale' | 'formatDate'>,
): ChangeLine[] {
  return entries.map((entry) => ({
    id: `${entry.kind}-${entry.id}`,
    at: entry.at,
    text: wordsOf(entry, t, intl),
  }));
}

/** {@link changeLines} in the reader's language. */
export function useChangeLines(entries: readonly TimelineEntry[]): ChangeLine[] {
  return changeLines(entries, useT(), useIntl());
}
