// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { keepsItsKeys, keySign, viewerActionOf, viewerKeymap } from './viewer-keymap.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false };

describe('keys of the viewer', () => {
  it('give every action a key that no other action has', () => {
    const keys = Object.values(viewerKeymap).flatMap((entry) => entry.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ['[', 'previousItem'],
    [']', 'nextItem'],
    ['Escape', 'close'],
    ['=', 'zoomIn'],
    ['-', 'zoomOut'],
    ['0', 'fit'],
    ['1', 'actualSize'],
    ['R', 'rotate'],
    ['f', 'flip'],
    ['ArrowLeft', 'panLeft'],
    ['PageDown', 'nextPage'],
  ])('%s is %s', (key, action) => {
    expect(viewerActionOf({ key, ...plain })).toBe(action);
  });

  it('leave presses with a modifier, and those of an input method, to others', () => {
    expect(viewerActionOf({ key: 'r', ...plain, ctrlKey: true })).toBeUndefined();
    expect(viewerActionOf({ key: 'r', ...plain, metaKey: true })).toBeUndefined();
    expect(viewerActionOf({ key: '[', ...plain, altKey: true })).toBeUndefined();
    expect(viewerActionOf({ key: 'f', ...plain, isComposing: true })).toBeUndefined();
    expect(viewerActionOf({ key: 'q', ...plain })).toBeUndefined();
  });

  it('leave fields, sliders and menus their letters', () => {
    const slider = document.createElement('input');
    slider.type = 'range';
    const menu = document.createElement('ul');
    menu.setAttribute('role', 'menu');
    const entry = menu.appendChild(document.createElement('li'));
    expect([slider, document.createElement('textarea'), entry].map(keepsItsKeys)).toEqual([
      true,
      true,
      true,
    ]);
    expect(
      [document.createElement('button'), document.createElement('div')].map(keepsItsKeys),
    ).toEqual([false, false]);
  });

  it('are printed as people write them', () => {
    expect([keySign('close'), keySign('nextPage'), keySign('rotate')]).toEqual([
      'Esc',
      'PgDn',
      'r',
    ]);
  });
});
