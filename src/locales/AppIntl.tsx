import { useLayoutEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { createIntl, RawIntlProvider } from 'react-intl';
import { directionOf, type LocaleTag } from './locale-tags.ts';
import { en, onMessages } from './messages.ts';
import { pseudoCatalog } from './pseudo.ts';
import { useViewerLocale } from './viewer-locale.ts';

interface AppIntlProps {
  locale: LocaleTag;
  /** IANA zone; the browser's own when absent. */
  timeZone?: string;
  children: ReactNode;
}

const countMessages = () => Object.keys(en).length;

type Plurals = ReturnType<typeof createIntl>['formatters']['getPluralRules'];

const cardinal = new Intl.PluralRules('en');
const ordinal = new Intl.PluralRules('en', { type: 'ordinal' });

/** The words are English whatever the figures are: "1 case" in Tokyo, "0 cases" in Paris. */
const englishPlurals: Plurals = (_locale, options) =>
  options?.type === 'ordinal' ? ordinal : cardinal;

/**
 * Messages and formats for everything below, and `lang`/`dir` on the document. Dates, numbers and money
 * are written as the viewer's browser asks; words are the console's. Pseudo-locales keep English
 * figures: only words and direction are under test there.
 */
export function AppIntl({ locale, timeZone, children }: AppIntlProps) {
  const viewer = useViewerLocale();
  const known = useSyncExternalStore(onMessages, countMessages);
  const messages = useMemo(
    // A pseudo-locale is made from all that is known, anew when more is.
    () => (locale === 'en' || known === 0 ? en : pseudoCatalog(en, locale)),
    [locale, known],
  );

  useLayoutEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dir = directionOf(locale);
  }, [locale]);

  const intl = useMemo(() => {
    const zone = timeZone === undefined ? {} : { timeZone };
    const figures = locale === 'en' ? viewer : 'en';
    const made = createIntl({ locale: figures, defaultLocale: 'en', messages, ...zone });
    made.formatters.getPluralRules = englishPlurals;
    return made;
  }, [locale, viewer, messages, timeZone]);

  return <RawIntlProvider value={intl}>{children}</RawIntlProvider>;
}
