import * as z from 'zod/mini';

/**
 * The closed list of problem codes (api.md, RFC 9457). A code is a promise: the console chooses its
 * words and the next step by the code, never by the text of `detail`.
 */
export const PROBLEMS = {
  badRequest: [400, 'The request could not be read'],
  invalidField: [422, 'Some fields need another value'],
  unauthenticated: [401, 'Sign in again'],
  sessionExpired: [401, 'The session has ended'],
  forbidden: [403, 'You do not have this right'],
  ownApproval: [403, 'Nobody approves their own ruling'],
  conflictOfInterest: [403, 'You are involved in this case'],
  notFound: [404, 'There is nothing at this address'],
  methodNotAllowed: [405, 'This address is not used that way'],
  wrongState: [409, 'Not possible as the case stands'],
  heldByOther: [409, 'Somebody else holds this case'],
  caseClosed: [409, 'The case is closed'],
  alreadyEscalated: [409, 'The dispute is already escalated'],
  liveRulingExists: [409, 'A ruling on this dispute is already under way'],
  nameTaken: [409, 'Something else has this name already'],
  undoOver: [409, 'The undo window is over'],
  stillRunning: [409, 'The first request with this key is still running'],
  versionMismatch: [412, 'Something changed since you looked'],
  moneyVersionMismatch: [412, 'The money of this order changed since you looked'],
  newEvidence: [412, 'Something new came in since you looked'],
  digestMismatch: [412, 'The ruling is not the one that was shown'],
  tooLarge: [413, 'What was sent is too large'],
  unsupportedFile: [415, 'This kind of file is not accepted'],
  unsupportedMedia: [415, 'The body is not of the type that this operation reads'],
  idempotencyMismatch: [422, 'This key was used for something else'],
  exceedsRemaining: [422, 'More than what is left of the order'],
  amountZero: [422, 'The amount comes to nothing'],
  mustBeFullRefund: [422, 'This is all that is left: rule a full refund'],
  nothingRemaining: [422, 'Nothing is left to refund'],
  currencyMismatch: [422, 'Another currency than the order'],
  evidenceRequired: [422, 'A ruling on evidence cites evidence'],
  evidenceNotAdmitted: [422, 'Cited evidence is not admitted'],
  statementRequired: [422, 'Both parties get a statement'],
  reasonRequired: [422, 'A ruling names its reason'],
  quantityExceeded: [422, 'More units than are left on the line'],
  percentNotAllowed: [422, 'This percentage is not on the policy list'],
  chargebackOpen: [422, 'A chargeback is open on this order'],
  silenceChecklist: [422, 'The silence checklist is not met'],
  commentRequired: [422, 'Say why'],
  noteRequired: [422, 'The internal note must say why'],
  lineInDispute: [422, 'A live dispute covers this line already'],
  orderNotDisputable: [422, 'This order cannot be disputed'],
  appealWindowOpen: [422, 'The appeal window is still open'],
  refundPending: [422, 'The refund has not landed yet'],
  replacementPending: [422, 'The replacement is not done yet'],
  receivableLimit: [422, 'The seller would owe more than the policy allows'],
  unresolvedVariable: [422, 'A variable of a macro is not filled in'],
  elementUnmet: [422, 'An element of the reason is not met'],
  authorNotAsked: [422, 'The author was not asked'],
  findingNotFixed: [422, 'Clause and elements are not fixed yet'],
  remedyNotAllowed: [422, 'This remedy does not fit the finding'],
  noticeRefused: [422, 'A notice may not be sent as it is'],
  preconditionRequired: [428, 'The write must name the version it saw'],
  keyRequired: [428, 'The write must carry an idempotency key'],
  tooManyRequests: [429, 'Too many requests'],
  internal: [500, 'The server failed'],
  unavailable: [503, 'The server cannot answer now'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Every code, for the schema and the documentation. */
export const PROBLEM_CODES = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]];

/** `application/problem+json` (RFC 9457) with the members of api.md. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(PROBLEM_CODES),
  detail: z.string(),
  /** Field problems, as JSON pointers into the body. */
  errors: z.optional(
    z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })),
  ),
  /** What the resource looks like now (412). */
  current: z.optional(z.unknown()),
  /** Numbers that the words need, such as what remains (`exceedsRemaining`). */
  meta: z.optional(z.record(z.string(), z.unknown())),
  /** Reference for support. */
  requestId: z.string(),
});
export type Problem = z.infer<typeof Problem>;
