import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en, isMessageId } from './messages.ts';

const here = import.meta.dirname;
const source = join(here, '..');

function catalogOf(file: string): Record<string, string> {
  const parsed: unknown = JSON.parse(readFileSync(join(here, 'en', file), 'utf8'));
  expect(parsed).toBeTypeOf('object');
  return Object.fromEntries(Object.entries(parsed ?? {}).map(([id, text]) => [id, String(text)]));
}

const files = readdirSync(join(here, 'en'));

describe('message catalogs', () => {
  it.each(files)('%s: ids begin with the area (`problem.` in problems.json will do)', (file) => {
    const strange = Object.keys(catalogOf(file)).filter((id) => {
      const [area = ''] = id.split('.');
      return area === '' || !file.startsWith(area);
    });
    expect(strange).toEqual([]);
  });

  it('every catalog file is part of the whole, and none overwrites another', () => {
    const ids = files.flatMap((file) => Object.keys(catalogOf(file)));
    expect(ids.filter((id) => !isMessageId(id))).toEqual([]);
    expect(Object.keys(en)).toHaveLength(ids.length);
  });

  it('every id written in the code exists', () => {
    const areas = [...new Set(Object.keys(en).map((id) => id.split('.')[0]))].join('|');
    const used = new RegExp(`(?:\\bt\\(\\s*|\\bid=|\\bid: )['"]((?:${areas})\\.[\\w.]+)['"]`, 'g');
    const missing = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
      .flatMap((file) => {
        const text = readFileSync(join(source, file), 'utf8');
        return [...text.matchAll(used)].map(([, id]) => `${file}: ${id ?? ''}`);
      })
      .filter((hit) => !isMessageId(hit.split(': ')[1] ?? ''));
    expect(missing).toEqual([]);
  });
});
