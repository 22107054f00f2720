import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Can } from '../../src/api/contract/common.ts';
import type { Operation } from '../../src/api/contract/index.ts';
import { TICKET_SETTABLE } from '../../src/api/contract/tickets.ts';
import { caseCan } from '../domain/affordances.ts';
import { type CaseRecord, isKind, kindOf, rulesOf } from '../domain/cases/case.ts';
import type { Context } from '../domain/context.ts';
import { worksOn } from '../domain/people.ts';
import type { AgentRecord } from '../domain/records.ts';
import { Tx } from '../domain/tx.ts';
import type { AnyHandler, WriteCall } from '../engine/handler.ts';
import type { MemoryStore } from '../store/store.ts';
import { signIn } from '../test-client.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';
import { laterHandlers } from './later-handlers.ts';

let world: TestWorld;
let store: MemoryStore;
let people: AgentRecord[];
let macroId: string;

beforeAll(async () => {
  world = await createTestWorld({ volume: 60 });
  store = world.engine.core.store;
  people = [...store.all('agents')];
  macroId = [...store.all('macros')].find(({ scope }) => scope === 'shared')?.id ?? '';
  const jonas = await signIn(world, 'agt_jonas');
  const ruth = await signIn(world, 'agt_ruth');
  // Some of each kind are held by somebody, so that others are turned away.
  for (const { id: caseId } of cases().filter((_, at) => at % 3 === 0)) {
    const ask = kindOf(caseId) === 'deletionRequest' ? ruth : jonas;
    await ask('caseClaim', { params: { caseId }, body: {} });
  }
});
afterAll(() => world.close());

/** Up to six of each kind and status, the parties' own among them. */
function cases(): CaseRecord[] {
  const seen = new Map<string, number>();
  const own = new Set([...store.all('agents')].flatMap(({ accounts = [] }) => accounts));
  const queues = ['disputes', 'tickets', 'questions', 'deletion-requests'] as const;
  const all: CaseRecord[] = queues.flatMap((queue) => {
    const index = store.queue(queue).sorted('reference', world.engine.core.clock.now);
    return Array.from({ length: index.size }, (_, at) => index.at(at)).filter((row) => !!row);
  });
  return all.filter((record) => {
    const parties = rulesOf(record).parties(record);
    if (parties.some(({ id }) => id !== undefined && own.has(id))) return true;
    const key = `${kindOf(record.id)} ${record.status}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
    return (seen.get(key) ?? 0) <= 6;
  });
}

const TEXT = 'Words that nobody has written before.';
type Asked = { params: Record<string, string>; body: unknown };

/** What somebody at the desk would act with. */
const as = ({ id, name, role }: AgentRecord): Context =>
  world.engine.core.context({ id, name, party: 'staff', role });

/** A request that only the guard can turn away; undefined where one would take another case as well. */
function asked(operation: Operation, record: CaseRecord, given: string): Asked | undefined {
  const { id } = record;
  const [party] = rulesOf(record).parties(record);
  const bodies: Partial<Record<Operation, unknown>> = {
    caseClaim: {},
    caseRenew: undefined,
    caseRelease: undefined,
    caseAssign: { assigneeId: given },
    caseSkip: { reason: 'Not mine.' },
    caseSnooze: { until: 'reply' },
    caseTags: { tags: ['one-more'] },
    casePriority: { priority: record.priority === 'urgent' ? 'high' : 'urgent' },
    messageSend: { to: isKind(record, 'ticket') ? party?.side : 'both', text: TEXT },
    noteAdd: { text: TEXT },
    draftSave: { to: 'note', text: TEXT },
    macroUse: { caseId: id },
    questionAnswer: { text: TEXT, showOnWebsite: true, addToProductQa: false },
    conductFlag: { party: 'buyer', code: 'abuse', note: TEXT },
    ticketFollowUp: { text: TEXT },
    deletionRequestAsk: { of: 'seller', text: TEXT },
    deletionRequestEscalate: { toId: given, note: TEXT },
    deletionRequestRefuse: { code: 'noReason', note: TEXT },
    deletionRequestReturn: { comment: TEXT },
    deletionRequestReverse: { reason: TEXT },
  };
  if (!(operation in bodies)) return undefined;
  const ids = { caseId: id, disputeId: id, ticketId: id, questionId: id, requestId: id };
  const params = { ...ids, macroId };
  return { params, body: bodies[operation] };
}

/** What the operation's own handler says, in a change that is thrown away. */
async function said(
  operation: Operation,
  { params, body }: Asked,
  record: CaseRecord,
  ctx: Context,
): Promise<string | undefined> {
  const { core } = world.engine;
  const { market } = await core.later();
  const tx = new Tx(store);
  const handlers: Partial<Record<Operation, AnyHandler>> = laterHandlers as object;
  const call = {
    params,
    body,
    query: {},
    ctx,
    store,
    tx,
    version: record.version,
    key: 'k',
    session: undefined,
    files: core.files,
    presence: core.presence,
    file: undefined,
    provider: market.provider(tx),
    endSession: () => {},
  };
  // Parsed parts of the very operation, as the engine would hand them over.
  const outcome = await handlers[operation]?.write?.(call as object as WriteCall<Operation>);
  expect([operation, outcome !== undefined]).toEqual([operation, true]);
  return outcome?.ok === false ? outcome.error.code : undefined;
}

async function status(record: CaseRecord, ctx: Context): Promise<string | undefined> {
  const codes = await Promise.all(
    TICKET_SETTABLE.map((next) => {
      const params = { ticketId: record.id };
      return said('ticketStatusSet', { params, body: { status: next } }, record, ctx);
    }),
  );
  return codes.includes(undefined) ? undefined : codes[0];
}

describe.each(['dispute', 'ticket', 'question', 'deletionRequest'] as const)('a %s', (kind) => {
  it('offers to each person what its operations then do, and nothing else', async () => {
    const wrong: string[] = [];
    const tried = new Map<string, Set<string>>();
    for (const record of cases().filter(({ id }) => kindOf(id) === kind)) {
      for (const person of people) {
        const { id, role, accounts = [] } = person;
        const ctx = as(person);
        const given = people.find(
          (one) =>
            worksOn(record, one.role) &&
            !rulesOf(record).involved?.(store, record, as(one)) &&
            !one.accounts &&
            one.id !== id &&
            one.id !== record.assigneeId,
        );
        const can: Can = caseCan(store, record, ctx);
        for (const [operation, { allowed, code }] of Object.entries(can)) {
          const name2 = operation as Operation;
          const request = asked(name2, record, given?.id ?? '');
          if (!request && operation !== 'ticketStatusSet') continue;
          const answer = request
            ? await said(name2, request, record, ctx)
            : await status(record, ctx);
          const isOwn = accounts.length > 0 ? ' (with an account)' : '';
          const set = tried.get(operation) ?? new Set<string>();
          tried.set(operation, set.add(allowed ? 'yes' : (code ?? '')));
          const says = allowed ? undefined : code;
          if (says !== answer)
            wrong.push(`${operation} ${record.id} ${role}${isOwn}: ${says} but ${answer}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    // Each was turned away for some and, where the kind has it at all, let through for others.
    for (const [operation, set] of tried) {
      const isWordless = kind === 'question' || kind === 'deletionRequest';
      const never = isWordless && operation === 'messageSend';
      expect([operation, set.has('yes'), set.size > 1]).toEqual([operation, !never, true]);
    }
    expect(tried.size).toBeGreaterThan(11);
  });
});
