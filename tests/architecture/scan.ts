import { readdirSync, readFileSync } from 'node:fs';
import { posix, relative, resolve, sep } from 'node:path';

/** The repository as the rules see it: path from the root (with `/`) → text. */
export type Files = ReadonlyMap<string, string>;

/** How one file names another. Worker addresses (`?worker&url`) count as static. */
export interface Import {
  readonly kind: 'static' | 'type' | 'dynamic';
  /** As written, without a `?query`. */
  readonly specifier: string;
  /** Path from the root for relative imports, the package name for others. */
  readonly target: string;
  readonly isPackage: boolean;
}

const SOURCE = /\.(ts|tsx|mjs)$/;

/** Reads every source file below the folders, plus single files. */
export function readFiles(root: string, places: readonly string[]): Files {
  const files = new Map<string, string>();
  for (const place of places) {
    const names = SOURCE.test(place)
      ? [place]
      : readdirSync(resolve(root, place), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
          .map((entry) => relative(root, resolve(entry.parentPath, entry.name)));
    for (const name of names.sort()) {
      files.set(name.split(sep).join('/'), readFileSync(resolve(root, name), 'utf8'));
    }
  }
  return files;
}

/** Blanks comments, keeping line breaks and strings (also `//` inside them). */
export function withoutComments(text: string): string {
  return text.replaceAll(
    /('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|(?<![:\\])\/\/[^\n]*/g,
    (match, literal: string | undefined) => literal ?? match.replaceAll(/[^\n]/g, ' '),
  );
}

const STATIC =
  /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]/g;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]/g;

/** Every import and re-export of a file. */
export function importsOf(path: string, text: string): Import[] {
  const code = withoutComments(text);
  const found: Import[] = [];
  const add = (kind: Import['kind'], written: string) => {
    const specifier = written.replace(/\?.*$/, '');
    const isPackage = !specifier.startsWith('.');
    const target = isPackage
      ? specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
      : posix.normalize(posix.join(posix.dirname(path), specifier));
    found.push({ kind, specifier, target, isPackage });
  };
  for (const [, , type, specifier = ''] of code.matchAll(STATIC)) {
    add(type === undefined ? 'static' : 'type', specifier);
  }
  for (const [, specifier = ''] of code.matchAll(DYNAMIC)) add('dynamic', specifier);
  return found;
}

/** A top-level function or a const that holds one, as the formatter lays them out. */
export interface Block {
  readonly name: string;
  readonly lines: number;
}

/** Top-level functions with their length in lines. */
export function functionsOf(text: string): Block[] {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  for (const [index, line] of lines.entries()) {
    const start =
      /^(?:export )?(?:default )?(?:async )?function\*? (\w+)/.exec(line) ??
      /^(?:export )?const (\w+)[^=]*= (?:async )?(?:\([^)]*$|\(.*=> ?[{(]$|function)/.exec(line);
    if (start === null) continue;
    const end = lines.findIndex((other, at) => at > index && /^[})]+;?$/.test(other));
    blocks.push({ name: start[1] ?? '', lines: (end === -1 ? lines.length : end) - index + 1 });
  }
  return blocks;
}

/** Entries of top-level object literals, as the formatter lays them out (indent of two). */
export function entriesOf(text: string): Block[] {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  let insideObject = false;
  for (const [index, line] of lines.entries()) {
    if (
      /^\S.*\{$/.test(line) &&
      /[=(]/.test(line) &&
      !/^(export )?(async )?(function|interface|type|if|for)\b/.test(line)
    ) {
      insideObject = true;
    } else if (/^\S/.test(line)) {
      insideObject = false;
    }
    const start = /^ {2}(?:async )?(\w+)(?:\(|: |,)/.exec(line);
    if (!insideObject || start === null) continue;
    // `  ) {` still belongs to a signature; `  },` ends the entry, the next name or column 0 follows it.
    const next = lines.findIndex(
      (other, at) => at > index && /^(?:\S| {2}(?:[\w'"[.]|[})\]]+,?$))/.test(other),
    );
    const end = /^ {2}[})\]]/.test(lines[next] ?? '') ? next : next - 1;
    blocks.push({ name: start[1] ?? '', lines: Math.max(1, end - index + 1) });
  }
  return blocks;
}

export const isTest = (path: string): boolean =>
  path.startsWith('tests/') || /\.(test|soak\.test|spec|bench)\.\w+$/.test(path);
