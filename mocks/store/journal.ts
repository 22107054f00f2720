import type { Chunk } from './overlay.ts';
import type { Commit, Plan } from './tables.ts';

/** What a journal held when it was opened. */
export interface Saved {
  plan: Plan;
  /** Records that differ from the base, as of the last compaction. */
  chunks: Chunk[];
  /** Last commit that the chunks hold. */
  compactedTo: number;
  /** Commits since then, in order, without gaps. */
  commits: Commit[];
  base?: KeptBase;
}

/** The base world as text, and the code that it is of. */
export interface KeptBase {
  build: string;
  text: string;
}

/**
 * Where a world is kept (IndexedDB, a folder, or memory). A commit is one record: once `append` has
 * resolved it survives a crash, and what a crash cuts off was never acknowledged.
 */
export interface Journal {
  /** What is kept, or undefined for a new place. */
  open(): Promise<Saved | undefined>;
  /** Forgets everything and starts a world of this plan. */
  reset(plan: Plan): Promise<void>;
  /**
   * @param isStep of something longer: it need not be on disk before the next one that is none
   * @throws Error when the place belongs to another engine by now, or is full
   */
  append(commit: Commit, isStep?: boolean): Promise<void>;
  /** Writes chunks and drops the commits that they hold, in one step. */
  compact(chunks: Chunk[], upTo: number): Promise<void>;
  /** Keeps the base world's records beside its plan, where that saves time. */
  keepBase?(base: KeptBase): Promise<void>;
  /** Keeps an uploaded file's bytes under their SHA-256. */
  putBlob(sha256: string, bytes: Uint8Array): Promise<void>;
  getBlob(sha256: string): Promise<Uint8Array | undefined>;
  close(): Promise<void>;
}

/** The unbroken run of commits after `compactedTo`: what lies behind a gap was never acknowledged. */
export function unbroken(commits: readonly Commit[], compactedTo: number): Commit[] {
  const run: Commit[] = [];
  for (const commit of commits) {
    if (commit.seq <= compactedTo) continue;
    if (commit.seq !== compactedTo + run.length + 1) break;
    run.push(commit);
  }
  return run;
}
