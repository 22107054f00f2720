/** Fonts and character maps of pdf.js as files of the build, fetched only by documents that need them. */
const urls: Readonly<Record<string, string>> = import.meta.glob<string>(
  [
    '../../../../node_modules/pdfjs-dist/standard_fonts/*.{ttf,pfb}',
    '../../../../node_modules/pdfjs-dist/cmaps/*.bcmap',
  ],
  { query: '?url', import: 'default', eager: true },
);

const byName = new Map(
  Object.entries(urls).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1), url]),
);

/** The shape that pdf.js asks for (its option `BinaryDataFactory`). */
export class PdfFiles {
  /** @throws Error when pdf.js asks for a file that the build doesn't have. */
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const url = byName.get(filename) ?? byName.get(`${filename}.bcmap`);
    if (url === undefined) throw new Error(`Not in this build: ${filename}`);
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${response.status} for ${filename}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}
