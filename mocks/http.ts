import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';

import './zod-without-eval.ts';
import { API_BASE } from '../src/api/contract/index.ts';
import { createEngine, type Engine } from './engine/engine.ts';
import type { EngineReply } from './engine/message.ts';
import { looseRequestId, problem } from './engine/problem.ts';
import { backend } from './backend.ts';
import { seed } from './plant.ts';
import { seedFileFromDisk } from './seed-files-node.ts';
import { FileJournal } from './store/journal-file.ts';
import { MemoryJournal } from './store/journal-memory.ts';
import { bytesOf, toMessage, toResponse, unrouted } from './wire.ts';

/** More than the largest file with its form around it, and more than the longest words. */
const MOST_FORM = 12 * 2 ** 20;
const MOST_JSON = 2 ** 20;
const isForm = ({ headers }: IncomingMessage): boolean =>
  headers['content-type']?.startsWith('multipart/form-data') ?? false;

export interface ServerOptions {
  port?: number;
  volume?: number;
  seed?: number;
  /** A folder that keeps the world; without it the world ends with the process. */
  data?: string;
}

async function openEngine({
  volume = 500,
  seed: seedNumber = 1,
  data,
}: ServerOptions): Promise<Engine> {
  return createEngine({
    journal: data === undefined ? new MemoryJournal() : new FileJournal(data),
    ...backend,
    seed,
    clock: { ms: () => Date.now() },
    plan: { seed: seedNumber, volume, policy: 'caratx' },
    mark: Math.floor(Date.now() / 1000).toString(36),
    seedFile: seedFileFromDisk,
    onDefect: (error) => console.error(error),
    onSuperseded: () => console.error('Another process writes this folder now.'),
  });
}

async function readBody(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | 'tooLarge'> {
  const most = isForm(incoming) ? MOST_FORM : MOST_JSON;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of incoming as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size <= most) parts.push(part);
  }
  return size > most ? 'tooLarge' : new Uint8Array(Buffer.concat(parts));
}

/** The incoming request as a fetch one, so that forms and bodies are read the same way everywhere. */
async function toRequest(
  incoming: IncomingMessage,
  signal: AbortSignal,
): Promise<Request | 'tooLarge'> {
  const { method = 'GET', url = '/' } = incoming;
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headersDistinct)) {
    for (const one of value ?? []) headers.append(name, one);
  }
  const body = method === 'GET' ? undefined : await readBody(incoming);
  if (body === 'tooLarge') return body;
  const address = new URL(url, 'http://127.0.0.1');
  return new Request(address, {
    method,
    headers,
    signal,
    ...(body && body.length > 0 && { body }),
  });
}

/** Writes an answer; injected faults break the real connection. */
async function write(
  engine: Engine,
  reply: EngineReply,
  outgoing: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  const response = toResponse(
    { ...reply, ...(reply.cut === 'body' && { bytes: bytesOf(reply) }) },
    engine,
    signal,
  );
  if (!response) {
    outgoing.destroy();
    return;
  }
  const headers = Object.fromEntries(response.headers);
  if (reply.cut === 'body') {
    const bytes = bytesOf(reply);
    outgoing.writeHead(response.status, { ...headers, 'content-length': bytes.length });
    outgoing.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => outgoing.destroy());
    return;
  }
  outgoing.writeHead(response.status, headers);
  try {
    for await (const part of response.body ?? []) outgoing.write(part);
    outgoing.end();
  } catch {
    // The reader of a live stream went away.
    outgoing.destroy();
  }
}

async function handle(
  engine: Engine,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  outgoing.on('close', () => gone.abort());
  const request = await toRequest(incoming, gone.signal).catch((error: unknown) => {
    // No such address or method can be asked for; the connection is none the worse for it.
    if (error instanceof TypeError) return 'unreadable' as const;
    throw error;
  });
  if (request === 'unreadable') {
    const detail = 'The address or the method could not be read.';
    const refused = problem({ code: 'badRequest', detail }, looseRequestId());
    return write(engine, refused, outgoing, gone.signal);
  }
  if (request === 'tooLarge') {
    const what = isForm(incoming) ? 'Files may have up to 10 MB.' : 'A body may have up to 1 MB.';
    const refused = problem({ code: 'tooLarge', detail: what }, looseRequestId());
    return write(engine, refused, outgoing, gone.signal);
  }
  const message = await toMessage(request);
  const reply = message ? await engine.serve(message) : unrouted(request);
  return write(engine, reply, outgoing, gone.signal);
}

export interface ApiServer {
  url: string;
  close(): Promise<void>;
}

/** Starts the built-in backend as an HTTP server on loopback. */
export async function startServer(options: ServerOptions): Promise<ApiServer> {
  const engine = await openEngine(options);
  const server: Server = createServer((incoming, outgoing) => {
    handle(engine, incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => void server.close(resolve));
    await engine.close();
  };
  return { url: `http://127.0.0.1:${port}${API_BASE}`, close };
}

function whole(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} wants a whole number, not “${text}”`);
  return Number(text);
}

/** `npm run api -- --port 0 --volume 500 --seed 1 [--data DIR]` */
export async function main(argv: string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: argv,
    options: { port: text, volume: text, seed: text, data: text },
  });
  const [port, volume, seedNumber] = [
    whole(values.port, 'port'),
    whole(values.volume, 'volume'),
    whole(values.seed, 'seed'),
  ];
  const server = await startServer({
    ...(port !== undefined && { port }),
    ...(volume !== undefined && { volume }),
    ...(seedNumber !== undefined && { seed: seedNumber }),
    ...(values.data !== undefined && { data: values.data }),
  });
  console.log(`listening on ${server.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
}
