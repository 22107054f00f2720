import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Appeal, AppealPreview } from '../../src/api/contract/appeals.ts';
import { contract, type Operation } from '../../src/api/contract/index.ts';
import { ready } from '../../src/api/contract/define.ts';
import type { DeletionPreview, DeletionRequest } from '../../src/api/contract/deletion-requests.ts';
import type { Share } from '../../src/api/contract/insights.ts';
import { type Ask, type Asked, signIn } from '../test-client.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';

let world: TestWorld;
let ruth: Ask;
let lena: Ask;
let sanjay: Ask;
let requestId: string;
let appealId: string;

/** A reply that must be a success and must be what the contract says. */
async function got<T>(ask: Ask, operation: Operation, asked: Asked): Promise<T> {
  const { status, body } = await ask(operation, asked);
  if (status >= 300) throw new Error(`${operation} ${status}: ${JSON.stringify(body)}`);
  const { reply } = await ready(contract[operation]);
  return (reply ? reply.parse(body) : body) as T;
}

const view = (ask: Ask) => got<Appeal>(ask, 'appealView', { params: { appealId } });
const request = (ask: Ask) =>
  got<DeletionRequest>(ask, 'deletionRequestView', { params: { requestId } });

/** Ruth finds the extortion of R1 shown and removes the review; where a second person is needed Sanjay confirms. */
async function decide(): Promise<void> {
  await got(ruth, 'caseClaim', { params: { caseId: requestId }, body: {} });
  const { chat, elements } = await request(ruth);
  const message = chat.find(({ from }) => from === 'buyer');
  const pins = [{ kind: 'message' as const, id: message?.id ?? '' }];
  const found = elements.map(({ code }) => ({ element: code, finding: 'met' as const, pins }));
  const matrix = { clauseId: 'R-4.2', elements: found };
  await got(ruth, 'deletionRequestFinding', { params: { requestId }, body: matrix });
  const empty = { facts: '', noticeToAuthor: '', noticeToRequester: '', publicFacts: '' };
  const bare = { remedy: 'remove', ...matrix, ...empty };
  const { composed } = await got<DeletionPreview>(ruth, 'deletionRequestPreview', {
    params: { requestId },
    body: bare,
  });
  const { version: ifMatch } = await request(ruth);
  const proposal = {
    params: { requestId },
    ifMatch,
    key: 'propose',
    body: { ...bare, ...composed },
  };
  const proposed = await got<DeletionRequest>(ruth, 'deletionRequestPropose', proposal);
  if (proposed.status === 'held') {
    await got(sanjay, 'caseClaim', { params: { caseId: requestId }, body: {} });
    const { version } = await request(sanjay);
    const confirm = { params: { requestId }, ifMatch: version, key: 'confirm', body: {} };
    await got(sanjay, 'deletionRequestConfirm', confirm);
  }
  await world.advance('PT11S');
}

beforeAll(async () => {
  world = await createTestWorld();
  [ruth, lena, sanjay] = (await Promise.all(
    ['agt_ruth', 'agt_lena', 'agt_sanjay'].map((id) => signIn(world, id)),
  )) as [Ask, Ask, Ask];
  const fixtures = (await ruth('fixtureList')).body as Record<string, { requestId: string }>;
  requestId = fixtures['R1']?.requestId ?? '';
  await decide();
  const body = { ground: 'wrongFacts', text: 'I asked for what was agreed.' };
  const move = { caseId: requestId, party: 'buyer', command: 'fileAppeal' };
  const evidence = [{ file: 'invoice.pdf' }];
  const moved = await got<{ id: string }>(ruth, 'partyAct', {
    body: { ...move, body: { ...body, evidence } },
  });
  appealId = moved.id;
});
afterAll(() => world.close());

describe('an appeal', () => {
  it('is in the queue, filtered like every other', async () => {
    const rows = async (query: Record<string, string>) =>
      (
        await got<{ items: { id: string }[] }>(lena, 'appealList', {
          query: { ...query, id: appealId },
        })
      ).items.map(({ id }) => id);
    expect(await rows({ view: 'open' })).toEqual([appealId]);
    expect(await rows({ ground: 'procedure' })).toEqual([]);
    expect(await rows({ side: 'author', status: 'queued' })).toEqual([appealId]);
    const wrong = await lena('appealList', { query: { side: 'nobody' } });
    expect(wrong.status).toBe(422);
  });

  it('is sealed to who may decide it, on its own page and on the request’s', async () => {
    const sealed = await view(lena);
    expect([
      sealed.sealed,
      sealed.request?.decision,
      sealed.request?.unveiled,
      sealed.outcomes,
    ]).toEqual([true, undefined, undefined, []]);
    expect([sealed.request?.review.stars, sealed.request?.statements]).toEqual([undefined, []]);
    expect((await request(lena)).decision).toBeUndefined();
    const { reviewId } = await request(lena);
    const stars = async (ask: Ask) =>
      (await got<{ stars?: object }>(ask, 'reviewView', { params: { reviewId } })).stars;
    expect([await stars(lena), await stars(ruth)]).toEqual([undefined, expect.anything()]);
    const rows = await got<{ items: { id: string; remedy?: string }[] }>(
      lena,
      'deletionRequestList',
      {
        query: { id: requestId },
      },
    );
    expect(rows.items).toHaveLength(1);
    expect(rows.items[0]?.remedy).toBeUndefined();
    const { items: entries } = await got<{ items: { kind: string }[] }>(lena, 'caseTimeline', {
      params: { caseId: requestId },
    });
    expect(entries.map(({ kind }) => kind)).not.toContain('message');
    const statements = async (ask: Ask) =>
      (await got<{ items: unknown[] }>(ask, 'statementList', { query: { request: requestId } }))
        .items;
    expect([(await statements(lena)).length, (await statements(ruth)).length]).toEqual([0, 1]);
    expect(sealed.newEvidence.map(({ fileName }) => fileName)).toEqual(['invoice.pdf']);
    // What a reversal would bring back tells stars and effect as well, and it would forestall the appeal.
    const reversal = (ask: Ask) => ask('reversalView', { params: { requestId } });
    expect((await reversal(lena)).body).toMatchObject({ status: 422, code: 'findingNotFixed' });
    const { can, sealed: isSealed, version } = await request(lena);
    expect([isSealed, can['deletionRequestReverse']?.code]).toEqual([true, 'findingNotFixed']);
    const asked = { params: { requestId }, ifMatch: version, body: { reason: 'It was wrong.' } };
    const forestalled = await lena('deletionRequestReverse', { ...asked, key: 'forestall' });
    expect([forestalled.status, forestalled.body['code']]).toEqual([422, 'findingNotFixed']);
    expect([(await reversal(ruth)).status, (await request(ruth)).sealed]).toEqual([200, undefined]);
    // Nor is it found by its stars.
    const found = async (ask: Ask) => {
      const query = { id: requestId, decided: '2020-01-01T00:00:00Z..', stars: '1,2,3,4,5' };
      return (await got<{ total: number }>(ask, 'deletionRequestList', { query })).total;
    };
    expect([await found(lena), await found(ruth)]).toEqual([0, 1]);
    // Who decided knows it, and who only reads decides nothing.
    expect((await view(ruth)).sealed).toBe(false);
    expect((await view(await signIn(world, 'agt_olu'))).request?.decision?.by.id).toBe('agt_ruth');
  });

  it('is turned away from who decided, and tells everybody why', async () => {
    const { excluded, can } = await view(ruth);
    expect(excluded.map(({ agent, why }) => [agent.id, why])).toContainEqual([
      'agt_ruth',
      'decider',
    ]);
    expect(can['caseClaim']).toMatchObject({ allowed: false, code: 'conflictOfInterest' });
    const claimed = await ruth('caseClaim', { params: { caseId: appealId }, body: {} });
    expect([claimed.status, claimed.body['code']]).toEqual([403, 'conflictOfInterest']);
    const mara = await signIn(world, 'agt_mara');
    expect((await mara('caseClaim', { params: { caseId: appealId }, body: {} })).status).toBe(403);
  });

  it('opens with the own finding, is previewed, decided and brings everything back', async () => {
    const params = { appealId };
    expect(
      (await lena('appealFinding', { params, body: { clauseId: 'R-4.2', elements: [] } })).status,
    ).toBe(409);
    await got(lena, 'caseClaim', { params: { caseId: appealId }, body: {} });
    const early = await view(lena);
    const draft = { outcome: 'overturned', errorClass: 'facts', reasons: 'It was agreed.' };
    const unfixed = await got<AppealPreview>(lena, 'appealCompose', { params, body: draft });
    expect(unfixed.refusals[0]?.code).toBe('findingNotFixed');
    const elements = (early.request?.elements ?? []).map(({ code }) => ({
      element: code,
      finding: 'notMet',
      pins: [],
    }));
    const body = { clauseId: 'R-4.2', elements };
    const opened = await got<Appeal>(lena, 'appealFinding', { params, body });
    expect([opened.sealed, opened.request?.decision?.by.id]).toEqual([false, 'agt_ruth']);
    expect(opened.outcomes).toEqual(['upheld', 'overturned', 'modified', 'sentBack']);
    const preview = await got<AppealPreview>(lena, 'appealCompose', { params, body: draft });
    expect(preview.restores).toEqual(['text', 'counts', 'rating', 'statementReversed']);
    expect([preview.findings, preview.refusals, preview.triggers]).toEqual([[], [], []]);
    expect(preview.answer).toContain('No demand was found.');
    const empty = { facts: '', noticeToAuthor: '', noticeToRequester: '', publicFacts: '' };
    const instead = { remedy: 'excludeFromRating', ...body, ...empty };
    const bare = { ...draft, outcome: 'modified', instead };
    const { notices } = await got<AppealPreview>(lena, 'appealCompose', { params, body: bare });
    const noticeToAuthor = `${notices?.noticeToAuthor} Ask for Lena Park.`;
    const named = { ...bare, instead: { ...instead, ...notices, noticeToAuthor } };
    const judged = await got<AppealPreview>(lena, 'appealCompose', { params, body: named });
    expect(judged.noticeFindings.map(({ field, code }) => [field, code])).toEqual([
      ['noticeToAuthor', 'personalData'],
    ]);
    const answered = { ...draft, answer: preview.answer };
    const stale = { params, body: answered, ifMatch: opened.version - 1, key: 'stale' };
    const refused = await lena('appealDecide', stale);
    expect([refused.status, refused.body['code']]).toEqual([412, 'versionMismatch']);
    expect(refused.body['current']).toMatchObject({ id: appealId });
    const decided = { params, body: answered, ifMatch: opened.version, key: 'decide' };
    expect((await got<Appeal>(lena, 'appealDecide', decided)).status).toBe('proposed');
    await got(lena, 'appealUndo', { params, body: {} });
    const { version: ifMatch } = await view(lena);
    await got(lena, 'appealDecide', { ...decided, ifMatch, key: 'again' });
    await world.advance('PT10S');
    const after = await view(sanjay);
    expect([after.status, after.outcome?.by.id, after.request?.status]).toEqual([
      'overturned',
      'agt_lena',
      'reversed',
    ]);
    expect(after.request?.review.state).toBe('shown');
    const { items } = await got<{ items: { state: string }[] }>(lena, 'statementList', {
      query: { request: requestId },
    });
    expect(items.map(({ state }) => state)).toEqual(['reversed']);
  });

  it('counts on the fairness board, in the time in which it was decided', async () => {
    const of = async (query: Record<string, string>) => {
      const asked = { params: { board: 'fairness' }, query };
      const { overturns } = await got<{ overturns: { all: Share } }>(lena, 'insightView', asked);
      return [overturns.all.hits, overturns.all.n];
    };
    const [hits = 0, n = 0] = await of({});
    const { outcome } = await view(lena);
    // All that was decided before this one.
    expect(await of({ to: outcome?.effectiveAt ?? '' })).toEqual([hits - 1, n - 1]);
    expect((await lena('insightView', { params: { board: 'fame' } })).status).toBe(404);
  });

  it('shows a seller’s history with the step that may be taken', async () => {
    const { seller } = await request(lena);
    const params = { sellerId: seller.id };
    const body = { step: 'warning', reason: 'Requests without ground.' };
    const warned = { params, body, key: 'warn' };
    const reply = await got<{ warnings: unknown[] }>(lena, 'requesterWarn', warned);
    expect(reply.warnings).toHaveLength(1);
    const mara = await signIn(world, 'agt_mara');
    expect((await mara('requesterWarn', { ...warned, key: 'other' })).status).toBe(403);
    expect((await mara('requesterHistory', { params })).status).toBe(200);
  });
});
