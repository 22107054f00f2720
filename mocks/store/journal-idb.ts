import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';

import { type Journal, type KeptBase, type Saved, unbroken } from './journal.ts';
import type { Chunk } from './overlay.ts';
import type { Commit, Plan } from './tables.ts';

interface Meta {
  plan: Plan;
  compactedTo: number;
  /** Token of the engine that may write: a newer one takes over by putting its own. */
  owner: string;
}

/**
 * Chunks and commits are JSON text: one structured clone of a string is much cheaper than of 1,000
 * objects. The base world is long, and as bytes half as long as the same text.
 */
interface Schema extends DBSchema {
  meta: { key: string; value: Meta | { owner: string } };
  chunks: { key: string; value: string };
  journal: { key: number; value: string };
  blobs: { key: string; value: Uint8Array };
  base: { key: string; value: { build: string; utf8: Uint8Array } };
}

const STORES = ['meta', 'chunks', 'journal', 'blobs', 'base'] as const;
type WriteTx = IDBPTransaction<Schema, typeof STORES, 'readwrite'>;

/** Another engine owns the database by now (a newer build's worker). */
export class JournalTaken extends Error {
  constructor() {
    super('Another engine writes this world now');
    this.name = 'JournalTaken';
  }
}

/** The world in IndexedDB. Every write asks for strict durability: Chrome's default may lose a second of work. */
export class IdbJournal implements Journal {
  private readonly name: string;
  private readonly owner: string;
  private db: IDBPDatabase<Schema> | undefined;
  private meta: Meta | undefined;

  /** @param owner a token of this engine; the last one to open the database may write */
  constructor(name: string, owner: string) {
    this.name = name;
    this.owner = owner;
  }

  /** Opens the database alone. @throws DOMException where there is none to be had */
  async connect(): Promise<void> {
    this.db ??= await openDB<Schema>(this.name, 2, {
      upgrade: (db) => {
        for (const store of STORES)
          if (!db.objectStoreNames.contains(store)) db.createObjectStore(store);
      },
    });
  }

  async open(): Promise<Saved | undefined> {
    await this.connect();
    // Whose turn it is need not outlive a crash: whoever opens next takes it anyway.
    const tx = this.opened().transaction(STORES, 'readwrite', { durability: 'relaxed' });
    const meta = await tx.objectStore('meta').get('world');
    await tx.objectStore('meta').put({ ...meta, owner: this.owner }, 'world');
    const [chunks, commits, base] = await Promise.all([
      tx.objectStore('chunks').getAll(),
      tx.objectStore('journal').getAll(),
      tx.objectStore('base').get('base'),
    ]);
    await tx.done;
    if (!meta || !('plan' in meta)) return undefined;
    this.meta = { ...meta, owner: this.owner };
    return {
      plan: meta.plan,
      compactedTo: meta.compactedTo,
      chunks: chunks.map((text) => JSON.parse(text) as Chunk),
      commits: unbroken(
        commits.map((text) => JSON.parse(text) as Commit),
        meta.compactedTo,
      ),
      ...(base?.utf8 && { base: { build: base.build, text: new TextDecoder().decode(base.utf8) } }),
    };
  }

  reset(plan: Plan): Promise<void> {
    this.meta = { plan, compactedTo: 0, owner: this.owner };
    const { meta } = this;
    return this.write((tx) => [
      ...(['chunks', 'journal', 'blobs', 'base'] as const).map((name) =>
        tx.objectStore(name).clear(),
      ),
      tx.objectStore('meta').put(meta, 'world'),
    ]);
  }

  append(commit: Commit, isStep = false): Promise<void> {
    const text = JSON.stringify(commit);
    return this.write((tx) => [tx.objectStore('journal').put(text, commit.seq)], isStep);
  }

  async compact(chunks: Chunk[], upTo: number): Promise<void> {
    if (!this.meta) return;
    this.meta = { ...this.meta, compactedTo: upTo };
    const { meta } = this;
    await this.write((tx) => [
      ...chunks.map((chunk) => tx.objectStore('chunks').put(JSON.stringify(chunk), chunk.id)),
      tx.objectStore('journal').delete(IDBKeyRange.upperBound(upTo)),
      tx.objectStore('meta').put(meta, 'world'),
    ]);
  }

  keepBase({ build, text }: KeptBase): Promise<void> {
    const utf8 = new TextEncoder().encode(text);
    return this.write((tx) => [tx.objectStore('base').put({ build, utf8 }, 'base')]);
  }

  putBlob(sha256: string, bytes: Uint8Array): Promise<void> {
    return this.write((tx) => [tx.objectStore('blobs').put(bytes, sha256)]);
  }

  getBlob(sha256: string): Promise<Uint8Array | undefined> {
    return this.opened().get('blobs', sha256);
  }

  close(): Promise<void> {
    this.db?.close();
    this.db = undefined;
    return Promise.resolve();
  }

  private opened(): IDBPDatabase<Schema> {
    if (!this.db) throw new JournalTaken();
    return this.db;
  }

  /**
   * One transaction that first checks that this engine still owns the world; resolves when it is on disk.
   * A step need not be: transactions are written in their order, so the next strict one takes it along.
   */
  private async write(change: (tx: WriteTx) => Promise<unknown>[], isStep = false): Promise<void> {
    const durability = isStep ? 'relaxed' : 'strict';
    const tx = this.opened().transaction(STORES, 'readwrite', { durability });
    const meta = await tx.objectStore('meta').get('world');
    if (meta?.owner !== this.owner) {
      await tx.done;
      throw new JournalTaken();
    }
    await Promise.all([...change(tx), tx.done]);
  }
}
