import type { Operation } from '../../src/api/contract/index.ts';
import type { BulkRunRecord } from '../domain/bulk/bulk-records.ts';
import { actorOf, stepRun } from '../domain/bulk/step.ts';
import type { Refusal } from '../domain/context.ts';
import { refusal } from '../domain/refusals.ts';
import { Tx } from '../domain/tx.ts';
import type { RunnerEngine } from './bulk-runner.ts';
import { isLate } from './faults.ts';
import { codeOf } from './problem.ts';

/** The run whose turn it is: the one that was started first. */
function nextRun({ store }: RunnerEngine): BulkRunRecord | undefined {
  let first: BulkRunRecord | undefined;
  for (const run of store.all('bulkRuns')) {
    const waits = run.state === 'queued' || run.state === 'running';
    if (waits && (!first || run.createdAt < first.createdAt)) first = run;
  }
  return first;
}

/**
 * What the demo stage does to the rows of one step. A fault that comes after the effect takes the answer
 * away, and an answer is nothing that a run rests on: what was kept says that the row is done.
 */
function luckOf({ faults }: RunnerEngine) {
  let waitMs = 0;
  const meet = (operation: Operation): Refusal | undefined => {
    const fault = faults.take(operation, true);
    if (!fault) return undefined;
    if (fault.kind === 'latency') {
      waitMs = Math.max(waitMs, fault.ms ?? 1000);
      return undefined;
    }
    if (isLate(fault)) return undefined;
    const code = fault.kind === 'error' ? codeOf(fault.status ?? 503) : 'unavailable';
    return refusal(code, 'The demo stage asked for this failure.');
  };
  return { meet, waitMs: () => waitMs };
}

/**
 * One step of the run whose turn it is, in the one writer's turn. Everything is read from what was kept,
 * so that it makes no difference whether the step before was this engine's or an earlier one's.
 *
 * @returns how long to pause before the next one (ms); undefined when nothing is left to do
 */
export async function stepBulk(engine: RunnerEngine): Promise<number | undefined> {
  const run = engine.alive ? nextRun(engine) : undefined;
  if (!run) return undefined;
  const ctx = engine.context(actorOf(engine.store, run));
  const tx = new Tx(engine.store);
  const { meet, waitMs } = luckOf(engine);
  stepRun(tx, run, ctx, { meet, onDefect: (error) => engine.report(error) });
  await engine.commit(tx, { puts: [], removals: [] }, ctx);
  return waitMs();
}
