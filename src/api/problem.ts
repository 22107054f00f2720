import * as z from 'zod/mini';
import { Problem, type ProblemCode } from './contract/problems.ts';

/** `problem`: the server said no. `network`: nothing came back. `malformed`: an answer nobody expected. */
export type ProblemKind = 'problem' | 'network' | 'malformed';

/** A newer backend may send a code this console does not know yet; that must not hide its words. */
const LooseProblem = z.object({ ...Problem.shape, code: z.string() });
type LooseProblem = z.infer<typeof LooseProblem>;

interface ProblemInput extends Partial<Omit<LooseProblem, 'type' | 'title'>> {
  kind: ProblemKind;
  operation: string;
  /** Everything a maintainer needs, for the clipboard. */
  report?: string;
  /** From `Retry-After`, in milliseconds. */
  retryAfterMs?: number;
  cause?: unknown;
}

/** The only error the API layer throws. Words are chosen by `code`, never by the text of `detail`. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly kind: ProblemKind;
  readonly operation: string;
  /** HTTP status; 0 when nothing came back. */
  readonly status: number;
  /** A code of the contract, `network` or `malformed`. */
  readonly code: string;
  readonly detail: string;
  readonly errors: NonNullable<LooseProblem['errors']>;
  readonly current: unknown;
  readonly meta: Readonly<Record<string, unknown>>;
  /** Reference for support; empty when the server gave none. */
  readonly requestId: string;
  readonly report: string;
  readonly retryAfterMs: number | undefined;

  constructor(input: ProblemInput) {
    const code = input.code ?? input.kind;
    super(`${input.operation}: ${code}${input.detail ? ` (${input.detail})` : ''}`, {
      cause: input.cause,
    });
    this.kind = input.kind;
    this.operation = input.operation;
    this.status = input.status ?? 0;
    this.code = code;
    this.detail = input.detail ?? '';
    this.errors = input.errors ?? [];
    this.current = input.current;
    this.meta = input.meta ?? {};
    this.requestId = input.requestId ?? '';
    this.report = input.report ?? `${this.message}\nrequest ${this.requestId}`;
    this.retryAfterMs = input.retryAfterMs;
  }
}

/** Narrows a caught value; with `code` only to that refusal. */
export function isProblem(
  error: unknown,
  code?: ProblemCode | 'network' | 'malformed',
): error is ApiProblem {
  return error instanceof ApiProblem && (code === undefined || error.code === code);
}

function retryAfter(response: Response): { retryAfterMs?: number } {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) ? { retryAfterMs: seconds * 1000 } : {};
}

/** Turns a refused response into the error to throw (RFC 9457); anything else is `malformed`. */
export async function problemFrom(operation: string, response: Response): Promise<ApiProblem> {
  const text = await response.text().catch(() => '');
  const parsed = z.safeParse(LooseProblem, parseJson(text));
  if (!parsed.success) return malformed(operation, response, text, z.prettifyError(parsed.error));
  return new ApiProblem({ ...parsed.data, kind: 'problem', operation, ...retryAfter(response) });
}

/** An answer that does not honour the contract, with what was wrong and how it began. */
export function malformed(
  operation: string,
  response: Response,
  text: string,
  why: string,
): ApiProblem {
  const requestId = response.headers.get('X-Request-Id') ?? '';
  const report = [
    `Unexpected answer to ${operation}`,
    `status ${response.status}, ${response.headers.get('Content-Type') ?? 'no content type'}`,
    `request ${requestId || 'unknown'}`,
    why,
    `begins: ${text.slice(0, 400)}`,
  ].join('\n');
  const base = { kind: 'malformed', operation, status: response.status, report } as const;
  return new ApiProblem({ ...base, requestId, ...retryAfter(response) });
}

/** Undefined for text that is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
