import { err, ok, type Result } from './result.ts';

/** A field that has one of these values. */
export interface Condition {
  field: string;
  /** One at least. */
  values: readonly string[];
}

/** Conditions and groups of which all, or any one, must hold. */
export interface Group {
  match: 'all' | 'any';
  items: readonly (Condition | Group)[];
}

/** Why a text is no filter. */
export type WhereError = 'unreadable' | 'tooDeep' | 'tooMany';

/** Groups inside groups: deeper ones nobody reads. */
export const DEEPEST = 3;
/** Conditions of one filter. */
export const MOST_CONDITIONS = 30;

const MARKS = /[!'()*~]/g;

export function isGroup(item: Condition | Group): item is Group {
  return 'match' in item;
}

/** What stands between the marks of the grammar is kept apart from them. */
function quoted(text: string): string {
  return encodeURIComponent(text).replace(
    MARKS,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/**
 * A filter as one text, for addresses and queries: `any(priority:urgent;all(clock:missed,4h;assignee:me))`.
 * Equal filters give equal texts.
 */
export function writeWhere(group: Group): string {
  const items = group.items.map((item) =>
    isGroup(item) ? writeWhere(item) : `${quoted(item.field)}:${item.values.map(quoted).join(',')}`,
  );
  return `${group.match}(${items.join(';')})`;
}

class Unreadable extends Error {
  readonly why: WhereError;

  constructor(why: WhereError) {
    super(why);
    this.why = why;
  }
}

/** Reads from the front of a text; what it took is gone from `rest`. */
class Source {
  rest: string;
  conditions = 0;

  constructor(text: string) {
    this.rest = text;
  }

  take(pattern: RegExp): string | undefined {
    const [found] = pattern.exec(this.rest) ?? [];
    if (found !== undefined) this.rest = this.rest.slice(found.length);
    return found;
  }

  expect(pattern: RegExp): string {
    const found = this.take(pattern);
    if (found === undefined) throw new Unreadable('unreadable');
    return found;
  }

  /** A name or a value. */
  word(): string {
    try {
      return decodeURIComponent(this.expect(/^[^(),:;]+/));
    } catch {
      throw new Unreadable('unreadable');
    }
  }
}

function readCondition(source: Source): Condition {
  const field = source.word();
  source.expect(/^:/);
  const values = [source.word()];
  while (source.take(/^,/) !== undefined) values.push(source.word());
  source.conditions += 1;
  if (source.conditions > MOST_CONDITIONS) throw new Unreadable('tooMany');
  return { field, values };
}

function readGroup(source: Source, depth: number): Group {
  if (depth > DEEPEST) throw new Unreadable('tooDeep');
  const match = source.expect(/^(?:all|any)\(/).startsWith('all') ? 'all' : 'any';
  const items: (Condition | Group)[] = [];
  do {
    items.push(
      /^(?:all|any)\(/.test(source.rest) ? readGroup(source, depth + 1) : readCondition(source),
    );
  } while (source.take(/^;/) !== undefined);
  source.expect(/^\)/);
  return { match, items };
}

/** Reads what {@link writeWhere} wrote, or a person typed. */
export function readWhere(text: string): Result<Group, WhereError> {
  const source = new Source(text.trim());
  try {
    const group = readGroup(source, 1);
    return source.rest === '' ? ok(group) : err('unreadable');
  } catch (error) {
    if (error instanceof Unreadable) return err(error.why);
    throw error;
  }
}
