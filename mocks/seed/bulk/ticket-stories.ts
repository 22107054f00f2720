import type { Priority } from '../../domain/case-records.ts';
import type { TicketChannel } from '../../domain/ticket-records.ts';

/** One step of a ticket's story, so many hours after it was submitted. */
export type TicketBeat =
  | { at: number; does: 'claims' | 'notes' | 'replies' | 'answers' }
  | { at: number; does: 'sets'; status: 'underReview' | 'open' | 'resolved' };

export interface TicketStory {
  beats: readonly TicketBeat[];
  /** Days after which nobody tells it any more: somebody would have acted. */
  until: number;
  weight: number;
}

const REPLY: readonly TicketBeat[] = [
  { at: 2, does: 'claims' },
  { at: 3, does: 'replies' },
];

/** How bulk tickets go; what time alone does (closing) happens by itself. */
export const TICKET_STORIES: readonly TicketStory[] = [
  { beats: [], until: 2.2, weight: 4 },
  {
    beats: [
      { at: 1, does: 'claims' },
      { at: 1.5, does: 'notes' },
    ],
    until: 2.5,
    weight: 2,
  },
  { beats: REPLY, until: 6, weight: 3 },
  { beats: [...REPLY, { at: 4, does: 'sets', status: 'open' }], until: 9, weight: 2 },
  { beats: [...REPLY, { at: 26, does: 'answers' }], until: 4, weight: 3 },
  {
    beats: [...REPLY, { at: 20, does: 'answers' }, { at: 22, does: 'replies' }],
    until: 8,
    weight: 2,
  },
  { beats: [...REPLY, { at: 5, does: 'sets', status: 'resolved' }], until: 400, weight: 5 },
  {
    beats: [
      ...REPLY,
      { at: 18, does: 'answers' },
      { at: 21, does: 'replies' },
      { at: 30, does: 'sets', status: 'resolved' },
    ],
    until: 400,
    weight: 4,
  },
  {
    beats: [
      ...REPLY,
      { at: 6, does: 'sets', status: 'resolved' },
      { at: 30, does: 'answers' },
      { at: 33, does: 'replies' },
      { at: 34, does: 'sets', status: 'resolved' },
    ],
    until: 400,
    weight: 1,
  },
];

/** Most tickets are normal and come from the console. */
export const PRIORITY_DRAW: readonly Priority[] = [
  'normal',
  'normal',
  'normal',
  'normal',
  'normal',
  'high',
  'high',
  'urgent',
];
export const CHANNEL_DRAW: readonly TicketChannel[] = ['console', 'console', 'console', 'form'];

/** Hours from the submission to the last beat. */
export function lengthOf({ beats }: TicketStory): number {
  return beats.at(-1)?.at ?? 0;
}
