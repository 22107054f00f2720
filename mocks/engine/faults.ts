import type { Fault } from '../../src/api/contract/demo.ts';
import { contract, type Operation } from '../../src/api/contract/index.ts';
import { seededRandom } from '../../src/lib/prng.ts';
import type { EngineReply } from './message.ts';
import { codeOf, problem } from './problem.ts';

const isDemo = (operation: Operation): boolean => 'demo' in contract[operation];

/** Failures that the demo stage asked for, by operation; kept in memory, so that a reload clears them. */
export class Faults {
  private list: Fault[] = [];
  private readonly dice = seededRandom(1);

  get all(): readonly Fault[] {
    return this.list;
  }

  /** Replaces the fault of an operation. */
  set(fault: Fault): void {
    this.list = [...this.list.filter(({ operation }) => operation !== fault.operation), fault];
  }

  clear(): void {
    this.list = [];
  }

  /**
   * The fault to play on this request; one with `times` wears out, one with a `share` meets some. `*`
   * spares the stage itself, and rows of a bulk run: no request of a console brings those here.
   */
  take(operation: Operation, isRow = false): Fault | undefined {
    const every = isRow || isDemo(operation) ? operation : '*';
    const found = this.list.find((fault) => [operation, every].includes(fault.operation));
    if (found?.share !== undefined && this.dice.next() * 100 >= found.share) return undefined;
    if (found?.times === undefined) return found;
    const rest = this.list.filter((fault) => fault !== found);
    this.list = found.times > 1 ? [...rest, { ...found, times: found.times - 1 }] : rest;
    return found;
  }
}

/** Whether a fault comes when the effect is done: `at` says so, else its kind. */
export function isLate({ at, kind }: Fault): boolean {
  if (at === undefined) return kind === 'dropReply' || kind === 'malformed';
  return at === 'after' || at === 'halfReply';
}

/**
 * Plays a fault around a request. `at` says when: `before` and `halfBody` leave no effect, `after` and
 * `halfReply` come when the effect is done. The engine pauses in real time.
 */
export async function withFault(
  fault: Fault,
  run: () => Promise<EngineReply>,
  engine: { pause(ms: number): Promise<void>; requestId(): string },
): Promise<EngineReply> {
  const late = isLate(fault);
  if (fault.kind === 'latency') {
    if (!late) await engine.pause(fault.ms ?? 1000);
    const reply = await run();
    if (late) await engine.pause(fault.ms ?? 1000);
    return reply;
  }
  const reply = late ? await run() : undefined;
  if (fault.at === 'halfReply' && reply) return { ...reply, cut: 'body' };
  if (fault.kind === 'error') {
    const refusal = {
      code: codeOf(fault.status ?? 503),
      detail: 'The demo stage asked for this failure.',
    };
    return { ...problem(refusal, engine.requestId()), status: fault.status ?? 503 };
  }
  if (fault.kind === 'malformed') return { ...reply, status: reply?.status ?? 200, garbled: true };
  return { status: 0, cut: 'connection' };
}
