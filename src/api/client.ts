import * as z from 'zod/mini';
import type { CallArgs, CommonArgs } from './call-args.ts';
import { type EndpointShape, type ReadyShape, ready } from './contract/define.ts';
import { API_BASE, contract, type Operation, type Params, type Reply } from './contract/index.ts';
import { ApiProblem, malformed, parseJson, problemFrom } from './problem.ts';

export type Transport = (request: Request) => Promise<Response>;

interface RawArgs extends CommonArgs {
  params?: object | undefined;
  query?: object | undefined;
  body?: unknown;
  headers?: Record<string, string>;
}

interface Wiring {
  /** Where operations live, without a slash at the end: `/api/v1` or an absolute address. */
  base: string;
  /** Headers of the session: bearer token or CSRF. */
  authorize: (method: string) => Record<string, string>;
  /** Notes who sends. What it gives asks them to sign in again; true: the request may be sent once more. */
  signInAgain: () => () => Promise<boolean>;
}

const TIMEOUT_MS = 20_000;
/** Longest wait that a page's own retry of a read is willing to sit through. */
const MAX_WAIT_MS = 5_000;

let transport: Transport = (request) => fetch(request);
const askNobody = () => async () => false;
let wiring: Wiring = { base: API_BASE, authorize: () => ({}), signInAgain: askNobody };

/** Chooses who answers: the network or the built-in backend. */
export function setTransport(next: Transport): void {
  transport = next;
}

/** Sets address, credentials and what happens upon 401. */
export function configureClient(next: Partial<Wiring>): void {
  wiring = { ...wiring, ...next };
}

/** A fresh idempotency key (UUID). */
export function newKey(): string {
  return crypto.randomUUID();
}

function address(shape: EndpointShape, { params = {}, query = {} }: RawArgs): URL {
  const values = new Map<string, unknown>(Object.entries(params));
  const path = shape.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(values.get(name))),
  );
  const url = new URL(`${wiring.base}${path}`, globalThis.location?.href ?? 'http://localhost');
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url;
}

/** The request of an operation, with its session, version and key headers. */
export function buildRequest(operation: Operation, args: RawArgs): Request {
  const shape: EndpointShape = contract[operation];
  const headers = new Headers({ ...args.headers, ...wiring.authorize(shape.method) });
  headers.set('Accept', shape.media === 'stream' ? 'text/event-stream' : 'application/json');
  if (args.ifMatch !== undefined) headers.set('If-Match', `"${args.ifMatch}"`);
  if (args.idempotencyKey !== undefined) headers.set('Idempotency-Key', args.idempotencyKey);
  if (args.body !== undefined) headers.set('Content-Type', 'application/json');
  const body = args.form ?? (args.body === undefined ? undefined : JSON.stringify(args.body));
  return new Request(address(shape, args), {
    method: shape.method,
    headers,
    credentials: 'include',
    cache: 'no-store',
    ...(body === undefined ? {} : { body }),
    ...(args.signal === undefined ? {} : { signal: args.signal }),
  });
}

/** Sends through the chosen transport; an abort stays an abort, all else is a `network` problem. */
export async function send(operation: Operation, args: RawArgs): Promise<Response> {
  const { signal } = args;
  try {
    return await transport(buildRequest(operation, args));
  } catch (cause) {
    if (signal?.aborted === true && signal.reason?.name === 'AbortError') throw cause;
    const detail = signal?.aborted === true ? 'timeout' : '';
    throw new ApiProblem({ kind: 'network', operation, detail, cause });
  }
}

function within(signal: AbortSignal | undefined): AbortSignal {
  const limit = AbortSignal.timeout(TIMEOUT_MS);
  return signal === undefined ? limit : AbortSignal.any([signal, limit]);
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** One answer that is not a refusal: signs in again upon 401, waits out 429/503 for reads, once each. */
async function answer(operation: Operation, args: RawArgs): Promise<Response> {
  const shape: EndpointShape = contract[operation];
  const attempt = () => send(operation, { ...args, signal: within(args.signal) });
  const signInAgain = wiring.signInAgain();
  let response = await attempt();
  if (response.status === 401 && shape.access !== 'public' && (await signInAgain())) {
    response = await attempt();
  }
  const waits = response.status === 429 || response.status === 503;
  if (waits && (shape.method === 'GET' || shape.safe === true)) {
    const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
    if (seconds * 1000 <= MAX_WAIT_MS) {
      await pause(seconds * 1000);
      response = await attempt();
    }
  }
  if (!response.ok) throw await problemFrom(operation, response);
  return response;
}

/** The operation's endpoint; code that can't be fetched is a `network` problem like any other. */
async function shapeOf(operation: Operation): Promise<ReadyShape> {
  try {
    return await ready(contract[operation]);
  } catch (cause) {
    throw new ApiProblem({ kind: 'network', operation, cause });
  }
}

/** Calls an operation of the contract and parses its reply. Throws {@link ApiProblem}. */
export async function call<O extends Operation>(
  operation: O,
  args: CallArgs<O>,
): Promise<Reply<O>> {
  const [shape, response] = await Promise.all([shapeOf(operation), answer(operation, args)]);
  if (shape.reply === undefined || response.status === 204) return undefined as Reply<O>;
  const text = await response.text().catch((cause: unknown) => {
    throw new ApiProblem({ kind: 'network', operation, status: response.status, cause });
  });
  const parsed = z.safeParse(shape.reply, parseJson(text));
  if (!parsed.success) throw malformed(operation, response, text, z.prettifyError(parsed.error));
  return parsed.data as Reply<O>;
}

/** The bytes of a file. Throws {@link ApiProblem}. */
export async function fetchBytes<O extends 'evidenceContent' | 'attachmentContent'>(
  operation: O,
  args: { params: Params<O> },
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const response = await answer(operation, { ...args, signal });
  return new Uint8Array(await response.arrayBuffer());
}
