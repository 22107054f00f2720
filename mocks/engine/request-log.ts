import type { Operation } from '../../src/api/contract/index.ts';
import type { Stage } from './handler.ts';

/** Requests that the stage shows. */
const LOGGED = 60;

/** Names requests and remembers the last of them for the demo stage, newest first. */
export class RequestLog {
  readonly requests: Stage['requests'] = [];
  private readonly mark: string;
  private count = 0;

  /** @param mark tells the requests of this run from those of others */
  constructor(mark: string) {
    this.mark = mark;
  }

  newId(): string {
    this.count += 1;
    return `req_${this.mark}_${this.count}`;
  }

  note(at: string, operation: Operation, status: number, ms: number): void {
    if (operation === 'stageView') return;
    this.requests.unshift({ at, operation, status, ms: Math.round(ms * 10) / 10 });
    if (this.requests.length > LOGGED) this.requests.pop();
  }
}
