import type { EngineCore } from './core.ts';
import type { EnginePort, EngineReply, LiveMessage } from './message.ts';

/** The longest wait that a timer can be set to. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Live events for one session: what somebody else is told is left out, and the stream ends with the
 * session, whether it was closed or its time is up. Without a session (inside the house) all of them.
 */
export function listen(
  core: EngineCore,
  listener: Parameters<EnginePort['subscribe']>[0],
  { after, session }: NonNullable<EngineReply['stream']>,
): () => void {
  const { live, clock, store } = core;
  if (session === undefined) return live.subscribe(listener, after, clock.now);
  let unsubscribe: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    live.watchers.delete(check);
    unsubscribe?.();
  };
  const left = () => {
    const record = core.store.peek('sessions', session);
    return record === undefined ? 0 : Date.parse(record.expiresAt) - clock.real.ms();
  };
  function check(): boolean {
    if (left() > 0) return true;
    stop();
    listener({ id: '', type: 'end' });
    return false;
  }
  const me = store.peek('sessions', session)?.agentId;
  const hear = (event: LiveMessage) => {
    const isMine = event.recipientId === undefined || event.recipientId === me;
    if (check() && isMine) listener(event);
  };
  unsubscribe = live.subscribe(hear, after, clock.now);
  live.watchers.add(check);
  if (!clock.real.manual) timer = setTimeout(check, Math.min(left(), LONGEST_TIMER));
  // In Node a waiting stream must not keep the process alive.
  if (typeof timer === 'object') timer.unref();
  return stop;
}
