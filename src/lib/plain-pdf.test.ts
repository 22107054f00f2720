import { describe, expect, it } from 'vitest';
import { latin1 } from './bytes.ts';
import { sniffFile } from './file-sniff.ts';
import { plainPdf } from './plain-pdf.ts';

const paper = {
  title: 'Receipt (no. 4)',
  lines: ['Schäfer, Öztürk \\ Noël', 'Kovács Őrs, 李'],
};

describe('a PDF made of words', () => {
  const bytes = plainPdf(paper);
  const text = latin1(bytes, 0, bytes.length);

  it('is a PDF, the same for the same words', () => {
    expect(sniffFile('a.pdf', bytes)).toMatchObject({ ok: true });
    expect(plainPdf(paper)).toEqual(bytes);
  });

  it('has its objects, its stream and its table where it says', () => {
    const [, table = ''] = /startxref\n(\d+)\n/.exec(text) ?? [];
    expect(text.slice(Number(table))).toMatch(/^xref\n0 6\n/);
    const places = [...text.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, place]) => Number(place));
    expect(places).toHaveLength(5);
    for (const [index, place] of places.entries()) {
      expect(text.slice(place)).toMatch(new RegExp(`^${index + 1} 0 obj\n`));
    }
    const [, length = '', stream = ''] =
      /<< \/Length (\d+) >>\nstream\n([^]*?)\nendstream/.exec(text) ?? [];
    expect(stream).toHaveLength(Number(length));
  });

  it('keeps words of Latin letters, escaped; other letters lose their marks', () => {
    expect(text).toContain('(Receipt \\(no. 4\\)) Tj');
    expect(text).toContain('(Schäfer, Öztürk \\\\ Noël) Tj');
    expect(text).toContain('(Kovács Ors, ?) Tj');
  });
});
