import type { RulingBody } from '../../../../src/api/contract/rulings.ts';
import type { Context, Outcome } from '../../context.ts';
import type { RulingRecord } from '../../records.ts';
import type { Tx } from '../../tx.ts';
import { approveRuling } from '../decide.ts';
import { executeRuling } from '../execute.ts';
import { previewRuling } from '../preview.ts';
import { proposeRuling } from '../propose.ts';
import { run, type TestDesk, type TestProvider, type TestStore } from './store.ts';

type Words = Partial<RulingBody>;

/** A sound body for a dispute as it stands now. */
export function bodyFor(store: TestStore, disputeId: string, words: Words): RulingBody {
  const dispute = store.need('disputes', disputeId);
  const { moneyVersion } = store.need('orders', dispute.orderId);
  return {
    kind: 'fullRefund',
    basis: 'policy',
    reasonCodes: ['other'],
    citedEvidence: [],
    statementToBuyer: 'You get your money back.',
    statementToSeller: 'The buyer gets the money back.',
    moneyVersionSeen: moneyVersion,
    evidenceWatermark: dispute.evidenceWatermark,
    ...words,
  };
}

/** Unwraps a success. @throws Error with the refusal's code. */
export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.detail}`);
  return outcome.value;
}

/** The code that a command was refused with. */
export function codeOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'ok' : outcome.error.code;
}

/** Previews and proposes, as the console does: the digest is the preview's. */
export function propose(
  store: TestStore,
  ctx: Context,
  disputeId: string,
  words: Words,
  idempotencyKey: string = ctx.newId('key'),
): Outcome<RulingRecord> {
  const body = bodyFor(store, disputeId, words);
  const preview = previewRuling(store, disputeId, body, ctx);
  if (!preview.ok) return preview;
  const { version } = store.need('disputes', disputeId);
  const { digest } = preview.value;
  const command = { disputeId, body: { ...body, digest }, idempotencyKey, expectVersion: version };
  return run(store, (tx: Tx) => proposeRuling(tx, command, ctx)).result;
}

/** Approves the ruling that is shown. */
export function approve(store: TestStore, ctx: Context, rulingId: string): Outcome<RulingRecord> {
  const { digest, version } = store.need('rulings', rulingId);
  const command = { rulingId, digest, expectVersion: version };
  return run(store, (tx) => approveRuling(tx, command, ctx)).result;
}

/** Lets the hold run out and executes. */
export function execute(
  store: TestStore,
  desk: TestDesk,
  provider: TestProvider,
  rulingId: string,
): RulingRecord {
  desk.nowMs += desk.policy.rulingHoldMs;
  const ctx = desk.system();
  return must(run(store, (tx) => executeRuling(tx, { rulingId }, ctx, provider)).result);
}
