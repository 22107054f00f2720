import { type InstantRange, writeInstantRange } from '../../lib/instant-range.ts';

const address = (queue: string, decided: InstantRange, filters: Record<string, string>) =>
  `/${queue}?${new URLSearchParams({ view: 'all', ...filters, decided: writeInstantRange(decided) }).toString()}`;

/** Where the requests stand that a rate of the board was counted from: by filters that the API has. */
export const requestsBy = (
  decided: InstantRange,
  filters: {
    reason?: string;
    reviewer?: string;
    stars?: string;
    tier?: string;
    language?: string;
  } = {},
) => address('review-deletions', decided, filters);

/** The same of appeals. */
export const appealsBy = (decided: InstantRange, filters: { error?: string } = {}) =>
  address('appeals', decided, filters);
