import { useLayoutEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { directionOf, type LocaleTag } from './locale-tags.ts';
import { en, onMessages } from './messages.ts';
import { pseudoCatalog } from './pseudo.ts';

interface AppIntlProps {
  locale: LocaleTag;
  /** IANA zone; the browser's own when absent. */
  timeZone?: string;
  children: ReactNode;
}

const countMessages = () => Object.keys(en).length;

/**
 * Messages and formats for everything below, and `lang`/`dir` on the document. Pseudo-locales keep
 * English plural rules and figures: only words and direction are under test there.
 */
export function AppIntl({ locale, timeZone, children }: AppIntlProps) {
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

  return (
    <IntlProvider
      locale="en"
      defaultLocale="en"
      messages={messages}
      {...(timeZone === undefined ? {} : { timeZone })}
    >
      {children}
    </IntlProvider>
  );
}
