import { type ProblemCode, PROBLEMS } from '../../src/api/contract/problems.ts';
import type { Refusal } from '../domain/context.ts';
import type { EngineReply } from './message.ts';

/** One field at fault, as a JSON pointer into the body. */
export interface FieldProblem {
  pointer: string;
  code: string;
  detail: string;
}

interface More {
  errors?: FieldProblem[];
  /** What the resource looks like now (412). */
  current?: unknown;
}

/** Seconds after which a 429 or 503 may be tried again. */
const RETRY_AFTER = '1';

/** A reference that no other answer has, for requests that no engine numbered. */
export function looseRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `req_${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** The `application/problem+json` answer of a refusal (RFC 9457, api.md). */
export function problem(refusal: Refusal, requestId: string, more: More = {}): EngineReply {
  const [status, title] = PROBLEMS[refusal.code];
  const fields = refusal.fields?.map((field) => ({ ...field, code: refusal.code }));
  const errors =
    more.errors ??
    fields ??
    (refusal.pointer === undefined ? undefined : [fieldOf(refusal, refusal.pointer)]);
  return {
    status,
    headers: {
      'content-type': 'application/problem+json',
      ...((status === 429 || status === 503) && { 'retry-after': RETRY_AFTER }),
      ...(status === 401 && { 'www-authenticate': 'Bearer' }),
    },
    body: {
      type: `urn:recourse:problem:${refusal.code}`,
      title,
      status,
      code: refusal.code,
      detail: refusal.detail,
      ...(errors && { errors }),
      ...(more.current !== undefined && { current: more.current }),
      ...(refusal.meta && { meta: refusal.meta }),
      requestId,
    },
  };
}

function fieldOf(refusal: Refusal, pointer: string): FieldProblem {
  return { pointer, code: refusal.code, detail: refusal.detail };
}

/** The code that stands for a bare HTTP status, for injected faults. */
export function codeOf(status: number): ProblemCode {
  const common: Record<number, ProblemCode> = {
    400: 'badRequest',
    401: 'sessionExpired',
    403: 'forbidden',
    404: 'notFound',
    405: 'methodNotAllowed',
    409: 'wrongState',
    412: 'versionMismatch',
    413: 'tooLarge',
    415: 'unsupportedFile',
    422: 'invalidField',
    428: 'preconditionRequired',
    429: 'tooManyRequests',
    503: 'unavailable',
  };
  return common[status] ?? 'internal';
}
