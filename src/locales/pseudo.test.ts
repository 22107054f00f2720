import { parse } from '@formatjs/icu-messageformat-parser';
import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import type { LocaleTag } from './locale-tags.ts';
import { localeFromSearch } from './locale-tags.ts';
import { en } from './messages.ts';
import { pseudoCatalog, pseudoMessage } from './pseudo.ts';

const rich: Record<string, string> = {
  'x.plural': '{count, plural, one {# case of <b>{name}</b>} other {# cases of <b>{name}</b>}}',
  'x.select': '{kind, select, buyer {the buyer} other {somebody}} paid {sum, number}',
};

const b = (chunks: unknown) => `<${String(chunks)}>`;

function say(tag: LocaleTag, id: string, values: Record<string, string | number>) {
  const intl = createIntl({ locale: 'en', messages: pseudoCatalog(rich, tag) });
  return intl.formatMessage({ id }, { ...values, b });
}

describe('pseudo-locales', () => {
  it('en-XA: brackets, accents and about 40 % more, arguments untouched', () => {
    expect(say('en-XA', 'x.plural', { count: 1, name: 'Ines' })).toMatch(/^\[.*<.*Ines.*>.*\]$/);
    const words = say('en-XA', 'x.select', { kind: 'buyer', sum: 1234 });
    expect(words).not.toMatch(/[aeiou]/);
    expect(words).toContain('1,234');
    expect(words.length).toBeGreaterThan('the buyer paid 1,234'.length * 1.3);
  });

  it('keeps plural branches apart', () => {
    expect(say('en-XA', 'x.plural', { count: 1, name: 'I' })).not.toBe(
      say('en-XA', 'x.plural', { count: 2, name: 'I' }).replace('2', '1'),
    );
  });

  it('ar-XB: every word inside a right-to-left override that is closed again', () => {
    const words = say('ar-XB', 'x.select', { kind: 'buyer', sum: 5 });
    expect(words.split('\u202e')).toHaveLength(words.split('\u202c').length);
    expect(words).toContain('\u202ebuyer\u202c');
  });

  it('every message of the catalogs parses, in every locale', () => {
    const broken = Object.entries(en).filter(([, message]) => {
      try {
        const parts = parse(message).length;
        const accented = pseudoMessage(message, 'en-XA').length;
        return accented !== parts + 2 || pseudoMessage(message, 'ar-XB').length !== parts;
      } catch {
        return true;
      }
    });
    expect(broken).toEqual([]);
  });
});

describe('localeFromSearch', () => {
  it('takes known tags only', () => {
    expect(localeFromSearch('?locale=en-XA')).toBe('en-XA');
    expect(localeFromSearch('?locale=xx')).toBeNull();
    expect(localeFromSearch('')).toBeNull();
  });
});
