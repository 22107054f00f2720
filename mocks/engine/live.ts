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
  /** Looked after when a session has ended. */
  readonly watchers = new Set<() => unknown>();

  constructor(mark: string) {
    this.mark = mark;
  }

  publish(drafts: readonly LiveDraft[], actor: Actor): void {
    for (const { actor: own, ...draft } of drafts) {
      const { id, name } = own ?? actor;
      this.send({ ...draft, actorId: id, actorName: name });
    }
  }

  send(event: Omit<LiveMessage, 'id'>): void {
    const message = { ...event, id: this.nextId() };
    this.kept.push(message);
    if (this.kept.length > KEPT) this.kept.shift();
    for (const listener of this.listeners) listener(message);
  }

  /**
   * Starts with `hello`, or with `reset` when `after` is not known here; what was missed since `after`
   * follows. A listener resumes from the last id it heard, so the greeting never runs ahead of what
   * is yet to be told: with missed events it carries the id that the listener came with.
   */
  subscribe(listener: Listener, after: string | undefined, now: string): () => void {
    const seen = after === undefined ? -1 : this.kept.findIndex(({ id }) => id === after);
    const head = `${this.mark}-${this.count}`;
    const known = after === undefined || after === head || seen >= 0;
    const id = after !== undefined && seen >= 0 ? after : head;
    listener({ id, type: known ? 'hello' : 'reset', now });
    if (seen >= 0) for (const event of this.kept.slice(seen + 1)) listener(event);
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private nextId(): string {
    this.count += 1;
    return `${this.mark}-${this.count}`;
  }
}
