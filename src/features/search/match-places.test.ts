import { describe, expect, it } from 'vitest';
import type { SearchItem } from '../../api/contract/search.ts';
import { matchPlaces } from './match-places.ts';

const item = (match: SearchItem['match'], title = 'Clasp broke at the clasp'): SearchItem => ({
  kind: 'dispute',
  id: 'dsp_1',
  reference: 'DSP-2026-000001',
  title,
  subtitle: 'Ines Duarte · Atelier Corvin',
  match,
  can: {},
});
const marked = (one: { text: string; start: number; end: number } | undefined) =>
  one?.text.slice(one.start, one.end);

describe('where a match is marked', () => {
  it('in the title, at the very place that was found', () => {
    const text = '…at the clasp';
    const shown = matchPlaces(item({ field: 'title', text, start: 8, end: 13 }));
    expect(shown.title.start).toBe(19);
    expect(marked(shown.title)).toBe('clasp');
    expect(shown.excerpt).toBeUndefined();
  });

  it('in a name', () => {
    const shown = matchPlaces(item({ field: 'name', text: 'Ines Duarte', start: 5, end: 11 }));
    expect(marked(shown.subtitle)).toBe('Duarte');
    expect(marked(shown.title)).toBe('');
  });

  it('in the reference', () => {
    const text = 'DSP-2026-000001';
    const shown = matchPlaces(item({ field: 'reference', text, start: 0, end: 15 }));
    expect(marked(shown.reference)).toBe(text);
  });

  it('below, when it was said in the thread or stands beyond the shown title', () => {
    const said = { text: 'the seller is away', start: 4, end: 10 };
    expect(matchPlaces(item({ field: 'text', ...said })).excerpt).toMatchObject(said);
    const far = matchPlaces(item({ field: 'title', text: '…and a pearl', start: 7, end: 12 }));
    expect(marked(far.excerpt)).toBe('pearl');
  });
});
