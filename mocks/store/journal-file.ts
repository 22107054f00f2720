import { createHash } from 'node:crypto';
import {
  type FileHandle,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';

import { type Journal, type Saved, unbroken } from './journal.ts';
import type { Chunk } from './overlay.ts';
import type { Commit, Plan } from './tables.ts';

interface Snapshot {
  plan: Plan;
  compactedTo: number;
}

const checksum = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);

/**
 * Reads a log of `checksum json` lines. A torn last line is what a crash leaves and is dropped; damage
 * before the end is not, and throws.
 */
export function readLog(text: string): { commits: Commit[]; goodBytes: number } {
  const commits: Commit[] = [];
  let goodBytes = 0;
  let from = 0;
  while (from < text.length) {
    const end = text.indexOf('\n', from);
    const line = end < 0 ? '' : text.slice(from, end);
    const json = line.slice(17);
    if (end < 0 || checksum(json) !== line.slice(0, 16)) {
      if (end >= 0 && end + 1 < text.length)
        throw new Error(`The journal is damaged after commit ${commits.at(-1)?.seq ?? 0}`);
      break;
    }
    commits.push(JSON.parse(json) as Commit);
    goodBytes += Buffer.byteLength(line) + 1;
    from = end + 1;
  }
  return { commits, goodBytes };
}

/** The world in a folder (`npm run api -- --data DIR`): an appended, synced log beside chunk files. */
export class FileJournal implements Journal {
  private readonly folder: string;
  private log: FileHandle | undefined;
  private snapshot: Snapshot | undefined;
  /** Length of the log that is known to be whole. */
  private length = 0;
  /** File of each chunk. */
  private files = new Map<string, string>();

  constructor(folder: string) {
    this.folder = folder;
  }

  async open(): Promise<Saved | undefined> {
    for (const part of ['chunks', 'blobs'])
      await mkdir(join(this.folder, part), { recursive: true });
    const text = await readFile(join(this.folder, 'world.json'), 'utf8').catch(() => undefined);
    const path = join(this.folder, 'journal.log');
    const { commits, goodBytes } = readLog(await readFile(path, 'utf8').catch(() => ''));
    this.log = await open(path, 'a');
    await this.log.truncate(goodBytes);
    this.length = goodBytes;
    if (text === undefined) return undefined;
    const snapshot = JSON.parse(text) as Snapshot & { chunks: string[] };
    this.snapshot = { plan: snapshot.plan, compactedTo: snapshot.compactedTo };
    const chunks = await Promise.all(
      snapshot.chunks.map(
        async (name) =>
          JSON.parse(await readFile(join(this.folder, 'chunks', name), 'utf8')) as Chunk,
      ),
    );
    this.files = new Map(chunks.map((chunk, index) => [chunk.id, snapshot.chunks[index] ?? '']));
    return { ...this.snapshot, chunks, commits: unbroken(commits, snapshot.compactedTo) };
  }

  async reset(plan: Plan): Promise<void> {
    this.files = new Map();
    await this.cutLog(0);
    await this.publish({ plan, compactedTo: 0 });
    await this.sweep();
  }

  async append(commit: Commit, isStep = false): Promise<void> {
    if (!this.log) throw new Error('The journal is closed');
    const json = JSON.stringify(commit);
    const line = `${checksum(json)} ${json}\n`;
    try {
      await this.log.appendFile(line);
      if (!isStep) await this.log.datasync();
    } catch (error) {
      // A half-written line must not stand before the next one.
      await this.cutLog(this.length);
      throw error;
    }
    this.length += Buffer.byteLength(line);
  }

  /** New chunk files first, then the list that names them, then the log: a crash between leaves the old or the new world. */
  async compact(chunks: Chunk[], upTo: number): Promise<void> {
    if (!this.snapshot) return;
    for (const chunk of chunks) {
      const name = `${chunk.id.replace('/', '-')}.${upTo}.json`;
      await writeSynced(join(this.folder, 'chunks', name), JSON.stringify(chunk));
      this.files.set(chunk.id, name);
    }
    await this.publish({ ...this.snapshot, compactedTo: upTo });
    await this.cutLog(0);
    await this.sweep();
  }

  putBlob(sha256: string, bytes: Uint8Array): Promise<void> {
    return writeSynced(join(this.folder, 'blobs', sha256), bytes);
  }

  async getBlob(sha256: string): Promise<Uint8Array | undefined> {
    if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
    return readFile(join(this.folder, 'blobs', sha256)).catch(() => undefined);
  }

  async close(): Promise<void> {
    await this.log?.close();
    this.log = undefined;
  }

  private async cutLog(length: number): Promise<void> {
    await this.log?.truncate(length);
    this.length = length;
  }

  private async publish(snapshot: Snapshot): Promise<void> {
    this.snapshot = snapshot;
    const path = join(this.folder, 'world.json');
    await writeSynced(
      `${path}.new`,
      JSON.stringify({ ...snapshot, chunks: [...this.files.values()] }),
    );
    await rename(`${path}.new`, path);
  }

  /** Removes chunk files that nothing names any more. */
  private async sweep(): Promise<void> {
    const named = new Set(this.files.values());
    for (const name of await readdir(join(this.folder, 'chunks'))) {
      if (!named.has(name)) await rm(join(this.folder, 'chunks', name));
    }
  }
}

async function writeSynced(path: string, data: string | Uint8Array): Promise<void> {
  await writeFile(path, data, { flush: true });
}
