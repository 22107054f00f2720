import { indexOfText, latin1, startsWith, viewOf } from './bytes.ts';
import { err, ok, type Result } from './result.ts';

/** Largest evidence file: 10 MiB (evidence.md). */
export const MAX_FILE_BYTES = 10 * 2 ** 20;

/** Extensions of evidence files, lower case, without the dot (evidence.md; DOCX counts as DOC). */
export const ACCEPTED_EXTENSIONS: readonly string[] = ['jpg', 'jpeg', 'png', 'pdf', 'doc', 'docx'];

/** Media types of evidence files; found from the bytes, never from what the upload declares. */
export type EvidenceMediaType =
  | 'image/jpeg'
  | 'image/png'
  | 'application/pdf'
  | 'application/msword'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** An accepted file; `damaged` = its structure can't be read, so the viewer will show an error. */
export interface SniffedFile {
  mediaType: EvidenceMediaType;
  /** Lower case, without the dot. */
  extension: string;
  damaged: boolean;
}

/** Why a file is refused; `detected` names what the bytes (or the extension) really are. */
export interface SniffError {
  code:
    | 'tooLarge'
    | 'empty'
    | 'extensionNotAccepted'
    | 'contentMismatch'
    | 'macroEnabled'
    | 'encrypted';
  detected?: string;
}

/** What a ZIP says about itself; nothing is inflated. */
export interface ZipDirectory {
  entries: number;
  /** Sum of the sizes that the directory claims; an inflater must still stop at its own limit. */
  unpackedBytes: number;
  names: string[];
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const CONTENT_TYPES = '[Content_Types].xml';
const MACRO_PART = /(?:^|[\\/])vba(?:Project\.bin|Data\.xml|ProjectSignature\w*\.bin)$/i;
const MACRO_EXTENSIONS: ReadonlySet<string> = new Set(['docm', 'dotm', 'xlsm', 'pptm']);
const PDF_MARK_WITHIN = 1024;

const SIGNATURES: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['bmp', [0x42, 0x4d]],
  ['exe', [0x4d, 0x5a]],
  ['elf', [0x7f, 0x45, 0x4c, 0x46]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

const MARKUP: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['svg', /<svg[\s>:]/i],
  ['html', /<(?:!doctype\s+html|html|head|body|script|iframe|img)\b/i],
  ['xml', /^\s*<\?xml/i],
];

function markupIn(text: string): string | undefined {
  return MARKUP.find(([, pattern]) => pattern.test(text))?.[0];
}

/** What the first bytes say: a short name such as `jpeg`, `ole`, `svg`, or `unknown`. */
function kindOf(bytes: Uint8Array): string {
  const signed = SIGNATURES.find(([, signature]) => startsWith(bytes, signature))?.[0];
  if (signed !== undefined && signed !== 'bmp' && signed !== 'exe') return signed;
  if (latin1(bytes, 0, 4) === 'RIFF' && latin1(bytes, 8, 12) === 'WEBP') return 'webp';
  if (latin1(bytes, 4, 8) === 'ftyp') return 'heif';
  const head = latin1(bytes, 0, PDF_MARK_WITHIN + 5);
  const pdfAt = head.slice(0, PDF_MARK_WITHIN).indexOf('%PDF-');
  // Text before the mark may be scrap, but markup there is a page that poses as a PDF.
  const markup = markupIn(pdfAt < 0 ? head : head.slice(0, pdfAt));
  return markup ?? (pdfAt < 0 ? (signed ?? 'unknown') : 'pdf');
}

function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0
    ? ''
    : name
        .slice(dot + 1)
        .trim()
        .toLowerCase();
}

/**
 * Decides by extension and by the bytes whether a file may be evidence (evidence.md): JPG, PNG, PDF,
 * DOC, DOCX up to 10 MiB, both agreeing. Word files with macros, encrypted ones and any disguise are
 * refused. A Word file whose directory can't be read is accepted as `damaged`.
 */
export function sniffFile(name: string, bytes: Uint8Array): Result<SniffedFile, SniffError> {
  const extension = extensionOf(name);
  if (MACRO_EXTENSIONS.has(extension)) return err({ code: 'macroEnabled' });
  if (!ACCEPTED_EXTENSIONS.includes(extension)) {
    return err({ code: 'extensionNotAccepted', detected: extension });
  }
  if (bytes.length === 0) return err({ code: 'empty' });
  if (bytes.length > MAX_FILE_BYTES) return err({ code: 'tooLarge' });
  const kind = kindOf(bytes);
  const accept = (mediaType: EvidenceMediaType, damaged: boolean) =>
    ok({ mediaType, extension, damaged });
  const isImage = kind === 'jpeg' ? extension.startsWith('jp') : kind === extension;
  if (kind === 'jpeg' && isImage) return accept('image/jpeg', imageHeader(bytes) === undefined);
  if (kind === 'png' && isImage) return accept('image/png', imageHeader(bytes) === undefined);
  if (kind === 'pdf' && extension === 'pdf') return accept('application/pdf', false);
  if (kind === 'ole') return sniffOle(extension, bytes);
  if (kind === 'zip') return sniffZip(extension, bytes);
  return err({ code: 'contentMismatch', detected: kind });
}

function sniffOle(extension: string, bytes: Uint8Array): Result<SniffedFile, SniffError> {
  const has = (stream: string) => indexOfText(bytes, stream, true) >= 0;
  if (extension !== 'doc' && extension !== 'docx') {
    return err({ code: 'contentMismatch', detected: 'ole' });
  }
  // Office keeps a document with a password as an OLE container around the encrypted ZIP.
  if (has('EncryptedPackage')) return err({ code: 'encrypted', detected: 'ole' });
  const isWord = has('WordDocument');
  if (extension === 'docx') {
    return err(
      isWord
        ? { code: 'contentMismatch', detected: 'doc' }
        : { code: 'encrypted', detected: 'ole' },
    );
  }
  if (!isWord && has('Workbook')) return err({ code: 'contentMismatch', detected: 'xls' });
  if (!isWord && has('PowerPoint')) return err({ code: 'contentMismatch', detected: 'ppt' });
  return ok({ mediaType: 'application/msword', extension, damaged: !isWord });
}

function sniffZip(extension: string, bytes: Uint8Array): Result<SniffedFile, SniffError> {
  const directory = zipDirectory(bytes);
  const names = directory?.names ?? [firstZipName(bytes)];
  const isOffice = names.includes(CONTENT_TYPES);
  const has = (folder: string) => names.some((name) => name.startsWith(folder));
  const isWord = directory === undefined ? isOffice : has('word/');
  if (extension !== 'docx' || !isWord) {
    const known = [
      ['word/', 'docx'],
      ['xl/', 'xlsx'],
      ['ppt/', 'pptx'],
      ['META-INF/MANIFEST.MF', 'jar'],
      ['mimetype', 'odf'],
    ] as const;
    const detected = known.find(([folder]) => has(folder))?.[1] ?? 'zip';
    return err({ code: 'contentMismatch', detected });
  }
  const hasMacros =
    names.some((name) => MACRO_PART.test(name)) ||
    (directory === undefined && indexOfText(bytes, 'vbaProject.bin') >= 0);
  if (hasMacros) return err({ code: 'macroEnabled', detected: 'docm' });
  return ok({ mediaType: DOCX, extension, damaged: directory === undefined });
}

function firstZipName(bytes: Uint8Array): string {
  return bytes.length < 30 ? '' : latin1(bytes, 30, 30 + viewOf(bytes).getUint16(26, true));
}

/**
 * Width and height in pixels from the headers of a PNG or JPEG, before anything is decoded; undefined
 * when they can't be read or are 0. For the limit of 64 megapixels (evidence.md).
 */
export function imageHeader(bytes: Uint8Array): { width: number; height: number } | undefined {
  const kind = kindOf(bytes);
  const size = kind === 'png' ? pngSize(bytes) : kind === 'jpeg' ? jpegSize(bytes) : undefined;
  return size === undefined || size.width === 0 || size.height === 0 ? undefined : size;
}

function pngSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  if (bytes.length < 24 || latin1(bytes, 12, 16) !== 'IHDR') return undefined;
  const view = viewOf(bytes);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function isStartOfFrame(marker: number): boolean {
  const isOtherTable = marker === 0xc4 || marker === 0xc8 || marker === 0xcc;
  return marker >= 0xc0 && marker <= 0xcf && !isOtherTable;
}

function jpegSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1; // a fill byte
    } else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      at += 2; // markers without a body
    } else if (isStartOfFrame(marker)) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    } else if (marker === 0xd9 || marker === 0xda) {
      return undefined; // pixels or the end before any frame header
    } else {
      at += 2 + view.getUint16(at + 2);
    }
  }
  return undefined;
}

/**
 * Reads a ZIP's central directory without inflating anything; undefined when it can't be read or
 * contradicts itself. For the limits of 100 MB unpacked and 2,000 entries (evidence.md).
 */
export function zipDirectory(bytes: Uint8Array): ZipDirectory | undefined {
  const view = viewOf(bytes);
  const end = endOfDirectory(bytes);
  if (end === undefined) return undefined;
  const expected = view.getUint16(end + 10, true);
  const names: string[] = [];
  const decoder = new TextDecoder();
  let unpackedBytes = 0;
  let at = view.getUint32(end + 16, true);
  const stop = at + view.getUint32(end + 12, true);
  if (stop > end) return undefined;
  while (at < stop) {
    if (at + 46 > stop || view.getUint32(at, true) !== 0x02014b50) return undefined;
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    if (nameEnd > stop) return undefined;
    names.push(decoder.decode(bytes.subarray(at + 46, nameEnd)));
    // In ZIP64 this is 4 GiB or a marker of that value: beyond every limit either way.
    unpackedBytes += view.getUint32(at + 24, true);
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return at === stop && names.length === expected && expected > 0
    ? { entries: expected, unpackedBytes, names }
    : undefined;
}

function endOfDirectory(bytes: Uint8Array): number | undefined {
  const view = viewOf(bytes);
  const earliest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}
