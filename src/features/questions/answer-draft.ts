import type { Answer, Question } from '../../api/contract/questions.ts';

/** What is written and chosen, and the answer that stood there when it was begun. */
export interface AnswerDraft {
  text: string;
  showOnWebsite: boolean;
  addToProductQa: boolean;
  /** Absent: nobody had answered. */
  seen?: Answer | undefined;
}

/** Begins with the answer that stands there, or with nothing. */
export function draftOf({ answer }: Pick<Question, 'answer'>): AnswerDraft {
  const { text = '', showOnWebsite = false, addToProductQa = false } = answer ?? {};
  return { text, showOnWebsite, addToProductQa, ...(answer ? { seen: answer } : {}) };
}

type Said = Pick<Answer, 'text' | 'showOnWebsite' | 'addToProductQa'>;

/** Whether two answers say the same in the same places; spaces around the text are nobody's. */
export function saysSame(one: Said | undefined, other: Said | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return (
    one.text.trim() === other.text.trim() &&
    one.showOnWebsite === other.showOnWebsite &&
    one.addToProductQa === other.addToProductQa
  );
}

/** How the answer that stands there now differs from the one that a draft was begun upon. */
export interface AnswerChange {
  now: Answer;
  seen: Answer | undefined;
}

/**
 * What somebody else did to the answer since the draft was begun (experience.md, stop, don't warn).
 * Undefined when nothing did: a lease or an assignment stops nobody.
 */
export function changeOf(
  { seen }: Pick<AnswerDraft, 'seen'>,
  now: Answer | undefined,
): AnswerChange | undefined {
  return now === undefined || saysSame(seen, now) ? undefined : { now, seen };
}
