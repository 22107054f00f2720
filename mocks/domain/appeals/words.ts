import type { AppealOutcome, NotAppealable } from './port.ts';

/** Why an appeal is not decided, as the side that filed it reads it. */
export const INADMISSIBLE_WORDS: Readonly<Record<NotAppealable, string>> = {
  tooLate: 'Your appeal came after the last day for it, so it is not decided.',
  alreadyAppealed:
    'You have appealed against this decision before, so this appeal is not decided. A new decision against you would give you the right anew.',
  notAdverse: 'The decision gives you what you asked for, so there is nothing to appeal against.',
  notInForce: 'There is no decision in force that you could appeal against.',
};

/** What came of an appeal, as the side that filed it reads it. */
export const OUTCOME_WORDS: Readonly<Record<AppealOutcome, string>> = {
  upheld:
    'Somebody who had no part in the decision looked at everything again. The decision stays.',
  overturned:
    'Somebody who had no part in the decision looked at everything again. The decision was wrong and is taken back at once.',
  modified:
    'Somebody who had no part in the decision looked at everything again. The decision is replaced by another one, of which you get a notice of its own.',
  sentBack:
    'Somebody who had no part in the decision looked at everything again. The decision is taken back, and other people decide on the request anew.',
};

/** What was wrong, by class of error. */
export const ERROR_WORDS = {
  facts: 'Facts were taken for shown that are not, or the other way round.',
  rule: 'The rule was applied wrongly.',
  procedure: 'The decision did not come about as it should have.',
  newEvidence: 'What you brought forward was not known when it was decided.',
} as const;
