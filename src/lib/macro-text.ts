import { formatMoney, type Money } from './money.ts';

/**
 * Macro text: plain words with typed variables, `{{buyer.firstName}}` or, with what to say when there
 * is nothing to fill in, `{{buyer.firstName|there}}`. One source for the composer and the backend.
 */
export const MACRO_NAMESPACES = ['buyer', 'seller', 'order', 'ruling', 'agent', 'case'] as const;
export type MacroNamespace = (typeof MACRO_NAMESPACES)[number];

export type MacroType = 'text' | 'money' | 'date';

/** Every variable and its type; the part before the dot is its namespace. */
export const MACRO_VARIABLES = {
  'buyer.name': 'text',
  'buyer.firstName': 'text',
  'buyer.city': 'text',
  'seller.name': 'text',
  'seller.city': 'text',
  'order.reference': 'text',
  'order.item': 'text',
  'order.total': 'money',
  'order.remaining': 'money',
  'order.placedAt': 'date',
  'order.tracking': 'text',
  'ruling.reference': 'text',
  'ruling.amount': 'money',
  'ruling.decidedAt': 'date',
  'agent.name': 'text',
  'agent.firstName': 'text',
  'case.reference': 'text',
  'case.title': 'text',
  'case.openedAt': 'date',
  'case.dueAt': 'date',
} as const satisfies Record<`${MacroNamespace}.${string}`, MacroType>;
export type MacroVariable = keyof typeof MACRO_VARIABLES;

/** What a variable stands for: text, an instant (ISO UTC) for a date, or money in minor units. */
export type MacroValue = string | Money;
export type MacroValues = Partial<Record<MacroVariable, MacroValue>>;

/** Where something is in a text, in UTF-16 units: `start` up to but not including `end`. */
export interface Span {
  start: number;
  end: number;
}
export type MacroNode =
  | (Span & { kind: 'text'; text: string })
  | (Span & { kind: 'variable'; name: MacroVariable; fallback?: string });
export interface MacroProblem extends Span {
  code: 'unknownVariable' | 'emptyFallback' | 'notClosed';
  /** What stands there. */
  text: string;
}
export interface ParsedMacro {
  nodes: MacroNode[];
  problems: MacroProblem[];
}

/** `{{name}}` or `{{name|fallback}}`; an opening without its end runs to the end of its line. */
const PLACE = /\{\{([^{}\n]*)(\}\})?/g;

/** Whether the name is one of the variables. */
export function isMacroVariable(name: string): name is MacroVariable {
  return Object.hasOwn(MACRO_VARIABLES, name);
}

/** Reads one place; what can't be filled in stays text, so that nothing typed is lost. */
function readPlace(match: RegExpExecArray): MacroNode | MacroProblem {
  const [text, inside = '', close] = match;
  const span = { start: match.index, end: match.index + text.length };
  if (close === undefined) return { ...span, code: 'notClosed', text };
  const bar = inside.indexOf('|');
  const name = (bar < 0 ? inside : inside.slice(0, bar)).trim();
  if (!isMacroVariable(name)) return { ...span, code: 'unknownVariable', text };
  if (bar < 0) return { ...span, kind: 'variable', name };
  const fallback = inside.slice(bar + 1).trim();
  if (fallback === '') return { ...span, code: 'emptyFallback', text };
  return { ...span, kind: 'variable', name, fallback };
}

/** Takes a macro's text apart; problems tell what an author must mend, and where. */
export function parseMacro(source: string): ParsedMacro {
  const nodes: MacroNode[] = [];
  const problems: MacroProblem[] = [];
  let from = 0;
  const words = (end: number) => {
    if (end > from) nodes.push({ kind: 'text', text: source.slice(from, end), start: from, end });
  };
  for (const match of source.matchAll(PLACE)) {
    const place = readPlace(match);
    if ('code' in place) {
      problems.push(place);
      continue;
    }
    words(place.start);
    nodes.push(place);
    from = place.end;
  }
  words(source.length);
  return { nodes, problems };
}

/** How dates and amounts are written: the reader's locale and zone. */
export interface MacroWords {
  locale: string;
  timeZone: string;
}
/** One variable in a rendered text. */
export interface Rendered extends Span {
  name: MacroVariable;
  state: 'filled' | 'fallback' | 'unresolved';
}
export interface RenderedMacro {
  text: string;
  places: Rendered[];
  /** Places that hold neither a value nor a fallback: they block sending. */
  unresolved: Rendered[];
}

function written(name: MacroVariable, value: MacroValue, { locale, timeZone }: MacroWords): string {
  if (typeof value !== 'string') return formatMoney(value, locale);
  if (MACRO_VARIABLES[name] !== 'date') return value;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(new Date(value));
}

/**
 * Fills a parsed macro in. A variable without a value takes its fallback; without one it stays in the
 * text as `{{name}}` and is reported with its position in the rendered text.
 */
export function renderMacro(
  { nodes }: Pick<ParsedMacro, 'nodes'>,
  values: MacroValues,
  words: MacroWords,
): RenderedMacro {
  let text = '';
  const places: Rendered[] = [];
  for (const node of nodes) {
    if (node.kind === 'text') {
      text += node.text;
      continue;
    }
    const { name, fallback } = node;
    const value = values[name];
    const has = value !== undefined && value !== '';
    const start = text.length;
    text += has ? written(name, value, words) : (fallback ?? `{{${name}}}`);
    const state = has ? 'filled' : fallback === undefined ? 'unresolved' : 'fallback';
    places.push({ name, state, start, end: text.length });
  }
  return { text, places, unresolved: places.filter(({ state }) => state === 'unresolved') };
}

/** A variable left in words that are about to be sent: its fallback belongs to it. */
const LEFT = new RegExp(
  String.raw`\{\{\s*(?:${MACRO_NAMESPACES.join('|')})\.\w+\s*(?:\|[^{}\n]*)?\}\}`,
  'g',
);

/** Variables that nobody filled in, with their positions; a text with any must not be sent. */
export function unresolvedIn(text: string): (Span & { text: string })[] {
  return Array.from(text.matchAll(LEFT), ({ 0: found, index }) => ({
    text: found,
    start: index,
    end: index + found.length,
  }));
}
