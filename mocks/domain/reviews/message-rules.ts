import type { CaseRecord } from '../cases/case.ts';
import type { MessageRules } from '../cases/message-rules.ts';
import type { AppealRecord, DeletionRequestRecord } from '../records.ts';
import { refusal } from '../refusals.ts';

const wordless = <C extends CaseRecord>(detail: string): MessageRules<C> => {
  const refused = refusal('wrongState', detail);
  return {
    wordless: refused,
    refuse: () => refused,
    delivered: () => ({}),
    held: () => ({}),
    undone: () => ({}),
    released: () => ({}),
    settled: (_, record) => record,
  };
};

/** Both sides are asked and told each on their own; there is no thread of messages (reviews.md §2). */
export const deletionMessages = wordless<DeletionRequestRecord>(
  'Ask the author or the seller: a request has no thread of messages.',
);
export const appealMessages = wordless<AppealRecord>(
  'Ask who appeals: an appeal has no thread of messages.',
);
