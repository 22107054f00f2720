/** Somebody who can be mentioned in a staff note. */
export interface Mentionable {
  id: string;
  name: string;
}

/** What the backend reads as a mention: `@` and an id, not inside a word or an address. */
const TOKEN = /(?<![\w@.])@(agt_\w+)/g;
/** Words that are being typed after an `@`: at most a name of three words. */
const TYPING = /(?<![\p{L}\p{N}_@.])@([\p{L}\p{N}_'’-]*(?: [\p{L}\p{N}_'’-]+){0,2})$/u;
const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}_]/u.test(sign);

/** A mention under way: where its `@` stands, and what was typed after it. */
export interface MentionBegun {
  at: number;
  typed: string;
}

/** The mention that the cursor stands in, if it stands in one. */
export function mentionAt(text: string, cursor: number): MentionBegun | undefined {
  const found = TYPING.exec(text.slice(0, cursor));
  return found === null ? undefined : { at: found.index, typed: found[1] ?? '' };
}

/** Longest first, so that nobody is taken for somebody whose name begins like theirs. */
const byLength = (people: readonly Mentionable[]) =>
  people.toSorted((a, b) => b.name.length - a.name.length);

function personAt(text: string, at: number, people: readonly Mentionable[]) {
  if (text[at] !== '@' || /[\w@.]/.test(text[at - 1] ?? '')) return undefined;
  return people.find(({ name }) => {
    const end = at + 1 + name.length;
    return text.slice(at + 1, end) === name && !isWord(text[end]);
  });
}

/** A text in pieces: words, and the people whom `@Name` in it means. */
export function namesIn(text: string, people: readonly Mentionable[]): (string | Mentionable)[] {
  const known = byLength(people);
  const pieces: (string | Mentionable)[] = [];
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const person = personAt(text, at, known);
    if (person === undefined) continue;
    pieces.push(text.slice(from, at), person);
    from = at + 1 + person.name.length;
  }
  return [...pieces, text.slice(from)].filter((piece) => piece !== '');
}

/** What is sent: each `@Name` as the token that the backend reads. */
export function withTokens(text: string, people: readonly Mentionable[]): string {
  return namesIn(text, people)
    .map((piece) => (typeof piece === 'string' ? piece : `@${piece.id}`))
    .join('');
}

/** A stored text in pieces: words, and the people whom its tokens mean; unknown tokens are words. */
export function tokensIn(text: string, people: readonly Mentionable[]): (string | Mentionable)[] {
  const pieces: (string | Mentionable)[] = [];
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    const person = people.find(({ id }) => id === match[1]);
    if (person === undefined) continue;
    pieces.push(text.slice(from, match.index), person);
    from = match.index + match[0].length;
  }
  return [...pieces, text.slice(from)].filter((piece) => piece !== '');
}

/** Whether a stored text may mention somebody, so that nobody is asked for in vain. */
export function hasTokens(text: string): boolean {
  return text.search(TOKEN) >= 0;
}
