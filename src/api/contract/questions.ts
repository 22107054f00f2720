import * as z from 'zod/mini';

import { CaseLink } from './case-parts.ts';
import { caseTimes, caseWork, CaseWorkQuery, Named } from './case-shape.ts';
import { PRIORITIES, QUESTION_STATUSES } from './case-words.ts';
import { AgentRef, CaseListQuery, Clock, Instant, ListQuery, Money, page } from './common.ts';
import { endpoint, idParams } from './define.ts';
import { CaseDraft } from './drafts.ts';
import { ACTIONS_MAX, MacroAction } from './macros.ts';
import { Presence } from './presence.ts';

/** Tabs of the question queue. */
export const QUESTION_VIEWS = ['unanswered', 'answered', 'all'] as const;
/** `slowSeller`: warned or overdue and still unanswered; `answeredByStaff`: not by the seller. */
export const QUESTION_FLAGS = [
  'slowSeller',
  'answeredByStaff',
  'onWebsite',
  'inProductQa',
] as const;

/** Characters of an answer, counted as people count them (cases.md §5). */
export const ANSWER_MAX = 5000;

const Item = z.object({ id: z.string(), title: z.string(), sku: z.string(), price: Money });

const shared = {
  id: z.string(),
  reference: z.string(),
  status: z.enum(QUESTION_STATUSES),
  priority: z.enum(PRIORITIES),
  /** What is asked, whole. */
  text: z.string(),
  item: Item,
  version: z.int(),
  ...caseWork,
  flags: z.array(z.enum(QUESTION_FLAGS)),
  presence: z.optional(Presence),
  ...caseTimes,
};

export const QuestionRow = z.object({
  ...shared,
  buyer: Named,
  seller: Named,
  answeredAt: z.optional(Instant),
});
export type QuestionRow = z.infer<typeof QuestionRow>;

export const Answer = z.object({
  text: z.string(),
  by: z.enum(['seller', 'staff']),
  author: AgentRef,
  at: Instant,
  /** Who edited it last, and when. */
  editedAt: z.optional(Instant),
  editor: z.optional(AgentRef),
  showOnWebsite: z.boolean(),
  /** Pinned in the questions and answers of the product page. */
  addToProductQa: z.boolean(),
  /** While it can be taken back: the buyer is told, and it is shown, from then on. */
  undoUntil: z.optional(Instant),
});
export type Answer = z.infer<typeof Answer>;

const Person = z.object({
  id: z.string(),
  name: z.string(),
  timeZone: z.string(),
  city: z.string(),
  country: z.string(),
  language: z.string(),
});

export const Question = z.object({
  ...shared,
  buyer: Person,
  seller: z.object({ ...Person.shape, tier: z.string(), standing: z.string() }),
  clocks: z.array(Clock),
  answer: z.optional(Answer),
  /** Other questions on the same item, newest first. */
  sameItem: z.array(
    z.object({
      id: z.string(),
      reference: z.string(),
      status: z.enum(QUESTION_STATUSES),
      text: z.string(),
      answer: z.optional(z.string()),
    }),
  ),
  links: z.array(CaseLink),
  drafts: z.optional(z.array(CaseDraft)),
});
export type Question = z.infer<typeof Question>;

export const questionEndpoints = {
  questionList: endpoint({
    method: 'GET',
    path: '/questions',
    summary: 'Questions of buyers to sellers, unanswered ones first',
    access: 'staff',
    query: z.strictObject({
      ...ListQuery,
      ...CaseListQuery,
      view: z.optional(z.enum(QUESTION_VIEWS)),
      /** Comma-separated values in each filter mean "or"; filters together mean "and". */
      status: z.optional(z.string()),
      ...CaseWorkQuery,
      seller: z.optional(z.string()),
      buyer: z.optional(z.string()),
      item: z.optional(z.string()),
    }),
    reply: page(QuestionRow),
    problems: ['badRequest', 'invalidField'],
  }),
  questionView: endpoint({
    method: 'GET',
    path: '/questions/{questionId}',
    summary: 'A question with its item, its parties and its answer',
    access: 'staff',
    params: idParams('questionId'),
    reply: Question,
    problems: ['notFound'],
  }),
  questionAnswer: endpoint({
    method: 'PUT',
    path: '/questions/{questionId}/answer',
    summary:
      'Answer on behalf of the seller, or edit the answer; held for some seconds, then the buyer is told',
    access: ['agent', 'admin'],
    ifMatch: true,
    idempotent: 'whenGiven',
    params: idParams('questionId'),
    body: z.strictObject({
      /** 1 to 5,000 characters as people count them; a character may be many units. */
      text: z.string().check(z.minLength(1), z.maxLength(100_000)),
      showOnWebsite: z.boolean(),
      addToProductQa: z.boolean(),
      /** Done to the question when the answer leaves. */
      actions: z.optional(z.array(MacroAction).check(z.maxLength(ACTIONS_MAX))),
    }),
    reply: Question,
    problems: ['notFound', 'heldByOther', 'unresolvedVariable', 'invalidField', 'versionMismatch'],
  }),
  answerUndo: endpoint({
    method: 'DELETE',
    path: '/questions/{questionId}/answer',
    summary: 'Take an own answer back while it is held',
    access: ['agent', 'admin'],
    params: idParams('questionId'),
    reply: z.object({
      text: z.string(),
      showOnWebsite: z.boolean(),
      addToProductQa: z.boolean(),
      actions: z.optional(z.array(MacroAction)),
      version: z.int(),
    }),
    problems: ['notFound', 'undoOver', 'forbidden'],
  }),
};
