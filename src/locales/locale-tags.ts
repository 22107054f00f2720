/**
 * Locales on offer. `en-XA` (accents, 40 % longer, bracketed) and `ar-XB` (right to left) are
 * pseudo-locales: generated from English so that layout faults show before a translator is paid.
 */
export const localeTags = ['en', 'en-XA', 'ar-XB'] as const;

export type LocaleTag = (typeof localeTags)[number];

export type Direction = 'ltr' | 'rtl';

/** Writing direction of a locale. */
export function directionOf(tag: LocaleTag): Direction {
  return tag === 'ar-XB' ? 'rtl' : 'ltr';
}

/** True for a tag this build can show. */
export function isLocaleTag(value: unknown): value is LocaleTag {
  return typeof value === 'string' && localeTags.some((tag) => tag === value);
}

/** `?locale=en-XA` wins over the stored preference; null when absent or unknown. */
export function localeFromSearch(search: string): LocaleTag | null {
  const asked = new URLSearchParams(search).get('locale');
  return isLocaleTag(asked) ? asked : null;
}
