import type appeals from './en/appeals.json';
import type approvals from './en/approvals.json';
import type audit from './en/audit.json';
import type bulk from './en/bulk.json';
import type caseArea from './en/case.json';
import common from './en/common.json';
import type clocks from './en/clocks.json';
import type composer from './en/composer.json';
import type demo from './en/demo.json';
import type evidence from './en/evidence.json';
import type fairness from './en/fairness.json';
import type home from './en/home.json';
import type macros from './en/macros.json';
import type outbox from './en/outbox.json';
import type palette from './en/palette.json';
import type notifications from './en/notifications.json';
import type presence from './en/presence.json';
import problems from './en/problems.json';
import type questions from './en/questions.json';
import queue from './en/queue.json';
import type problemsLater from './en/problems-later.json';
import type queueKeys from './en/queue-keys.json';
import type queueTools from './en/queue-tools.json';
import type queues from './en/queues.json';
import type reviews from './en/reviews.json';
import type ruling from './en/ruling.json';
import type search from './en/search.json';
import session from './en/session.json';
import type settings from './en/settings.json';
import shell from './en/shell.json';
import type shellLater from './en/shell-later.json';
import type tickets from './en/tickets.json';
import type working from './en/working.json';

/** What the first pages say. */
const first = { ...common, ...problems, ...queue, ...session, ...shell };

/** What is said further inside; its words come with the first page that needs them (later.ts). */
type Later = typeof appeals &
  typeof approvals &
  typeof audit &
  typeof bulk &
  typeof caseArea &
  typeof clocks &
  typeof composer &
  typeof demo &
  typeof evidence &
  typeof fairness &
  typeof home &
  typeof macros &
  typeof outbox &
  typeof palette &
  typeof notifications &
  typeof presence &
  typeof questions &
  typeof problemsLater &
  typeof queueKeys &
  typeof queueTools &
  typeof queues &
  typeof reviews &
  typeof ruling &
  typeof search &
  typeof settings &
  typeof shellLater &
  typeof tickets &
  typeof working;

/** Every id that may be shown. A typo is a type error, not a raw id on the screen. */
export type MessageId = keyof typeof first | keyof Later;

/**
 * English source catalog: one file per area, flat ids `area.thing`, ICU message syntax. It grows while
 * the console runs, so it is asked for a message only when that is shown.
 */
export const en: Record<string, string> = first;

const listeners = new Set<() => void>();

/** Adds areas to the catalog. */
export function addMessages(area: Readonly<Record<string, string>>): void {
  Object.assign(en, area);
  for (const tell of listeners) tell();
}

/** Hears of added areas. Returns how to stop. */
export function onMessages(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Narrows a computed id (e.g. `problems.${code}`) to one that exists. */
export function isMessageId(id: string): id is MessageId {
  return Object.hasOwn(en, id);
}
