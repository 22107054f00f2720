import * as z from 'zod/mini';

import { Can, Instant, Limit, Total } from './common.ts';
import { endpoint } from './define.ts';

export const SEARCH_KINDS = [
  'dispute',
  'ticket',
  'question',
  'deletionRequest',
  'appeal',
  'order',
  'buyer',
  'seller',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
/** Where the words were found. */
export const SEARCH_FIELDS = ['reference', 'name', 'title', 'text', 'order', 'id'] as const;

export const SearchItem = z.object({
  kind: z.enum(SEARCH_KINDS),
  id: z.string(),
  /** What a case is about, the reference of an order, the name of a person. */
  title: z.string(),
  /** Who and where: names of a case's parties, a person's place. */
  subtitle: z.string(),
  reference: z.optional(z.string()),
  status: z.optional(z.string()),
  updatedAt: z.optional(Instant),
  /** What matched, with some words around it; `start` and `end` in UTF-16 units. */
  match: z.object({
    field: z.enum(SEARCH_FIELDS),
    text: z.string(),
    start: z.int(),
    end: z.int(),
  }),
  can: Can,
});
export type SearchItem = z.infer<typeof SearchItem>;

export const searchEndpoints = {
  search: endpoint({
    method: 'GET',
    path: '/search',
    summary: 'References, people, orders and the text of cases, best first',
    access: 'staff',
    query: z.strictObject({
      q: z.string().check(z.minLength(1), z.maxLength(200)),
      /** Comma-separated kinds to show; facets count all of them. */
      kind: z.optional(z.string()),
      limit: z.optional(Limit),
    }),
    reply: z.object({
      items: z.array(SearchItem),
      /** The one thing that the words name: go there at once. */
      exact: z.optional(z.object({ kind: z.enum(SEARCH_KINDS), id: z.string() })),
      facets: z.array(z.object({ kind: z.enum(SEARCH_KINDS), count: Total })),
      total: Total,
    }),
    problems: ['badRequest', 'invalidField'],
  }),
};
