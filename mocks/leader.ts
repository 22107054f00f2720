import { announce, hostEngine, remoteEngine } from './channel.ts';
import type { EnginePort, EngineReply, LiveMessage, Message } from './engine/message.ts';

interface Stream {
  listener: (event: LiveMessage) => void;
  stop: () => void;
  from: EngineReply['stream'];
}

/**
 * Hands requests to whoever leads now. When the lead changes, requests without an answer are asked
 * again (their idempotency keys make that safe) and live events go on from the new leader.
 */
class Switch implements EnginePort {
  private current: EnginePort;
  private readonly waiting = new Map<Message, (reply: EngineReply) => void>();
  private readonly streams = new Set<Stream>();

  constructor(first: EnginePort) {
    this.current = first;
  }

  serve(message: Message): Promise<EngineReply> {
    return new Promise((resolve) => {
      this.waiting.set(message, resolve);
      this.forward(message);
    });
  }

  subscribe(listener: Stream['listener'], from?: Stream['from']): () => void {
    const stream: Stream = { listener, from, stop: this.current.subscribe(listener, from) };
    this.streams.add(stream);
    return () => {
      this.streams.delete(stream);
      stream.stop();
    };
  }

  become(next: EnginePort): void {
    this.current = next;
    for (const message of this.waiting.keys()) this.forward(message);
    for (const stream of this.streams)
      stream.stop = next.subscribe(stream.listener, { ...stream.from, after: 'changed' });
  }

  private forward(message: Message): void {
    void this.current.serve(message).then((reply) => {
      this.waiting.get(message)?.(reply);
      this.waiting.delete(message);
    });
  }
}

/**
 * Without a shared worker every tab has an engine's place, and the holder of the lock leads: the others
 * ask it over a broadcast channel. Nobody steals the lock; it passes on when the leading tab closes.
 */
export async function leadOrFollow(
  name: string,
  open: () => Promise<EnginePort>,
): Promise<EnginePort> {
  const channel = new BroadcastChannel(name);
  const client = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(36),
  ).join('');
  const port = new Switch(remoteEngine(channel, client, () => {}));
  const lead = async (): Promise<void> => {
    const engine = await open();
    hostEngine(channel, engine);
    port.become(engine);
    announce(channel, 'ready');
  };
  await new Promise<void>((resolve, reject) => {
    void navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
      if (!lock) {
        resolve();
        void navigator.locks.request(name, async () => {
          await lead();
          await new Promise(() => {});
        });
        return;
      }
      await lead().then(resolve, reject);
      await new Promise(() => {});
    });
  });
  return port;
}
