import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptFileName } from './file-name.ts';

describe('the name that a file keeps', () => {
  it.each([
    ['ring.png', 'ring.png'],
    ['ri\u0000ng\n.png', 'ring.png'],
    [' ring.png ', 'ring.png'],
    ['\u202egnp.exe', '\u202egnp.exe'],
    [`${'a'.repeat(400)}.jpeg`, `${'a'.repeat(250)}.jpeg`],
    ['../../etc/ring.png', 'ring.png'],
    ['C:\\fakepath\\ring.png', 'ring.png'],
    ['a'.repeat(300), 'a'.repeat(255)],
    [`${'👍'.repeat(200)}.png`, `${'👍'.repeat(125)}.png`],
  ])('of %j is %j', (name, kept) => expect(keptFileName(name)).toBe(kept));

  it('is never longer than 255, holds no control character, and stays when kept again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (name) => {
        const kept = keptFileName(name);
        expect(kept.length).toBeLessThanOrEqual(255);
        expect(kept).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        expect(keptFileName(kept)).toBe(kept);
      }),
    );
  });
});
