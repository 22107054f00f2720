import type { RulingRecord } from '../../records.ts';
import {
  approveRuling,
  editRuling,
  expireApproval,
  rejectRuling,
  returnRuling,
  undoRuling,
  withdrawRuling,
} from '../decide.ts';
import { previewRuling } from '../preview.ts';
import { proposeRuling } from '../propose.ts';
import { advanceReplacement } from '../replacement.ts';
import { randomBody } from './bodies.ts';
import { codeOf } from './steps.ts';
import { actor, type Bits, type Model } from './model.ts';
import { run } from './store.ts';
import type { Outcome } from '../../context.ts';
import type { Tx } from '../../tx.ts';

export type Command = (model: Model, bits: Bits) => void;

/** Runs one domain command and remembers what it changed, for the invariants. */
export function act<T>(model: Model, command: (tx: Tx) => Outcome<T>): Outcome<T> {
  const { result, change, before } = run(model.store, command);
  model.change = change;
  model.before = before;
  return result;
}

/** Past these a ruling is told no more. */
const ENDED = new Set<RulingRecord['state']>(['executed', 'superseded', 'void']);

/** A draft or the live ruling of a random dispute, preferably in one of the states. */
export function liveRuling(
  model: Model,
  bits: Bits,
  ...states: RulingRecord['state'][]
): RulingRecord | undefined {
  const rulings = model.disputeIds
    .flatMap((id) => model.store.need('disputes', id).rulingIds)
    .map((id) => model.store.need('rulings', id))
    .filter(({ state }) => !ENDED.has(state));
  const fitting = rulings.filter(({ state }) => states.includes(state));
  return bits.pick(fitting.length > 0 && !bits.oneIn(8) ? fitting : rulings);
}

const propose: Command = (model, bits) => {
  const free = model.disputeIds.filter((id) => {
    const { status, live } = model.store.need('disputes', id);
    return status === 'escalated' && (!live || live.state === 'failed');
  });
  const disputeId = bits.pick(bits.oneIn(8) ? model.disputeIds : free) ?? 'd1';
  const dispute = model.store.need('disputes', disputeId);
  const ctx = actor(model, bits.int(5));
  const body = randomBody(model, dispute, bits);
  const preview = previewRuling(model.store, disputeId, body, ctx);
  if (!preview.ok) throw new Error(`Preview refused: ${preview.error.code}`);
  const digest = bits.oneIn(30) ? 'f'.repeat(64) : preview.value.digest;
  const key = ctx.newId('key');
  const expectVersion = dispute.version - (bits.oneIn(25) ? 1 : 0);
  const sent = { ...body, digest };
  const command = { disputeId, body: sent, idempotencyKey: key, expectVersion };
  const outcome = act(model, (tx) => proposeRuling(tx, command, ctx));
  const clean = preview.value.refusals.length === 0 && expectVersion === dispute.version;
  if (outcome.ok !== (clean && digest === preview.value.digest)) {
    throw new Error(`Preview and proposal disagree: ${codeOf(outcome)}`);
  }
  if (!outcome.ok) return;
  const { approvalsNeeded, approvalReasons } = preview.value;
  const same = outcome.value.approvalsNeeded === approvalsNeeded;
  if (!same || outcome.value.approvalReasons.join() !== approvalReasons.join()) {
    throw new Error('The preview named other approvals');
  }
  model.sent.push({ disputeId, key, body: sent, rulingId: outcome.value.id, by: ctx.actor.id });
};

/** I11: the same key with the same words is the same ruling, with other words a refusal. */
const replay: Command = (model, bits) => {
  const sent = bits.pick(model.sent.slice(-4));
  if (!sent) return;
  const known = model.store.need('rulings', sent.rulingId);
  if (known.idempotencyKey !== sent.key || known.digest !== sent.body.digest) return;
  const ctx = actor(model, ['adm1', 'adm2', 'boss', 'agt1', 'agt2'].indexOf(sent.by));
  const other = bits.oneIn(2);
  const body = other ? { ...sent.body, digest: 'e'.repeat(64) } : sent.body;
  const command = { disputeId: sent.disputeId, body, idempotencyKey: sent.key, expectVersion: 1 };
  const outcome = act(model, (tx) => proposeRuling(tx, command, ctx));
  if (other ? codeOf(outcome) !== 'idempotencyMismatch' : !outcome.ok) {
    throw new Error(`A replay was answered ${codeOf(outcome)}`);
  }
  if (outcome.ok && outcome.value.id !== sent.rulingId) throw new Error('A replay ruled again');
};

const approve: Command = (model, bits) => {
  const ruling = liveRuling(model, bits, 'proposed');
  if (!ruling) return;
  const ctx = actor(model, bits.int(5));
  const digest = bits.oneIn(15) ? 'd'.repeat(64) : ruling.digest;
  const expectVersion = ruling.version - (bits.oneIn(20) ? 1 : 0);
  const command = { rulingId: ruling.id, digest, expectVersion };
  act(model, (tx) => approveRuling(tx, command, ctx));
};

const turnDown: Command = (model, bits) => {
  const ruling = liveRuling(model, bits, 'proposed');
  if (!ruling) return;
  const { id: rulingId, version: expectVersion } = ruling;
  const command = { rulingId, expectVersion, comment: bits.oneIn(9) ? ' ' : 'Not like this.' };
  const decide = bits.pick([returnRuling, rejectRuling, withdrawRuling] as const);
  const ctx = actor(model, bits.int(5));
  act(model, (tx) => decide(tx, command, ctx));
};

const edit: Command = (model, bits) => {
  const ruling = liveRuling(model, bits, 'proposed', 'approved', 'draft');
  if (!ruling) return;
  const body = randomBody(model, model.store.need('disputes', ruling.disputeId), bits);
  const { id: rulingId, version: expectVersion } = ruling;
  const proposer = ['adm1', 'adm2', 'boss', 'agt1', 'agt2'].indexOf(ruling.proposerId);
  const ctx = actor(model, bits.oneIn(8) ? bits.int(5) : proposer);
  const outcome = act(model, (tx) => editRuling(tx, { rulingId, expectVersion, body }, ctx));
  // I22
  if (outcome.ok && outcome.value.approvals.length > 0) throw new Error('An edit kept approvals');
};

const undo: Command = (model, bits) => {
  const ruling = liveRuling(model, bits, 'approved');
  if (!ruling) return;
  const proposer = ['adm1', 'adm2', 'boss', 'agt1', 'agt2'].indexOf(ruling.proposerId);
  const ctx = actor(model, bits.oneIn(6) ? bits.int(5) : proposer);
  act(model, (tx) => undoRuling(tx, { rulingId: ruling.id }, ctx));
};

const expire: Command = (model, bits) => {
  const ruling = liveRuling(model, bits, 'proposed');
  if (!ruling) return;
  if (bits.oneIn(2)) model.desk.nowMs += 6 * 86_400_000;
  act(model, (tx) => expireApproval(tx, { rulingId: ruling.id }, model.desk.system()));
};

const JOURNEY = {
  awaitingSeller: ['accepted', 'seller'],
  accepted: ['shipped', 'seller'],
  shipped: ['delivered', 'carrier'],
  delivered: ['confirmed', 'buyer'],
  confirmed: ['accepted', 'seller'],
} as const;

const replacement: Command = (model, bits) => {
  const rulings = model.executed.filter((one) => one.kind === 'replacement');
  const ruling = bits.pick(rulings);
  const now = ruling && model.store.need('rulings', ruling.id).replacement;
  if (!now) return;
  const [to, party] = JOURNEY[bits.oneIn(5) ? 'accepted' : now.state];
  const ctx = model.desk.as({ id: party, name: party, party });
  act(model, (tx) => advanceReplacement(tx, { rulingId: ruling.id, to }, ctx));
};

/** Commands of people on rulings. */
export const rulingCommands: Record<string, Command> = {
  propose,
  replay,
  approve,
  turnDown,
  edit,
  undo,
  expire,
  replacement,
};
