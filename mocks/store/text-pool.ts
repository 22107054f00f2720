import { foldForSearch } from '../../src/lib/text.ts';

interface Entry {
  folded: string;
  ids: string[];
}

/**
 * Which rows hold which texts. Rows of a queue share a few thousand texts (names, wordings), so a search
 * looks at each text once instead of at every row.
 */
export class TextPool<R extends { id: string }> {
  private readonly entries = new Map<string, Entry>();
  private readonly textsOf: (row: R) => readonly string[];

  constructor(textsOf: (row: R) => readonly string[]) {
    this.textsOf = textsOf;
  }

  private isAlike(one: R, other: R): boolean {
    const texts = this.textsOf(other);
    return this.textsOf(one).every((text, index) => text === texts[index]);
  }

  /** Follows one change; most of them change none of the texts. */
  change(before: R | undefined, after: R | undefined): void {
    if (before && after && this.isAlike(before, after)) return;
    if (before) this.remove(before);
    if (after) this.add(after);
  }

  add(row: R): void {
    for (const text of this.textsOf(row)) {
      const entry = this.entries.get(text);
      if (entry) entry.ids.push(row.id);
      else this.entries.set(text, { folded: foldForSearch(text), ids: [row.id] });
    }
  }

  private remove(row: R): void {
    for (const text of this.textsOf(row)) {
      const entry = this.entries.get(text);
      const index = entry?.ids.indexOf(row.id) ?? -1;
      if (!entry || index < 0) continue;
      entry.ids.splice(index, 1);
      if (entry.ids.length === 0) this.entries.delete(text);
    }
  }

  /** Whether a row's texts hold the word. */
  holds(row: R, word: string): boolean {
    return this.textsOf(row).some((text) => this.entries.get(text)?.folded.includes(word));
  }

  /** The rows of every text that holds the word, oldest first within a text; a row may come twice. */
  with(word: string): { lists: readonly (readonly string[])[]; count: number } {
    const lists: string[][] = [];
    let count = 0;
    for (const { folded, ids } of this.entries.values()) {
      if (!folded.includes(word)) continue;
      lists.push(ids);
      count += ids.length;
    }
    return { lists, count };
  }
}
