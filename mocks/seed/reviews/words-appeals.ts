import type { AppealRecord } from '../../domain/review-records.ts';

type Ground = AppealRecord['ground'];
interface Plea {
  ground: Ground;
  text: string;
}

/** What the sides write against decisions on bulk requests. */
export const APPEALS: Readonly<Record<AppealRecord['side'], readonly Plea[]>> = {
  author: [
    {
      ground: 'wrongFacts',
      text: 'I bought this myself and I wrote what happened to me. Nobody asked me to, and nobody paid me. Please look at the order again.',
    },
    {
      ground: 'wrongRule',
      text: 'Your clause is about something else. I only said what I think of what I paid for, and that must be allowed.',
    },
    {
      ground: 'tooSevere',
      text: 'If one sentence is a problem then take that sentence out. Taking everything away is too much.',
    },
    {
      ground: 'procedure',
      text: 'Nobody asked me before it was decided. I could have shown my messages with the shop.',
    },
  ],
  seller: [
    {
      ground: 'wrongFacts',
      text: 'The messages that we sent with the request show it clearly. Somebody must have read them too fast.',
    },
    {
      ground: 'wrongRule',
      text: 'The clause says exactly what happened here. We ask that somebody else reads it once more.',
    },
    {
      ground: 'procedure',
      text: 'We were not asked for the second file that we announced, and without it the picture is not complete.',
    },
  ],
};

/** Why an appeal was decided as it was, for the file. */
export const REASONS = {
  upheld: 'Looked at anew from the file alone, the same was found of each element.',
  overturned: 'Nothing in the file shows what the clause asks for: a measure could not rest on it.',
} as const;
