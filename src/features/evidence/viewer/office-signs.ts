import { zipDirectory } from '../../../lib/file-sniff.ts';
import { oleDirectory } from './ole-directory.ts';

/** Limits of a ZIP before anything in it may be unpacked (evidence.md, Safety). */
export const MAX_UNPACKED_BYTES = 100_000_000;
export const MAX_ENTRIES = 2000;

export interface OfficeSigns {
  container: 'ole' | 'zip' | 'unreadable';
  /** Streams of a DOC, parts of a DOCX. */
  parts: number;
  /** The directory names a VBA project: the file carries macros. */
  hasMacros: boolean;
  /** Of a DOCX: what the directory claims, in bytes. */
  unpackedBytes?: number;
  /** Of a DOCX: pictures inside. */
  pictures?: number;
  /** Beyond the limits of size or number: it must not be unpacked here. */
  isOversized: boolean;
  /** Of a DOC: the container's own last change, ISO 8601 UTC. A hint, anybody can set it. */
  modifiedAt?: string;
}

const VBA_STREAM = /^(_VBA_PROJECT(_CUR)?|VBA|Macros)$/i;
const VBA_PART = /vba(Project|Data)/i;
const PICTURE_PART = /^word\/media\/./;

/** What a Word file's directory says; nothing in it is opened. */
export function officeSigns(bytes: Uint8Array): OfficeSigns {
  const streams = oleDirectory(bytes);
  if (streams !== undefined) {
    const [root] = streams;
    return {
      container: 'ole',
      parts: streams.length,
      hasMacros: streams.some(({ name }) => VBA_STREAM.test(name)),
      isOversized: false,
      ...(root?.modifiedAt === undefined ? {} : { modifiedAt: root.modifiedAt }),
    };
  }
  const zip = zipDirectory(bytes);
  if (zip === undefined) {
    return { container: 'unreadable', parts: 0, hasMacros: false, isOversized: false };
  }
  return {
    container: 'zip',
    parts: zip.entries,
    hasMacros: zip.names.some((name) => VBA_PART.test(name)),
    unpackedBytes: zip.unpackedBytes,
    pictures: zip.names.filter((name) => PICTURE_PART.test(name)).length,
    isOversized: zip.unpackedBytes > MAX_UNPACKED_BYTES || zip.entries > MAX_ENTRIES,
  };
}
