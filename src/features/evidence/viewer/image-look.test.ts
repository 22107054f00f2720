import { describe, expect, it } from 'vitest';
import { PLAIN_LOOK, roomOf, styleOf, turned } from './image-look.ts';
import { clampZoom, fitScale } from './pdf-zoom.ts';

describe('how a picture lies on the stage', () => {
  it('comes round after four turns, also when flipped', () => {
    for (const start of [PLAIN_LOOK, { ...PLAIN_LOOK, flipped: true }]) {
      expect(turned(turned(turned(turned(start))))).toEqual(start);
    }
  });

  it('turns clockwise as seen', () => {
    expect(turned(PLAIN_LOOK).turn).toBe(90);
    // scaleX(-1) rotate(270deg) is a mirror image turned by 90° clockwise.
    expect(styleOf(turned({ ...PLAIN_LOOK, flipped: true })).transform).toBe(
      'scaleX(-1) rotate(270deg)',
    );
  });

  it('needs room for its turned shape', () => {
    expect(roomOf(turned(PLAIN_LOOK), 40, 30)).toEqual({ width: 30, height: 40 });
    expect(roomOf(PLAIN_LOOK, 40, 30)).toEqual({ width: 40, height: 30 });
  });
});

describe('the scale of a page', () => {
  it('fills the width up to 200 %, and stays between 10 and 800 %', () => {
    expect(fitScale(800, 400)).toBe(0.5);
    expect(fitScale(100, 4000)).toBe(2);
    expect(fitScale(800, 0)).toBe(1);
    expect([clampZoom(100), clampZoom(0)]).toEqual([8, 0.1]);
  });
});
