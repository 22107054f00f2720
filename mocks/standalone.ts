import { trustedWorkerUrl, trustSameOriginScripts } from '../src/lib/trusted.ts';
import { type Channel, remoteEngine } from './channel.ts';
import type { EnginePort } from './engine/message.ts';
import { type Hello, lockOf } from './hello.ts';
import workerUrl from './worker.ts?worker&url';

export interface StandaloneOptions {
  /** Path of the console, with a slash at its end. */
  base: string;
  /** Bulk cases of a first visit; a world that exists keeps its own. */
  volume?: number;
  /** A newer build writes the world now; whoever is in the middle of something chooses when to `reload`. */
  onSuperseded?: (reload: () => void) => void;
}
export interface Standalone {
  transport(request: Request): Promise<Response>;
  /** Where the engine runs. */
  mode: 'sharedWorker' | 'worker' | 'page';
}

/** How long a worker may take to answer before the next kind is tried. */
const PATIENCE_MS = 15_000;
/** A tab that was told to reload a moment ago does not reload again. */
const RELOAD_PAUSE_MS = 20_000;

/** A newer build writes the world now: this tab gets it by reloading, but never in a circle. */
function reloadOnce(): void {
  const key = 'recourse.reloaded';
  const last = Number(sessionStorage.getItem(key) ?? 0);
  if (Date.now() - last < RELOAD_PAUSE_MS) return;
  sessionStorage.setItem(key, String(Date.now()));
  globalThis.location.reload();
}

let tellSuperseded: (reload: () => void) => void = (reload) => reload();
const superseded = () => tellSuperseded(reloadOnce);

function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(36)).join(
    '',
  );
}

/** A tab as the engine knows it. */
interface Tab {
  name: string;
  /** Name of the lock that the tab holds as long as it lives. */
  alive: string;
}

async function holdTab(): Promise<Tab> {
  const name = randomName();
  const alive = `recourse tab ${name}`;
  await new Promise<void>((resolve) => {
    void navigator.locks.request(alive, () => {
      resolve();
      return new Promise(() => {});
    });
  });
  return { name, alive };
}

/** A worker that has been started, and the promise that rejects when it can't be. */
interface Started {
  channel: Channel;
  failed: Promise<never>;
}

function watched(channel: Channel, target: EventTarget): Started {
  const failed = new Promise<never>((_, reject) => {
    target.addEventListener('error', () => reject(new Error('The worker could not start')), {
      once: true,
    });
  });
  // Whoever greets the worker hears of it; until then nobody does.
  failed.catch(() => undefined);
  return { channel, failed };
}

/** Greets a worker and waits until its engine answers. */
async function greet(
  { channel, failed }: Started,
  { name, alive }: Tab,
  world: StandaloneOptions,
): Promise<EnginePort> {
  const remote = remoteEngine(channel, name, superseded);
  // Functions stay on this side.
  const { base, volume } = world;
  const plain = volume === undefined ? { base } : { base, volume };
  channel.postMessage({ hello: { world: plain, alive } } satisfies Hello, []);
  const late = new Promise<never>(
    (_, reject) => void setTimeout(() => reject(new Error('No answer')), PATIENCE_MS),
  );
  await Promise.race([remote.ready, failed, late]);
  return remote;
}

function startSharedWorker(base: string): Started | undefined {
  if (!('locks' in navigator) || !('SharedWorker' in globalThis)) return undefined;
  try {
    const worker = new SharedWorker(trustedWorkerUrl(workerUrl), {
      type: 'module',
      name: lockOf(base),
    });
    worker.port.start();
    return watched(worker.port, worker);
  } catch {
    return undefined;
  }
}

function viaWorker(tab: Tab, options: StandaloneOptions): Promise<EnginePort> {
  const worker = new Worker(trustedWorkerUrl(workerUrl), { type: 'module' });
  return greet(watched(worker, worker), tab, options).catch((error: unknown) => {
    worker.terminate();
    throw error;
  });
}

async function viaPage(options: StandaloneOptions): Promise<EnginePort> {
  const { openBrowserEngine } = await import('./browser-engine.ts');
  return openBrowserEngine(options, superseded);
}

async function reach(
  shared: Started | undefined,
  tab: Tab | undefined,
  options: StandaloneOptions,
): Promise<{ port: EnginePort; mode: Standalone['mode'] }> {
  if (shared && tab) {
    const port = await greet(shared, tab, options).catch(() => undefined);
    if (port) return { port, mode: 'sharedWorker' };
  }
  if (tab) {
    const port = await viaWorker(tab, options).catch(() => undefined);
    if (port) return { port, mode: 'worker' };
  }
  return { port: await viaPage(options), mode: 'page' };
}

/** Whether MSW's service worker answers: it can be there and still be bypassed (hard reload, private window). */
async function serviceWorkerAnswers(base: string): Promise<boolean> {
  const response = await fetch(`${base}api/v1/demo/personas`, {
    headers: { 'X-Recourse-Probe': '1' },
  }).catch(() => undefined);
  return response?.headers.get('x-recourse-engine') === '1';
}

/** Puts MSW's service worker in front of `fetch`; false when it can't be had or does not answer. */
async function startInFront(port: EnginePort, base: string): Promise<boolean> {
  const { mswHandlers, startServiceWorker } = await import('./msw.ts');
  trustSameOriginScripts();
  await startServiceWorker(mswHandlers(port, base), `${base}mockServiceWorker.js`);
  return serviceWorkerAnswers(base);
}

/** Named one by one, so that a build leaves the rest of MSW out. */
async function loadMsw() {
  const { mswHandlers, inPage } = await import('./msw.ts');
  return { mswHandlers, inPage };
}

/** An engine's worker that has been started and waits to be greeted. */
export interface Awake {
  /** Greets it before this returns; resolves when the built-in backend answers. */
  connect(options: Omit<StandaloneOptions, 'base'>): Promise<Standalone>;
}

/**
 * Starts what takes longest, the engine's worker, before anything else is known. It opens no world until
 * it is greeted. Resolves as soon as this tab can greet it.
 */
export async function wakeEngine(base: string): Promise<Awake> {
  const shared = startSharedWorker(base);
  const tab = 'locks' in navigator ? await holdTab() : undefined;
  return { connect: (options) => connectStandalone({ ...options, base }, shared, tab) };
}

/**
 * Brings the built-in backend up: an engine in a shared worker, else in a dedicated one, else in the
 * page; in front of it MSW, as a service worker in the dev server and in the page in a build.
 */
async function connectStandalone(
  options: StandaloneOptions,
  shared: Started | undefined,
  tab: Tab | undefined,
): Promise<Standalone> {
  tellSuperseded = options.onSuperseded ?? tellSuperseded;
  // MSW's code comes beside the engine: neither waits for the other.
  const [{ port, mode }, msw] = await Promise.all([reach(shared, tab, options), loadMsw()]);
  const transport = msw.inPage(msw.mswHandlers(port, options.base), globalThis.location.href);
  if (!import.meta.env.DEV || !('serviceWorker' in navigator)) return { transport, mode };
  const started = await startInFront(port, options.base).catch(() => false);
  return { transport: started ? (request) => fetch(request) : transport, mode };
}
