import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinkPiece, linksIn } from './links.ts';

const whole = (piece: LinkPiece) =>
  piece.kind === 'words' ? piece.text : piece.before + piece.written + piece.after;
const hosts = (text: string) =>
  linksIn(text).flatMap((piece) => (piece.kind === 'link' ? [piece.host] : []));

describe('addresses in a text', () => {
  it.each([
    ['see https://carrier.example/track?id=1, please', ['carrier.example']],
    ['(https://a.example/b)', ['a.example']],
    ['https://paypal.com@evil.example/pay', ['evil.example']],
    ['https://user:pw@evil.example:8443', ['evil.example:8443']],
    ['https://раypal.com/login', ['xn--ypal-43d9g.com']],
    ['HTTP://A.EXAMPLE and http://b.example', ['a.example', 'b.example']],
    ['javascript:alert(1) data:text/html,x ftp://x.example', []],
    ['https:// and http:', []],
    ['https://good.example\\@evil.example/', ['good.example']],
  ])('%s', (text, wanted) => {
    expect(hosts(text)).toEqual(wanted);
  });

  it('nothing of a text is lost or changed', () => {
    const part = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.constantFrom(' ', '\n', ').', 'https://'),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        expect(linksIn(text).map(whole).join('')).toBe(text);
      }),
    );
  });
});
