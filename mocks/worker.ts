import './zod-without-eval.ts';
import { openBrowserEngine } from './browser-engine.ts';
import { announce, type Channel, hostEngine } from './channel.ts';
import { isHello, lockOf } from './hello.ts';
import { leadOrFollow } from './leader.ts';
import type { EnginePort } from './engine/message.ts';

/**
 * The engine's worker. As a shared worker it is the one writer for all tabs; a newer build takes the
 * lock from an older one, which then stops and tells its tabs to reload. As a dedicated worker it leads
 * or follows (leader.ts).
 */
const shared = 'onconnect' in globalThis;
const channels = new Set<Channel>();
let opening: Promise<EnginePort> | undefined;

function superseded(): void {
  for (const channel of channels) announce(channel, 'superseded');
  channels.clear();
  // A tab that still comes here after its reload gets a new engine, not this one's remains.
  opening = undefined;
}

async function openShared(world: { base: string; volume?: number }): Promise<EnginePort> {
  let lost: (() => void) | undefined;
  await new Promise<void>((resolve, reject) => {
    const hold = () => {
      resolve();
      return new Promise<void>(() => {});
    };
    navigator.locks.request(lockOf(world.base), { steal: true }, hold).catch((error: unknown) => {
      lost?.();
      reject(error instanceof Error ? error : new Error(String(error)));
    });
  });
  const engine = await openBrowserEngine(world, superseded);
  lost = () => {
    superseded();
    void engine.close();
  };
  return engine;
}

/** A tab says where the console lives before it asks anything; its lock tells when it is gone. */
function welcome(channel: Channel): void {
  channels.add(channel);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isHello(data)) return;
    const { world, alive } = data.hello;
    const open = () => openBrowserEngine(world, superseded);
    opening ??= shared ? openShared(world) : leadOrFollow(lockOf(world.base), open);
    opening.then(
      (engine) => {
        const leave = hostEngine(channel, engine);
        void navigator.locks.request(alive, () => {
          leave();
          channels.delete(channel);
        });
      },
      (error: unknown) => announce(channel, { failed: String(error) }),
    );
  });
}

if (shared) {
  globalThis.addEventListener('connect', (event) => {
    const [port] = (event as MessageEvent).ports;
    if (!port) return;
    welcome(port);
    port.start();
  });
} else {
  // A dedicated worker's own scope is its channel to the page.
  welcome(globalThis);
}
