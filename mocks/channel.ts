import type { EnginePort, EngineReply, LiveMessage, Message } from './engine/message.ts';

/** A MessagePort, a worker's own scope, or a BroadcastChannel. */
export interface Channel {
  postMessage(data: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

interface Ask {
  to: 'engine';
  client: string;
  id: number;
  call:
    | { serve: Message }
    | { subscribe: NonNullable<EngineReply['stream']> }
    | { unsubscribe: number };
}
interface Tell {
  to: 'client';
  /** Empty: for everybody. */
  client: string;
  id: number;
  what:
    | { reply: EngineReply }
    | { event: LiveMessage }
    | 'superseded'
    | 'ready'
    | { failed: string };
}

const isAsk = (data: unknown): data is Ask =>
  typeof data === 'object' && data !== null && 'to' in data && data.to === 'engine';
const isTell = (data: unknown): data is Tell =>
  typeof data === 'object' && data !== null && 'to' in data && data.to === 'client';

/** Tells everybody on a channel that another build's engine has taken over, or that this one can't start. */
export function announce(channel: Channel, what: Tell['what']): void {
  channel.postMessage({ to: 'client', client: '', id: 0, what } satisfies Tell, []);
}

/** Lets the other side of a channel use an engine; returns how to end all of its subscriptions. */
export function hostEngine(channel: Channel, port: EnginePort): () => void {
  const streams = new Map<string, () => void>();
  const tell = (to: Ask, what: Tell['what']) =>
    channel.postMessage({ to: 'client', client: to.client, id: to.id, what } satisfies Tell, []);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isAsk(data)) return;
    const { call, client, id } = data;
    if ('serve' in call) void port.serve(call.serve).then((reply) => tell(data, { reply }));
    else if ('subscribe' in call) {
      streams.set(
        `${client}/${id}`,
        port.subscribe((event) => tell(data, { event }), call.subscribe),
      );
    } else {
      const key = `${client}/${call.unsubscribe}`;
      streams.get(key)?.();
      streams.delete(key);
    }
  });
  announce(channel, 'ready');
  return () => {
    for (const stop of streams.values()) stop();
    streams.clear();
  };
}

export interface Remote extends EnginePort {
  /** Resolves when the engine answers; rejects when it can't start. */
  ready: Promise<void>;
}

/** An engine on the other side of a channel. */
export function remoteEngine(channel: Channel, client: string, onSuperseded: () => void): Remote {
  const replies = new Map<number, (reply: EngineReply) => void>();
  const listeners = new Map<number, (event: LiveMessage) => void>();
  let last = 0;
  const ask = (call: Ask['call']): number => {
    last += 1;
    channel.postMessage({ to: 'engine', client, id: last, call } satisfies Ask, []);
    return last;
  };
  const ready = new Promise<void>((resolve, reject) => {
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (!isTell(data) || (data.client !== '' && data.client !== client)) return;
      const { what, id } = data;
      if (what === 'ready') resolve();
      else if (what === 'superseded') onSuperseded();
      else if ('failed' in what) reject(new Error(what.failed));
      else if ('event' in what) listeners.get(id)?.(what.event);
      else {
        replies.get(id)?.(what.reply);
        replies.delete(id);
      }
    });
  });
  return {
    ready,
    serve: (message) =>
      new Promise((resolve) => void replies.set(ask({ serve: message }), resolve)),
    subscribe(listener, from = {}) {
      const id = ask({ subscribe: from });
      listeners.set(id, listener);
      return () => {
        listeners.delete(id);
        ask({ unsubscribe: id });
      };
    },
  };
}
