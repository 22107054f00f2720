import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { LocaleTag } from './locale-tags.ts';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'áƀçđéƒğĥíĵķļɱñóþɋŕšŧúṽŵẋýžÁƁÇĐÉƑĞĤÍĴĶĻṀÑÓÞɊŔŠŦÚṼŴẊÝŽ';
const accents = new Map(
  Array.from(plain).map((letter, at) => [letter, Array.from(accented)[at] ?? letter]),
);

/** Right-to-left override … pop: shows Latin letters mirrored, as a right-to-left script would run. */
const [override, pop] = ['\u202e', '\u202c'];

type Change = (text: string) => string;

const accentWords: Change = (text) =>
  Array.from(text)
    .map((letter) => accents.get(letter) ?? letter)
    .join('');

/** Adds about 40 %, as German and Finnish do: the filler follows the words it stretches. */
function lengthen(text: string): string {
  const letters = text.replaceAll(/[^A-Za-z]/g, '').length;
  const filler = '·'.repeat(Math.ceil(letters * 0.4));
  return text.trimEnd() + filler + text.slice(text.trimEnd().length);
}

const accentAndLengthen: Change = (text) => accentWords(lengthen(text));

const mirrorWords: Change = (text) =>
  text.replaceAll(/[^\s]+/g, (word) => `${override}${word}${pop}`);

function changeLiterals(
  parts: readonly MessageFormatElement[],
  change: Change,
): MessageFormatElement[] {
  return parts.map((part): MessageFormatElement => {
    switch (part.type) {
      case TYPE.literal:
        return { ...part, value: change(part.value) };
      case TYPE.tag:
        return { ...part, children: changeLiterals(part.children, change) };
      case TYPE.plural:
      case TYPE.select:
        return { ...part, options: changeOptions(part.options, change) };
      default:
        return part;
    }
  });
}

function changeOptions<Option extends { value: MessageFormatElement[] }>(
  options: Record<string, Option>,
  change: Change,
): Record<string, Option> {
  const entries = Object.entries(options).map(([key, option]): [string, Option] => [
    key,
    { ...option, value: changeLiterals(option.value, change) },
  ]);
  return Object.fromEntries(entries);
}

const literal = (value: string): MessageFormatElement => ({ type: TYPE.literal, value });

/** A message as it is written, or as a build has parsed it (config/messages-plugin.ts). */
type Message = string | MessageFormatElement[];

/**
 * Pseudo-translation of one ICU message, already parsed. Only literal text changes: arguments,
 * plural and select branches, number formats and tags stay as they are.
 */
export function pseudoMessage(message: Message, tag: LocaleTag): MessageFormatElement[] {
  const parts = typeof message === 'string' ? parse(message) : message;
  if (tag === 'en-XA') {
    return [literal('['), ...changeLiterals(parts, accentAndLengthen), literal(']')];
  }
  return tag === 'ar-XB' ? changeLiterals(parts, mirrorWords) : parts;
}

/** A whole catalog in a pseudo-locale, in the parsed form react-intl takes. */
export function pseudoCatalog(
  catalog: Record<string, Message>,
  tag: LocaleTag,
): Record<string, MessageFormatElement[]> {
  return Object.fromEntries(
    Object.entries(catalog).map(([id, text]) => [id, pseudoMessage(text, tag)]),
  );
}
