// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { insertAtCursor, markPlace } from './insert-at-cursor.ts';

function field(value: string): HTMLTextAreaElement {
  const area = document.createElement('textarea');
  document.body.append(area);
  area.value = value;
  return area;
}

describe('insertAtCursor', () => {
  it('puts words where the cursor is, over what is marked, and stands behind them', () => {
    const area = field('Hello you, bye');
    const heard = vi.fn<() => void>();
    area.addEventListener('input', heard);
    area.setSelectionRange(6, 9);
    insertAtCursor(area, 'Inês');
    expect(area.value).toBe('Hello Inês, bye');
    expect(area.selectionStart).toBe(10);
    expect(area.selectionEnd).toBe(10);
    expect(heard).toHaveBeenCalledTimes(1);
    expect(area).toBe(document.activeElement);
  });

  it('leaves a field alone that nobody may write in', () => {
    const area = field('Closed');
    area.readOnly = true;
    insertAtCursor(area, 'More');
    expect(area.value).toBe('Closed');
  });
});

describe('markPlace', () => {
  it('marks the place in the field', () => {
    const area = field('Track {{order.tracking}} now');
    markPlace(area, 6, 24);
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('{{order.tracking}}');
  });
});
