import {
  createLiteralElement,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';

export * from '@formatjs/icu-messageformat-parser/no-parser.js';

/**
 * Stands in for the ICU parser in a build, where every message with syntax has been parsed already
 * (config/messages-plugin.ts): what is still a string is text and nothing else.
 */
export const parse = (text: string): MessageFormatElement[] => [createLiteralElement(text)];
