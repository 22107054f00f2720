import { describe, expect, it } from 'vitest';
import type { PaletteItem } from './palette-item.ts';
import { rankItems } from './rank-items.ts';

const items = (...labels: string[]): PaletteItem[] =>
  labels.map((label) => ({ id: label, group: 'actions', label, run: () => undefined }));
const ranked = (text: string, ...labels: string[]) =>
  rankItems(items(...labels), text).map(({ label }) => label);

describe('what the palette offers', () => {
  it('everything in its order while nothing is typed', () => {
    expect(ranked('  ', 'b', 'a')).toEqual(['b', 'a']);
  });

  it('what begins with the words before what only holds them, and the order is kept', () => {
    const all = ['Unclaim', 'Release the claim', 'Claim', 'Go to disputes', 'Claims of today'];
    expect(ranked('claim', ...all)).toEqual([
      'Claim',
      'Claims of today',
      'Release the claim',
      'Unclaim',
    ]);
  });

  it('needs every word, in any order, whatever the accents', () => {
    expect(ranked('disp GO', 'Go to disputes', 'Go to tickets')).toEqual(['Go to disputes']);
    expect(ranked('braonain', 'Liam Ó Braonáin', 'Ines')).toEqual(['Liam Ó Braonáin']);
    expect(ranked('nowhere', 'Claim')).toEqual([]);
  });

  it('finds by what stands beside it too', () => {
    const [item] = items('Next');
    if (item === undefined) throw new Error('there is one');
    expect(rankItems([{ ...item, detail: 'Search results' }], 'results')).toHaveLength(1);
  });
});
