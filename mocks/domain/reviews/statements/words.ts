import type {
  DeletionReason,
  Remedy,
  ReviewElement,
} from '../../../../src/api/contract/review-words.ts';

/** What was found of an element, in words that both sides and the public may read (reviews.md §2). */
interface ElementWords {
  met: string;
  notMet: string;
  unclear: string;
}

export const ELEMENT_WORDS: Readonly<Record<ReviewElement, ElementWords>> = {
  linkedOrCoordinated: {
    met: 'The review is linked to a rival or belongs to a coordinated pattern.',
    notMet: 'No link to a rival and no coordinated pattern was shown.',
    unclear: 'Whether the review is linked to a rival or to a coordinated pattern stayed open.',
  },
  noGenuineUse: {
    met: 'There was no genuine use of what was ordered, or the text follows a template.',
    notMet: 'The order was used, and the text follows no template.',
    unclear: 'Whether the order was genuinely used stayed open.',
  },
  inPattern: {
    met: 'This review lies within the pattern.',
    notMet: 'This review does not lie within a pattern.',
    unclear: 'Whether this review lies within the pattern stayed open.',
  },
  notThisOffer: {
    met: 'The text describes something that is not in this offer.',
    notMet: 'The text describes what is in this offer.',
    unclear: 'Whether the text describes this offer stayed open.',
  },
  anotherOrder: {
    met: 'The author has another order that the text fits, or plausibly meant one.',
    notMet: 'No other order of the author fits the text.',
    unclear: 'Whether another order was meant stayed open.',
  },
  authorAsked: {
    met: 'The author was asked which order the review is about.',
    notMet: 'The author was not asked which order the review is about.',
    unclear: 'What the author answered leaves open which order the review is about.',
  },
  demand: {
    met: 'Something was demanded.',
    notMet: 'No demand was found.',
    unclear: 'Whether something was demanded stayed open.',
  },
  outsideTerms: {
    met: 'What was demanded lies outside the terms of the order.',
    notMet: 'What was asked for lies within the terms of the order or within the law.',
    unclear: 'Whether what was asked for lies outside the terms of the order stayed open.',
  },
  tiedToReview: {
    met: 'The demand was tied to the review.',
    notMet: 'What was asked for was not tied to the review.',
    unclear: 'Whether the demand was tied to the review stayed open.',
  },
  followed: {
    met: 'The review followed the demand, or the threat of it still stands.',
    notMet: 'The review did not follow a demand, and no threat stands.',
    unclear: 'Whether the review followed the demand stayed open.',
  },
  offTopic: {
    met: 'The text is about neither fulfilment, start time, communication nor the offer.',
    notMet: 'The text is about fulfilment, start time, communication or the offer.',
    unclear: 'Whether the text is about the order or its offer stayed open.',
  },
  entireText: {
    met: 'This holds for the entire text.',
    notMet: 'This does not hold for the entire text.',
    unclear: 'Whether this holds for the entire text stayed open.',
  },
};

/** Why the seller asked, as the public reads it. */
export const REASON_WORDS: Readonly<Record<DeletionReason, string>> = {
  competitorAttack: 'because it was said to come from a rival or from a coordinated pattern',
  wrongOffer: 'because it was said to describe something else than what was ordered',
  blackmail: 'because it was said to have been used to demand something',
  unrelated: 'because it was said to be about neither the order nor its offer',
};

/** What is done to the review: measure, scope and duration (reviews.md §3). */
interface MeasureWords {
  measure: string;
  /** Readers see it where, and whether it counts. */
  scope: string;
}

export const MEASURE_WORDS: Readonly<Record<Remedy, MeasureWords>> = {
  keep: { measure: 'The review stays as it is.', scope: 'It is shown and counts as before.' },
  move: {
    measure: 'The review was moved to the order that it is about.',
    scope: 'It is shown and counts there, and no longer where it stood.',
  },
  redact: {
    measure: 'A part of the review’s text was redacted.',
    scope: 'The rest of the text is shown, and the review counts in the rating as before.',
  },
  excludeFromRating: {
    measure: 'The review no longer counts in the rating.',
    scope: 'Its whole text stays readable with a label that says so.',
  },
  hideTemporarily: {
    measure: 'The review was hidden for a limited time.',
    scope: 'Nobody but its author and the marketplace sees it, and it does not count meanwhile.',
  },
  remove: {
    measure: 'The review was removed.',
    scope: 'Nobody but the marketplace sees it, and it does not count in the rating.',
  },
};

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** A day in words, by UTC: `3 March 2026`. */
export function dayInWords(instant: string): string {
  const [year = '', month = '', day = ''] = instant.slice(0, 10).split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}
