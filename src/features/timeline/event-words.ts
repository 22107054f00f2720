import { useIntl } from 'react-intl';
import type { TimelineEntry } from '../../api/contract/cases.ts';
import { formatMoney } from '../../lib/money.ts';
import { isMessageId } from '../../locales/messages.ts';
import { useT } from '../../locales/use-t.ts';

type EventEntry = Extract<TimelineEntry, { kind: 'event' }>;

/** A name inside a sentence keeps its own direction and does not turn the sentence (Unicode FSI, PDI). */
export function isolate(name: string): string {
  return `\u2068${name}\u2069`;
}

/** The sentence for what happened; a code that this console does not know gets a neutral one. */
export function useEventWords(): (entry: EventEntry) => string {
  const t = useT();
  const { locale } = useIntl();
  return (entry) => {
    const id = `case.event.${entry.event}`;
    const values = {
      who: isolate(entry.actorName ?? t(`case.party.${entry.party}`)),
      amount: entry.amount ? formatMoney(entry.amount, locale) : '',
      party: entry.party,
    };
    return isMessageId(id)
      ? t(id, values)
      : t('case.event.other', { ...values, event: entry.event });
  };
}
