// @vitest-environment jsdom
import { fireEvent } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { catchStrayDrops } from './stray-drops.ts';

describe('stray drops', () => {
  it('never let the browser open a dropped file; dragged text stays its business', () => {
    catchStrayDrops();
    const files = { dataTransfer: { types: ['Files'], dropEffect: 'copy' } };
    expect(fireEvent.dragOver(document.body, files)).toBe(false);
    expect(fireEvent.drop(document.body, files)).toBe(false);
    expect(fireEvent.drop(document.body, { dataTransfer: { types: ['text/plain'] } })).toBe(true);
  });
});
