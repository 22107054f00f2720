import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { contract, type Operation } from '../../../src/api/contract/index.ts';
import { caseCan } from '../affordances.ts';
import { isOpenClock } from '../clocks.ts';
import type { Outcome } from '../context.ts';
import { mayDo } from '../people.ts';
import { isInView } from '../queue-rank.ts';
import { flagConduct } from './conduct.ts';
import { escalateDispute, judgeEscalation } from './escalate.ts';
import { addEvidence, admitEvidence, evidenceIdOf } from './evidence.ts';
import { finaliseDispute } from './finalise.ts';
import { claimCase, releaseLease, renewLease } from '../cases/lease.ts';
import { sendMessage } from '../cases/message.ts';
import { addNote } from '../cases/note.ts';
import { codeOf, Scene } from './testing/scene.ts';

type Try = (scene: Scene, who: string) => Outcome<unknown>;
const file = {
  fileName: 'a.jpg',
  bytes: 3,
  sha256: 'b'.repeat(64),
  mediaType: 'image/jpeg',
  content: { blob: 'b' },
};

/** Every staff operation on a case, by its name in the contract. */
const STAFF_COMMANDS: Partial<Record<Operation, Try>> = {
  caseClaim: (scene, who) => scene.act((tx) => claimCase(tx, { caseId: scene.id }, scene.as(who))),
  caseRenew: (scene, who) => scene.act((tx) => renewLease(tx, { caseId: scene.id }, scene.as(who))),
  caseRelease: (scene, who) =>
    scene.act((tx) => releaseLease(tx, { caseId: scene.id }, scene.as(who))),
  messageSend: (scene, who) =>
    scene.act((tx) =>
      sendMessage(tx, { caseId: scene.id, from: 'staff', to: 'both', text: 'x' }, scene.as(who)),
    ),
  noteAdd: (scene, who) =>
    scene.act((tx) => addNote(tx, { caseId: scene.id, text: 'x' }, scene.as(who))),
  evidenceUpload: (scene, who) =>
    scene.act((tx) =>
      addEvidence(
        tx,
        { disputeId: scene.id, party: 'staff', kind: 'other', elements: [], file },
        scene.as(who),
      ),
    ),
  evidenceAdmit: (scene, who) =>
    scene.act((tx) =>
      admitEvidence(
        tx,
        { evidenceId: evidenceIdOf(scene.id, 1), admissibility: 'admitted' },
        scene.as(who),
      ),
    ),
  conductFlag: (scene, who) =>
    scene.act((tx) =>
      flagConduct(
        tx,
        { disputeId: scene.id, party: 'buyer', code: 'abuse', note: 'x' },
        scene.as(who),
      ),
    ),
  escalationJudge: (scene, who) =>
    scene.act((tx) =>
      judgeEscalation(tx, { disputeId: scene.id, meritless: true, reason: 'x' }, scene.as(who)),
    ),
  disputeFinalise: (scene, who) =>
    scene.act((tx) =>
      finaliseDispute(tx, { disputeId: scene.id, waiveAppeal: true }, scene.as(who)),
    ),
};
const OPERATIONS = Object.keys(STAFF_COMMANDS) as Operation[];
const PEOPLE = ['admin', 'agent', 'other', 'trust', 'auditor'];

function partyMove(scene: Scene, side: 'buyer' | 'seller', move: number): void {
  if (move === 0) scene.file(side);
  else if (move === 1) {
    const command = { caseId: scene.id, from: side, to: 'all' as const, text: 'x' };
    scene.act((tx) => sendMessage(tx, command, scene.as(side)));
  } else scene.act((tx) => escalateDispute(tx, { disputeId: scene.id, by: side }, scene.as(side)));
}

/** One random move of anybody; refusals are fine, they must only change nothing. */
function move(scene: Scene, step: readonly [number, number, number]): void {
  const [kind, who, what] = step;
  const person = PEOPLE[who % PEOPLE.length] ?? 'admin';
  const operation = OPERATIONS[what % OPERATIONS.length] ?? 'noteAdd';
  const before = scene.dispute();
  if (kind === 0) scene.wait(who * 7 + 1);
  else if (kind === 1) partyMove(scene, who % 2 ? 'buyer' : 'seller', what % 3);
  else if (kind === 2) ruleIfPossible(scene, what);
  else {
    const outcome = STAFF_COMMANDS[operation]?.(scene, person);
    if (outcome?.ok && !mayDo(operation, scene.as(person).actor.role))
      throw new Error(`${person} did ${operation}`);
    if (outcome && !outcome.ok && scene.dispute() !== before)
      throw new Error('A refusal changed the case');
  }
  // I19: no event leaves closed; nothing goes back to open; at most one escalation.
  const after = scene.dispute();
  const order = ['open', 'escalated', 'resolved', 'closed'];
  expect(order.indexOf(after.status)).toBeGreaterThanOrEqual(order.indexOf(before.status));
  expect(after.escalation?.at).toBe((before.escalation ?? after.escalation)?.at);
  expect(after.status === 'closed' && after.clocks.some(isOpenClock)).toBe(false);
}

function ruleIfPossible(scene: Scene, what: number): void {
  const { status, lease } = scene.dispute();
  if (status !== 'escalated' || (lease && lease.holderId !== 'admin')) return;
  scene.rule(what % 2 ? 'fullRefund' : 'noAction');
  if (what % 2) scene.land();
}

/** The way out that every dispute has (I20). */
function bringToClosed(scene: Scene): void {
  scene.wait(1);
  if (scene.dispute().status === 'open') scene.escalate();
  if (scene.dispute().status === 'escalated') scene.rule('noAction');
  scene.act((tx) =>
    finaliseDispute(tx, { disputeId: scene.id, waiveAppeal: true }, scene.as('admin')),
  );
}

/** An unknown exhibit is not found. */
function refusalsOf(operation: Operation, code: string | undefined) {
  return operation === 'evidenceAdmit' ? [code, 'notFound'] : [code];
}

const steps = fc.array(fc.tuple(fc.nat(4), fc.nat(9), fc.nat(20)), { maxLength: 25 });

describe('any sequence of moves', () => {
  it('keeps I19 and I34, stays in a view, and can still reach closed (I20, I35)', () => {
    fc.assert(
      fc.property(steps, (moves) => {
        const scene = new Scene();
        scene.open();
        for (const step of moves) move(scene, step);
        const row = scene.dispute();
        const views = [
          'needsRuling',
          'waiting',
          'awaitingApproval',
          'refundTrouble',
          'resolved',
          'all',
        ] as const;
        expect(views.some((view) => isInView(row, view))).toBe(true);
        const own = views.slice(0, 4).some((view) => isInView(row, view));
        expect(row.status !== 'escalated' || own).toBe(true);
        bringToClosed(scene);
        expect(scene.dispute().status).toBe('closed');
      }),
      { numRuns: 150 },
    );
  });

  it('finds that `can` and the command agree', () => {
    fc.assert(
      fc.property(
        steps,
        fc.constantFrom(...PEOPLE),
        fc.constantFrom(...OPERATIONS),
        (moves, who, operation) => {
          const scene = new Scene();
          scene.open();
          for (const step of moves) move(scene, step);
          const can = caseCan(scene.store, scene.dispute(), scene.as(who))[operation];
          const outcome = STAFF_COMMANDS[operation]?.(scene, who);
          const code = outcome && codeOf(outcome);
          // A refusal of `can` is the refusal of the command; a permission may still need more in the body.
          const expected = can?.allowed
            ? ['ok', 'notFound', 'appealWindowOpen']
            : refusalsOf(operation, can?.code);
          expect(expected).toContain(code);
          expect(can?.reason ?? 'A sentence.').toMatch(/\.$/);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('names only operations and problem codes of the contract', () => {
    const scene = new Scene();
    scene.open();
    const can = caseCan(scene.store, scene.dispute(), scene.as('auditor'));
    for (const [operation, { code }] of Object.entries(can)) {
      expect(contract).toHaveProperty(operation);
      expect(code).toBe('forbidden');
    }
  });
});
