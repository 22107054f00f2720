import type { EnginePort, EngineReply, LiveMessage, Message } from './engine/message.ts';
import { looseRequestId, problem } from './engine/problem.ts';
import { matchRoute, methodsAt } from './engine/routes.ts';

/** Comment lines that keep an idle event stream from being taken for dead. */
const HEARTBEAT_MS = 25_000;

type FormParts = Pick<Message, 'body' | 'file' | 'manyFiles'>;

async function bodyOf(request: Request): Promise<FormParts & Pick<Message, 'unreadable'>> {
  const type = request.headers.get('content-type') ?? '';
  try {
    if (type.startsWith('multipart/form-data')) return await formOf(request);
    const text = await request.text();
    return text === '' ? {} : { body: JSON.parse(text) as unknown };
  } catch {
    return { unreadable: true };
  }
}

async function formOf(request: Request): Promise<FormParts> {
  const body: Record<string, string> = {};
  const files: NonNullable<Message['file']>[] = [];
  for (const [name, value] of await request.formData()) {
    // A file field left empty comes as text, or as a file without a name.
    const isEmpty = typeof value === 'string' || value.name === '';
    if (name === 'file' && isEmpty) continue;
    if (typeof value === 'string') body[name] = value;
    else if (name !== 'file') body[name] = value.name;
    else files.push({ fileName: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  const [file] = files;
  return { body, ...(file && { file }), ...(files.length > 1 && { manyFiles: true }) };
}

/** A parameter that is given twice means either, as values with a comma between them do. */
function queryOf(search: URLSearchParams): Record<string, string> {
  const names = new Set(search.keys());
  return Object.fromEntries([...names].map((name) => [name, search.getAll(name).join(',')]));
}

/** A fetch request as the engine's plain message; undefined when the contract has no such operation. */
export async function toMessage(request: Request): Promise<Message | undefined> {
  const url = new URL(request.url);
  const match = matchRoute(request.method, url.pathname);
  if (!match) return undefined;
  const headers = Object.fromEntries(request.headers);
  return {
    ...match,
    query: queryOf(url.searchParams),
    headers,
    ...(await bodyOf(request)),
  };
}

function eventText({ id, ...event }: LiveMessage): string {
  return `id: ${id}\nevent: ${event.type}\ndata: ${JSON.stringify({ id, ...event })}\n\n`;
}

/** Live events as a stream that ends cleanly when its reader goes away. */
function eventStream(
  port: EnginePort,
  from: EngineReply['stream'],
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop: (() => void) | undefined;
  return new ReadableStream({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const hear = (event: LiveMessage) => {
        if (event.type !== 'end') return send(eventText(event));
        stop?.();
        controller.close();
      };
      const unsubscribe = port.subscribe(hear, from);
      const beat = setInterval(() => send(': still here\n\n'), HEARTBEAT_MS);
      stop = () => {
        clearInterval(beat);
        unsubscribe();
      };
      // Without a network in between an abort must end the stream itself.
      const abort = () => {
        stop?.();
        controller.error(signal.reason);
      };
      signal.addEventListener('abort', abort, { once: true });
    },
    cancel: () => stop?.(),
  });
}

/** Half of the bytes, then a broken connection. */
function halfOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let sent = false;
  return new ReadableStream({
    pull(controller) {
      if (sent) controller.error(new TypeError('The connection was lost'));
      else controller.enqueue(bytes.slice(0, Math.ceil(bytes.length / 2)));
      sent = true;
    },
  });
}

/** The bytes of an answer, before any fault on the way. */
export function bytesOf({ bytes, body, garbled }: EngineReply): Uint8Array<ArrayBuffer> {
  if (garbled) return new TextEncoder().encode('<html><body>Bad gateway</body></html>');
  if (bytes) return new Uint8Array(bytes);
  return new TextEncoder().encode(body === undefined ? '' : JSON.stringify(body));
}

/** The fetch response of an answer; undefined when the connection breaks before it. */
export function toResponse(
  reply: EngineReply,
  port: EnginePort,
  signal: AbortSignal,
): Response | undefined {
  if (reply.cut === 'connection') return undefined;
  const { status } = reply;
  const headers = {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    // Tells the page that the built-in backend answered, not a file server.
    'x-recourse-engine': '1',
    ...reply.headers,
  };
  if (reply.stream)
    return new Response(eventStream(port, reply.stream, signal), { status, headers });
  if (reply.cut === 'body') return new Response(halfOf(bytesOf(reply)), { status, headers });
  return new Response(status === 204 ? null : bytesOf(reply), { status, headers });
}

/** The answer to a request that is no operation: no such address, or another method there. */
export function unrouted({ url, method }: Request): EngineReply {
  const allowed = methodsAt(new URL(url).pathname).join(', ');
  const detail =
    allowed === '' ? 'The API has no such operation.' : `Use ${allowed}, not ${method}.`;
  if (allowed === '') return problem({ code: 'notFound', detail }, looseRequestId());
  const reply = problem({ code: 'methodNotAllowed', detail }, looseRequestId());
  return { ...reply, headers: { ...reply.headers, allow: allowed } };
}

/** Answers a fetch request from an engine; undefined when the connection breaks before an answer. */
export async function respond(port: EnginePort, request: Request): Promise<Response | undefined> {
  const message = await toMessage(request);
  const reply = message ? await port.serve(message) : unrouted(request);
  return toResponse(reply, port, request.signal);
}

/** Waits for an answer as `fetch` does: an abort ends the wait, a broken connection is a TypeError. */
export async function likeFetch(
  request: Request,
  answer: Promise<Response | undefined>,
): Promise<Response> {
  const { signal } = request;
  signal.throwIfAborted();
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  const response = await Promise.race([answer, aborted]);
  if (!response || response.type === 'error') throw new TypeError('Failed to fetch');
  return response;
}

/** A transport like `fetch` that asks an engine. */
export function transportTo(port: EnginePort): (request: Request) => Promise<Response> {
  return (request) => likeFetch(request, respond(port, request));
}
