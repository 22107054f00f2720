// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { useIntl } from 'react-intl';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Instant } from '../ui/Instant.tsx';
import { Money } from '../ui/Money.tsx';
import { AppIntl } from './AppIntl.tsx';
import type { LocaleTag } from './locale-tags.ts';
import { useT } from './use-t.ts';
import { formatLocale } from './viewer-locale.ts';

afterEach(() => vi.restoreAllMocks());

const speak = (...languages: string[]) =>
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);

function Piece() {
  const t = useT();
  const { formatNumber } = useIntl();
  return (
    <p data-testid="piece">
      <Instant at="2026-11-07T18:31:00Z" format="date" /> |{' '}
      <Money money={{ amountMinor: 123_456_78, currency: 'GBP' }} /> | {formatNumber(12_345)} |{' '}
      {t('queue.count', { count: 0 })}, {t('queue.count', { count: 1 })}
    </p>
  );
}

function shown(locale: LocaleTag = 'en'): string {
  render(
    <AppIntl locale={locale} timeZone="UTC">
      <Piece />
    </AppIntl>,
  );
  return screen.getByTestId('piece').textContent.replaceAll(/\s/g, ' ');
}

describe('figures in the viewer’s locale, words in English', () => {
  it.each([
    ['en-US', 'Nov 7, 2026 | 123,456.78GBP | 12,345 | 0 cases, 1 case'],
    ['en-GB', '7 Nov 2026 | 123,456.78GBP | 12,345 | 0 cases, 1 case'],
    ['de-DE', '7. Nov. 2026 | 123.456,78GBP | 12.345 | 0 cases, 1 case'],
    ['ja-JP', '2026年11月7日 | 123,456.78GBP | 12,345 | 0 cases, 1 case'],
  ])('%s', (language, words) => {
    speak(language, 'en');
    expect(shown()).toBe(words);
  });

  it('figures stay 0–9 where the locale has others', () => {
    speak('ar-EG');
    expect(shown()).toMatch(/12.345/);
  });

  it('pseudo-locales keep English figures', () => {
    speak('de-DE');
    expect(shown('en-XA')).toMatch(/123,456\.78/);
  });

  it('follows a change of the browser’s languages', () => {
    const languages = speak('en-US');
    expect(shown()).toContain('12,345');
    languages.mockReturnValue(['de-DE']);
    act(() => void window.dispatchEvent(new Event('languagechange')));
    expect(screen.getByTestId('piece')).toHaveTextContent('12.345');
  });

  it('what is no language is passed over', () => {
    expect(formatLocale(['C', 'xx_YY', 'en-GB'])).toBe('en-GB');
    expect(formatLocale(['tlh', ''])).toBe('en');
    expect(formatLocale([])).toBe('en');
    expect(formatLocale(['ar-EG-u-nu-arab'])).toBe('ar-EG-u-nu-latn');
  });
});
