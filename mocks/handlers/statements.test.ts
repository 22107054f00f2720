import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { contract } from '../../src/api/contract/index.ts';
import { ready } from '../../src/api/contract/define.ts';
import { addMs, HOUR } from '../../src/lib/instants.ts';
import { caratx } from '../domain/policies/caratx.ts';
import { composeNotices } from '../domain/reviews/statements/notices.ts';
import { statementRecord } from '../domain/reviews/statements/record.ts';
import { sampleProposal, sampleRequest, sampleReview } from '../domain/reviews/testing/samples.ts';
import type { IssuedStatementRecord } from '../domain/review-records.ts';
import { type Ask, signIn } from '../test-client.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';

const START = '2030-01-01T00:00:00.000Z';
let world: TestWorld;
let ask: Ask;

/** A statement an hour after the one before, of requests one to three. */
function statement(number: number): IssuedStatementRecord {
  const [request, review, at] = [sampleRequest(), sampleReview(), addMs(START, number * HOUR)];
  const proposal = { ...sampleProposal(), remedy: 'remove' as const };
  const notices = composeNotices(request, review, proposal, caratx, at);
  const id = `sor_t${number}`;
  const stated = {
    id,
    request,
    review,
    proposal: { ...proposal, ...notices },
    clauseVersion: 7,
    at,
  };
  return {
    id,
    requestId: `rdr_t${number % 3}`,
    reference: request.reference,
    reviewId: review.id,
    at,
    state: 'inForce',
    record: statementRecord(stated, caratx),
  };
}

interface Listed {
  id: string;
  requestId: string;
  at: string;
}

beforeAll(async () => {
  world = await createTestWorld();
  ask = await signIn(world, 'agt_olu');
  // The index is built before what it has to follow.
  await ask('statementList');
  const puts = Array.from({ length: 9 }, (_, number) => number).map((number) => ({
    table: 'statements' as const,
    record: statement(number),
  }));
  const system = { id: 'system', name: 'System', party: 'system' } as const;
  world.engine.core.store.commit({ puts, removals: [], audit: [] }, system, START);
});
afterAll(() => world.close());

async function list(query: Record<string, string>) {
  const { status, body } = await ask('statementList', { query: { from: START, ...query } });
  expect(status).toBe(200);
  const { reply } = await ready(contract.statementList);
  if (!reply) throw new Error('no reply');
  // What the contract promises, and more: replies are loose.
  const page = reply.parse(body) as { items: { id: string }[]; nextCursor?: string; total: number };
  return { ...page, ids: page.items.map(({ id }) => id) };
}

describe('statements of reasons', () => {
  it('come newest first, page by page, each once', async () => {
    const first = await list({ limit: '4' });
    expect(first.ids).toEqual(['sor_t8', 'sor_t7', 'sor_t6', 'sor_t5']);
    const second = await list({ limit: '4', cursor: first.nextCursor ?? '' });
    const last = await list({ limit: '4', cursor: second.nextCursor ?? '' });
    expect([...second.ids, ...last.ids]).toEqual([
      'sor_t4',
      'sor_t3',
      'sor_t2',
      'sor_t1',
      'sor_t0',
    ]);
    expect(last.nextCursor).toBeUndefined();
    expect(first.total).toBe(9);
  });

  it('are those of some requests, or of a time', async () => {
    expect((await list({ request: 'rdr_t1,rdr_t2' })).total).toBe(6);
    const [from, to] = [addMs(START, 2 * HOUR), addMs(START, 4 * HOUR)];
    expect((await list({ from, to })).ids).toEqual(['sor_t3', 'sor_t2']);
  });

  it('are those of bulk requests as well, each once, also when a decision is taken back', async () => {
    const large = await createTestWorld({ volume: 60 });
    const ruth = await signIn(large, 'agt_ruth');
    const all = async () => {
      const items: Listed[] = [];
      for (let cursor = ''; ;) {
        const query = { limit: '10', ...(cursor && { cursor }) };
        const { body } = await ruth('statementList', { query });
        items.push(...(body['items'] as Listed[]));
        const next = body['nextCursor'];
        if (typeof next !== 'string') return { items, total: body['total'] };
        cursor = next;
      }
    };
    const before = await all();
    expect(before.total).toBe(before.items.length);
    expect(new Set(before.items.map(({ id }) => id)).size).toBe(before.items.length);
    const at = before.items.map((one) => one.at);
    expect(at).toEqual(at.toSorted().toReversed());
    const bulk = before.items.findIndex(({ id }) => id.startsWith('sor_r'));
    const { id = '', requestId = '' } = before.items[bulk] ?? {};
    expect(before.items.length).toBeGreaterThan(20);
    const { body: request } = await ruth('deletionRequestView', { params: { requestId } });
    const reversed = await ruth('deletionRequestReverse', {
      params: { requestId },
      ifMatch: Number(request['version']),
      key: 'reverse',
      body: { reason: 'It was wrong.' },
    });
    expect(reversed.status).toBe(200);
    const after = await all();
    expect(after.items.map((one) => one.id)).toEqual(before.items.map((one) => one.id));
    expect(after.items[bulk]).toMatchObject({ id, state: 'reversed' });
    await large.close();
  });

  it('refuse an instant that does not exist and a cursor of another list', async () => {
    const wrong = await ask('statementList', { query: { from: '2026-02-30T00:00:00Z' } });
    expect([wrong.status, wrong.body['code']]).toEqual([422, 'invalidField']);
    expect((await ask('statementList', { query: { cursor: 'x' } })).status).toBe(400);
  });
});
