import type { Operation } from '../../../src/api/contract/index.ts';
import { ok } from '../../../src/lib/result.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { notify } from '../notifications/notify.ts';
import { rightRefusal } from '../people.ts';
import { refusal, refuse } from '../refusals.ts';
import type { Tx } from '../tx.ts';
import type { BulkRunRecord } from './bulk-records.ts';
import { auditRun, tellRun } from './run-trace.ts';

type RunGuard = (run: BulkRunRecord, ctx: Context) => Refusal | undefined;
type State = BulkRunRecord['state'];

const UNDER_WAY: ReadonlySet<State> = new Set(['queued', 'running'] as const);

/** The right to it, and whose run it is: who started one steers it, and admins may. */
function mineRefusal(operation: Operation, run: BulkRunRecord, ctx: Context): Refusal | undefined {
  const noRight = rightRefusal(operation, ctx);
  if (noRight) return noRight;
  if (run.byId === ctx.actor.id || ctx.actor.role === 'admin') return undefined;
  return refusal('forbidden', 'Only who started this run, or an admin, may do this.');
}

const unless = (fits: boolean, detail: string): Refusal | undefined =>
  fits ? undefined : refusal('wrongState', detail);

export const canPause: RunGuard = (run, ctx) =>
  mineRefusal('bulkPause', run, ctx) ??
  unless(UNDER_WAY.has(run.state), 'Only a run that is under way can be paused.');

export const canResume: RunGuard = (run, ctx) =>
  mineRefusal('bulkResume', run, ctx) ??
  unless(run.state === 'paused', 'Only a paused run can go on.');

export const canCancel: RunGuard = (run, ctx) =>
  mineRefusal('bulkCancel', run, ctx) ??
  unless(
    UNDER_WAY.has(run.state) || run.state === 'paused',
    'Only a run that is not over can be cancelled.',
  );

/** Starts what was checked; of a run that is over, does what failed again, once. */
export const canRun: RunGuard = (run, ctx) => {
  const refused = mineRefusal('bulkRun', run, ctx);
  if (refused) return refused;
  if (run.state === 'checked') {
    if (run.byId !== ctx.actor.id)
      return refusal('forbidden', 'Only who checked these cases may start this run.');
    return unless(run.counts.pending > 0, 'This can be done to none of these cases.');
  }
  if (run.endedAt === undefined) return unless(false, 'This run is not over yet.');
  if (run.retriedBy !== undefined) return unless(false, 'What failed is done again already.');
  return unless(run.counts.failed > 0, 'Nothing failed.');
};

function put(tx: Tx, run: BulkRunRecord, event: string): BulkRunRecord {
  tx.put('bulkRuns', run);
  auditRun(tx, event, run, { rows: run.total, pending: run.counts.pending });
  tellRun(tx, run);
  return run;
}

/**
 * Lets a run go: from now on it runs by itself. One that does the failed rows of another again is the
 * only one to do so.
 */
export function launchRun(tx: Tx, run: BulkRunRecord): Outcome<BulkRunRecord> {
  const { retryOf } = run;
  const former = retryOf === undefined ? undefined : tx.get('bulkRuns', retryOf);
  if (former?.retriedBy !== undefined)
    return refuse('wrongState', 'What failed is done again already.');
  if (former) tx.put('bulkRuns', { ...former, retriedBy: run.id });
  return ok(put(tx, { ...run, state: 'queued' }, 'bulkStarted'));
}

/** The word to do what a dry run has checked. */
export function startRun(tx: Tx, run: BulkRunRecord, ctx: Context): Outcome<BulkRunRecord> {
  const refused = canRun(run, ctx);
  if (refused) return { ok: false, error: refused };
  if (run.state !== 'checked') return refuse('wrongState', 'This run was started already.');
  return launchRun(tx, run);
}

function steer(
  guard: RunGuard,
  event: string,
  next: (run: BulkRunRecord, ctx: Context) => BulkRunRecord,
) {
  return (tx: Tx, { bulkId }: { bulkId: string }, ctx: Context): Outcome<BulkRunRecord> => {
    const run = tx.get('bulkRuns', bulkId);
    if (!run) return refuse('notFound', 'There is no such run.');
    const refused = guard(run, ctx);
    if (refused) return { ok: false, error: refused };
    const news = { kind: 'bulkDone', bulkId, about: bulkId } as const;
    // Whoever ends a run of their own knows.
    if (event === 'bulkCancelled' && run.byId !== ctx.actor.id) notify(tx, run.byId, news, ctx);
    return ok(put(tx, next(run, ctx), event));
  };
}

export const pauseRun = steer(canPause, 'bulkPaused', (run) => ({ ...run, state: 'paused' }));
export const resumeRun = steer(canResume, 'bulkResumed', (run) => ({ ...run, state: 'queued' }));
/** What was not begun is left alone, and counted apart from what was refused. */
export const cancelRun = steer(canCancel, 'bulkCancelled', (run, ctx) => ({
  ...run,
  state: 'cancelled',
  endedAt: ctx.now,
  counts: { ...run.counts, pending: 0, cancelled: run.counts.pending },
}));
