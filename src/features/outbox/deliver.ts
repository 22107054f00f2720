import type { CallArgs } from '../../api/call-args.ts';
import { call } from '../../api/client.ts';
import { type ApiProblem, isProblem } from '../../api/problem.ts';
import { q, queryClient } from '../../api/query.ts';
import { withTokens } from '../../lib/mentions.ts';
import type { Waiting } from '../../stores/outbox.ts';

/** What may wait for the network: never what moves money, and never a right to work on a case. */
const WAITS = [
  'messageSend',
  'noteAdd',
  'caseAssign',
  'caseSnooze',
  'caseSkip',
  'caseTags',
  'casePriority',
  'ticketStatusSet',
  'ticketFollowUp',
  'questionAnswer',
] as const;
type WaitingOperation = (typeof WAITS)[number];

/** What became of one try. */
export type Outcome =
  | { is: 'done'; reply: unknown }
  /** No answer, or none that says anything: asked again later, under the same key. */
  | { is: 'open' }
  /** Nobody is signed in any more who could send it. */
  | { is: 'left' }
  | { is: 'refused'; problem: ApiProblem };

function isWaiting(operation: string): operation is WaitingOperation {
  return WAITS.some((known) => known === operation);
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/**
 * A first try whose answer was lost has done what is asked: the case stands as it would then. Only for
 * writes without a key; those with one get their first answer again.
 */
function hasLanded({ operation, args, tried }: Waiting, { current }: ApiProblem): boolean {
  if (!tried) return false;
  const wanted = fieldsOf(args.body);
  const now = fieldsOf(current);
  if (operation === 'ticketStatusSet') return now['status'] === wanted['status'];
  if (operation !== 'questionAnswer') return false;
  const answer = fieldsOf(now['answer']);
  const said = ['text', 'showOnWebsite', 'addToProductQa'];
  return said.every((name) => answer[name] === wanted[name]);
}

/**
 * Names after an `@` in a note become what the backend tells people by, as soon as they can be asked for.
 * Only before its first try: the same key must always bring the same words.
 */
export async function prepared(entry: Waiting): Promise<Waiting> {
  const { text } = entry.args.body as { text?: unknown };
  const isDue = entry.operation === 'noteAdd' && !entry.tried;
  if (!isDue || typeof text !== 'string' || !text.includes('@')) return entry;
  const staff = await queryClient.query(q('agentList')).catch(() => undefined);
  if (staff === undefined) return entry;
  const body = { ...entry.args.body, text: withTokens(text, staff.items) };
  return { ...entry, args: { ...entry.args, body } };
}

/** Sends it once. Never throws for what the API or the line does. */
export async function deliver(entry: Waiting): Promise<Outcome> {
  const { operation, args, id } = entry;
  if (!isWaiting(operation)) throw new Error(`${operation} does not wait`);
  try {
    // Kept as it was given to `enqueue`, whose callers fill in what the contract asks for.
    const given = { ...args, idempotencyKey: id } as CallArgs<typeof operation>;
    return { is: 'done', reply: await call(operation, given) };
  } catch (problem) {
    if (!isProblem(problem)) throw problem;
    if (problem.status === 401) return { is: 'left' };
    const isOpen = problem.kind !== 'problem' || problem.status >= 500 || problem.status === 429;
    if (isOpen || problem.code === 'stillRunning') return { is: 'open' };
    if (problem.status === 412 && hasLanded(entry, problem))
      return { is: 'done', reply: problem.current };
    return { is: 'refused', problem };
  }
}
