import { describe, expect, it } from 'vitest';
import { foundCasePath, foundPaths } from './found-path.ts';

const paths = (kind: 'order' | 'buyer' | 'seller') =>
  foundPaths({ kind, id: 'x_1', title: '#R-1 2' }).map((one) => one.path);

describe('where something found is looked at', () => {
  it.each([
    ['dispute', '/disputes/x_1'],
    ['ticket', '/tickets/x_1'],
    ['question', '/questions/x_1'],
  ] as const)('a %s on its own page', (kind, path) => {
    expect(foundCasePath(kind, 'x_1')).toBe(path);
    expect(foundPaths({ kind, id: 'x_1', title: '' }).map((one) => one.path)).toEqual([path]);
  });

  it('people and orders in the queues, narrowed to them', () => {
    expect(foundCasePath('seller', 'sel_1')).toBeUndefined();
    expect(paths('seller')).toEqual([
      '/disputes?view=all&seller=x_1',
      '/tickets?view=all&seller=x_1',
      '/questions?view=all&seller=x_1',
      '/review-deletions?view=all&seller=x_1',
    ]);
    expect(paths('buyer')).toEqual([
      '/disputes?view=all&buyer=x_1',
      '/questions?view=all&buyer=x_1',
      '/review-deletions?view=all&buyer=x_1',
    ]);
    expect(paths('order')[0]).toBe('/disputes?view=all&q=%23R-1+2');
  });
});
