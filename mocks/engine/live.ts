import type { Actor } from '../domain/context.ts';
import type { LiveDraft } from '../domain/tx.ts';
import type { LiveMessage } from './message.ts';

/** Events kept for those who come back. */
const KEPT = 1000;

type Listener = (event: LiveMessage) => void;

/**
 * Live events: what changed, never the change itself. Ids begin with this engine's own mark, so that
 * an id of an earlier life is recognised and the listener told to read everything anew.
 */
export class LiveFeed {
  private readonly mark: string;
  private readonly kept: LiveMessage[] = [];
  private readonly listeners = new Set<Listener>();
  private count = 0;

  constructor(mark: string) {
    this.mark = mark;
  }

  publish(drafts: readonly LiveDraft[], actor: Actor): void {
    for (const draft of drafts) this.send({ ...draft, actorId: actor.id, actorName: actor.name });
  }

  send(event: Omit<LiveMessage, 'id'>): void {
    const message = { ...event, id: this.nextId() };
    this.kept.push(message);
    if (this.kept.length > KEPT) this.kept.shift();
    for (const listener of this.listeners) listener(message);
  }

  /** Starts with `hello`, or with what was missed since `after`; `reset` when that is not known here. */
  subscribe(listener: Listener, after: string | undefined, now: string): () => void {
    const seen = after === undefined ? -1 : this.kept.findIndex(({ id }) => id === after);
    const current = `${this.mark}-${this.count}`;
    listener({
      id: current,
      type: after === undefined || after === current || seen >= 0 ? 'hello' : 'reset',
      now,
    });
    if (seen >= 0) for (const event of this.kept.slice(seen + 1)) listener(event);
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private nextId(): string {
    this.count += 1;
    return `${this.mark}-${this.count}`;
  }
}
