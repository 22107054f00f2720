import { describe, expect, it } from 'vitest';
import type { Macro } from '../../api/contract/macros.ts';
import { fits, grouped, matching } from './macro-choice.ts';

function macro(id: string, change: Partial<Macro> = {}): Macro {
  return {
    id,
    name: id,
    scope: 'shared',
    owner: { id: 'agt_helena', name: 'Helena' },
    queues: ['questions'],
    body: '',
    actions: [],
    uses: 0,
    archived: false,
    version: 1,
    updatedAt: '2026-03-10T15:00:00Z',
    can: {},
    ...change,
  };
}

describe('fits', () => {
  it('words for one party never go to the other or to both, and a note stays a note', () => {
    expect(fits({ audience: 'buyer' }, 'seller')).toBe(false);
    expect(fits({ audience: 'seller' }, 'both')).toBe(false);
    expect(fits({ audience: 'note' }, 'buyer')).toBe(false);
    expect(fits({ audience: 'both' }, 'note')).toBe(false);
  });

  it('words for both go to either; words for nobody in particular to all', () => {
    expect(fits({ audience: 'both' }, 'buyer')).toBe(true);
    expect(fits({ audience: 'seller' }, 'contact')).toBe(true);
    expect(fits({}, 'note')).toBe(true);
  });
});

describe('the list', () => {
  const thanks = macro('Thanks', { scope: 'own', body: 'Thank you, Inês' });
  const photos = macro('Ask for photos', { body: 'One photo of the whole piece' });

  it('finds every sought word in name or text, whatever its case and accents', () => {
    expect(matching([thanks, photos], 'INES thank')).toEqual([thanks]);
    expect(matching([thanks, photos], 'photo whole')).toEqual([photos]);
    expect(matching([thanks, photos], 'photo thank')).toEqual([]);
    expect(matching([thanks, photos], ' ')).toHaveLength(2);
  });

  it('puts own ones first and leaves an empty group out', () => {
    expect(grouped([photos, thanks]).map(({ scope }) => scope)).toEqual(['own', 'shared']);
    expect(grouped([photos]).map(({ scope }) => scope)).toEqual(['shared']);
  });
});
