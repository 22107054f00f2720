import { startsWith, viewOf } from '../../../lib/bytes.ts';

export interface OleEntry {
  name: string;
  /** ISO 8601 UTC, when the container says so. */
  modifiedAt?: string;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENTRY = 128;
/** Highest regular sector number ([MS-CFB] 2.1). */
const MAX_SECTOR = 0xfffffffa;
/** More entries than any honest document has; a loop in the chain ends here too. */
const MOST_ENTRIES = 4096;

/** 100 ns steps since 1601, as a compound file keeps them. */
function instantOf(low: number, high: number): string | undefined {
  if (low === 0 && high === 0) return undefined;
  const ms = (BigInt(high) * 2n ** 32n + BigInt(low)) / 10_000n - 11_644_473_600_000n;
  const date = new Date(Number(ms));
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** The sector after this one; only the first 109 table sectors are read, enough for 7 MB of document. */
function nextSector(view: DataView, sectorSize: number, sector: number): number {
  const perTable = sectorSize / 4;
  const table = Math.floor(sector / perTable);
  if (table >= 109) return MAX_SECTOR;
  const at = (view.getUint32(76 + table * 4, true) + 1) * sectorSize + (sector % perTable) * 4;
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : MAX_SECTOR;
}

function entryAt(view: DataView, at: number): OleEntry | undefined {
  const nameBytes = view.getUint16(at + 64, true);
  if (view.getUint8(at + 66) === 0 || nameBytes < 2 || nameBytes > 64) return undefined;
  const codes = Array.from({ length: nameBytes / 2 - 1 }, (_, index) =>
    view.getUint16(at + index * 2, true),
  );
  const modifiedAt = instantOf(view.getUint32(at + 108, true), view.getUint32(at + 112, true));
  return { name: String.fromCharCode(...codes), ...(modifiedAt ? { modifiedAt } : {}) };
}

/**
 * Names in the directory of an OLE compound file ([MS-CFB] 2.6), e.g. of a DOC, without opening any
 * stream. Undefined when it isn't one or its directory can't be followed.
 */
export function oleDirectory(bytes: Uint8Array): readonly OleEntry[] | undefined {
  if (bytes.length < 512 || !startsWith(bytes, SIGNATURE)) return undefined;
  const view = viewOf(bytes);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return undefined;
  const sectorSize = 2 ** shift;
  const found: OleEntry[] = [];
  let sector = view.getUint32(48, true);
  for (let seen = 0; sector < MAX_SECTOR && seen < MOST_ENTRIES;) {
    const start = (sector + 1) * sectorSize;
    if (start + sectorSize > bytes.length) return found.length > 0 ? found : undefined;
    for (let at = start; at < start + sectorSize; at += ENTRY, seen += 1) {
      const entry = entryAt(view, at);
      if (entry !== undefined) found.push(entry);
    }
    sector = nextSector(view, sectorSize, sector);
  }
  return found.length > 0 ? found : undefined;
}
