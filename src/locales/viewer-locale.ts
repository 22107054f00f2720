import { useSyncExternalStore } from 'react';

/** Figures stay 0–9 in every locale: the words around them are Latin, and so is what is typed. */
const FIGURES = 'latn';

/** The tag without its extensions; undefined for what is no language tag ("C", "en_US.UTF-8"). */
function plainTag(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).baseName;
  } catch {
    return undefined;
  }
}

/** Chooses the locale of dates, numbers and money: the first that this browser can write, else `en`. */
export function formatLocale(languages: readonly string[]): string {
  const tags = languages.map(plainTag).filter((tag) => tag !== undefined);
  const known = tags.find((tag) => Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0);
  const { language } = new Intl.Locale(known ?? 'en');
  const chosen = new Intl.Locale(known ?? 'en', { numberingSystem: FIGURES });
  // English writes them anyhow; the shorter tag is easier to read in a report.
  return language === 'en' ? chosen.baseName : chosen.toString();
}

const languagesNow = () => globalThis.navigator?.languages?.join(' ') ?? '';

function listen(changed: () => void): () => void {
  globalThis.addEventListener?.('languagechange', changed);
  return () => globalThis.removeEventListener?.('languagechange', changed);
}

/** The locale in which this viewer reads dates, numbers and money; follows the browser's setting. */
export function useViewerLocale(): string {
  return formatLocale(useSyncExternalStore(listen, languagesNow).split(' '));
}
