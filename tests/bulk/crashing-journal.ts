import { MemoryJournal } from '../../mocks/store/journal-memory.ts';
import type { Commit } from '../../mocks/store/tables.ts';

/** A journal whose engine dies at a chosen commit: just before it is on disk, or just after. */
export class CrashingJournal extends MemoryJournal {
  private left = Infinity;
  private kept = false;
  private tell: () => void = () => undefined;

  /** The commit after `commits` more is the last one that this engine sees; keeps its promise then. */
  crashAfter(commits: number, kept: boolean): Promise<void> {
    this.left = commits;
    this.kept = kept;
    return new Promise((resolve) => {
      this.tell = resolve;
    });
  }

  /** Another engine may use it. */
  heal(): void {
    this.left = Infinity;
  }

  override async append(commit: Commit): Promise<void> {
    this.left -= 1;
    if (this.left >= 0) return super.append(commit);
    if (this.left === -1 && this.kept) await super.append(commit);
    this.tell();
    // The name that makes an engine stop without a word, as a killed one does.
    throw Object.assign(new Error('The engine was killed'), { name: 'JournalTaken' });
  }
}
