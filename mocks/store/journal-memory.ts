import { type Journal, type KeptBase, type Saved, unbroken } from './journal.ts';
import type { Chunk } from './overlay.ts';
import type { Plan } from './tables.ts';

/**
 * A journal in memory, for tests and a browser without storage. Everything is kept as text, so that what
 * is read back is what a disk would give. `lines` may be cut by a test to play a crash.
 */
export class MemoryJournal implements Journal {
  plan: Plan | undefined;
  lines: string[] = [];
  private readonly chunks = new Map<string, string>();
  private readonly blobs = new Map<string, Uint8Array>();
  private compactedTo = 0;
  private base: KeptBase | undefined;

  open(): Promise<Saved | undefined> {
    if (!this.plan) return Promise.resolve(undefined);
    const chunks = [...this.chunks.values()].map(
      (text) => JSON.parse(text) as Saved['chunks'][number],
    );
    const commits = this.lines.map((line) => JSON.parse(line) as Saved['commits'][number]);
    const { plan, compactedTo, base } = this;
    return Promise.resolve({
      plan,
      chunks,
      compactedTo,
      commits: unbroken(commits, compactedTo),
      ...(base && { base }),
    });
  }

  reset(plan: Plan): Promise<void> {
    this.plan = plan;
    this.lines = [];
    this.chunks.clear();
    this.blobs.clear();
    this.compactedTo = 0;
    this.base = undefined;
    return Promise.resolve();
  }

  append(commit: Saved['commits'][number]): Promise<void> {
    this.lines.push(JSON.stringify(commit));
    return Promise.resolve();
  }

  compact(chunks: Chunk[], upTo: number): Promise<void> {
    for (const chunk of chunks) this.chunks.set(chunk.id, JSON.stringify(chunk));
    this.lines = this.lines.filter((line) => (JSON.parse(line) as { seq: number }).seq > upTo);
    this.compactedTo = upTo;
    return Promise.resolve();
  }

  keepBase(base: KeptBase): Promise<void> {
    this.base = base;
    return Promise.resolve();
  }

  putBlob(sha256: string, bytes: Uint8Array): Promise<void> {
    this.blobs.set(sha256, bytes.slice());
    return Promise.resolve();
  }

  getBlob(sha256: string): Promise<Uint8Array | undefined> {
    return Promise.resolve(this.blobs.get(sha256));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
