/** A page of text: a heading and lines below it. */
export interface Paper {
  title: string;
  lines: readonly string[];
}

const BEYOND_LATIN_1 = /[\u0100-\u{10ffff}]/gu;

/** Helvetica knows Latin-1 here; other letters lose their marks, or become a question mark. */
function latinOf(text: string): string {
  return text.normalize('NFC').replaceAll(BEYOND_LATIN_1, (sign) => {
    const plain = sign.normalize('NFD').charAt(0);
    return plain.charCodeAt(0) <= 0xff ? plain : '?';
  });
}

/** Whether a text can be printed with all its letters, apart from their marks. */
export function isPrintable(text: string): boolean {
  return !latinOf(text).includes('?');
}

function shown(text: string): string {
  return `(${latinOf(text).replaceAll(/[\\()]/g, (sign) => `\\${sign}`)}) Tj`;
}

/** Text operators for a page of A4: the heading in 18 points, the lines in 12. */
function contentOf({ title, lines }: Paper): string {
  const rows = lines.map((line) => `0 -20 Td ${shown(line)}`);
  return `BT /F1 18 Tf 60 760 Td ${shown(title)} /F1 12 Tf 0 -14 Td ${rows.join(' ')} ET`;
}

/**
 * A PDF of one page with nothing but text. The same paper always gives the same bytes, so a file that is
 * made from words needs to be kept only as those words.
 */
export function plainPdf(paper: Paper): Uint8Array<ArrayBuffer> {
  const content = contentOf(paper);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((body, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  // Every sign is Latin-1 by now: one byte each, so places in the text are places in the file.
  const bytes = new Uint8Array(file.length);
  for (let at = 0; at < file.length; at += 1) bytes[at] = file.charCodeAt(at);
  return bytes;
}
