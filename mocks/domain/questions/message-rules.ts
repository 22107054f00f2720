import type { MessageRules } from '../cases/message-rules.ts';
import type { QuestionRecord } from '../records.ts';
import { refusal } from '../refusals.ts';

/** A question has one answer and no thread of messages (cases.md §5). */
const WORDLESS = refusal('wrongState', 'A question is answered, not written to.');

export const questionMessages: MessageRules<QuestionRecord> = {
  wordless: WORDLESS,
  refuse: () => WORDLESS,
  delivered: () => ({}),
  held: () => ({}),
  undone: () => ({}),
  released: () => ({}),
  settled: (_, record) => record,
};
