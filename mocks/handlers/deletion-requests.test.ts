import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { DeletionPreview, DeletionRequest } from '../../src/api/contract/deletion-requests.ts';
import type { Operation } from '../../src/api/contract/index.ts';
import { ELEMENTS } from '../../src/api/contract/review-words.ts';
import type { Rating } from '../../src/api/contract/reviews.ts';
import { isBlindSample } from '../domain/reviews/triggers.ts';
import { type Ask, signIn } from '../test-client.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';

let world: TestWorld;
let ruth: Ask;
let lena: Ask;
let mara: Ask;
let keys = 0;

beforeEach(async () => {
  world = await createTestWorld();
  ruth = await signIn(world, 'agt_ruth');
  lena = await signIn(world, 'agt_lena');
  mara = await signIn(world, 'agt_mara');
});
afterEach(() => world.close());

const STATEMENT = 'The text is about something that we never sold, and nobody ordered it from us.';

/** A review that nobody has asked to be deleted, read once only and told to no second person. */
function freeReview() {
  const { store } = world.engine.core;
  const asked = new Set([...store.all('deletionRequests')].map(({ reviewId }) => reviewId));
  const found = [...store.all('reviews')].find(
    ({ id, state, sellerId, postedAt }) =>
      state === 'shown' &&
      !asked.has(id) &&
      postedAt > '2026-01-20' &&
      store.get('sellers', sellerId)?.tier !== 'top',
  );
  if (!found) throw new Error('Every review was asked about');
  return found;
}

async function act(caseId: string, party: 'buyer' | 'seller', command: string, body: object = {}) {
  const move = { caseId, party, command, body };
  return ruth('partyAct', { body: move });
}

/** Files a request on a free review; one of the blind sample is withdrawn and filed anew. */
async function filed(): Promise<string> {
  const { id } = freeReview();
  const body = {
    reason: 'unrelated',
    statement: STATEMENT,
    evidence: [{ file: 'listing-screenshot.jpg' }],
  };
  for (;;) {
    const made = await act(id, 'seller', 'requestDeletion', body);
    expect(made.status).toBe(200);
    const requestId = String(made.body['id']);
    if (!isBlindSample({ id: requestId }, 20)) return requestId;
    await act(requestId, 'seller', 'withdrawRequest');
  }
}

async function view(ask: Ask, requestId: string): Promise<DeletionRequest> {
  const { status, body } = await ask('deletionRequestView', { params: { requestId } });
  expect(status).toBe(200);
  // What the contract promises for status 200.
  return body as DeletionRequest;
}
function write(ask: Ask, operation: Operation, seen: DeletionRequest, body: unknown) {
  const key = `deletion ${(keys += 1)}`;
  return ask(operation, { params: { requestId: seen.id }, body, ifMatch: seen.version, key });
}
const claim = (ask: Ask, caseId: string) => ask('caseClaim', { params: { caseId }, body: {} });

function elements({ reason, reviewId }: DeletionRequest) {
  const pins = [{ kind: 'span', id: reviewId }];
  return ELEMENTS[reason].map((element) => ({ element, finding: 'met', pins }));
}

/** A proposal with the notices that the preview composes. */
async function draft(ask: Ask, seen: DeletionRequest, change: object = {}) {
  const texts = { facts: '', noticeToAuthor: '', noticeToRequester: '', publicFacts: '' };
  const clauseId = seen.clauses[0]?.id;
  const plain = { remedy: 'remove', clauseId, elements: elements(seen), ...texts, ...change };
  const params = { requestId: seen.id };
  const { status, body } = await ask('deletionRequestPreview', { params, body: plain });
  expect([status, body['code']]).toEqual([200, undefined]);
  const { composed } = body as DeletionPreview;
  return { ...plain, ...composed };
}

const take = (ask: Ask, queue: string) => ask('caseTakeNext', { params: { queue }, body: {} });

describe('a request to delete a review', () => {
  it('is filed, found on, decided, has effect, and is taken back as if it had never been', async () => {
    const requestId = await filed();
    const params = { requestId };
    expect((await claim(mara, requestId)).status).toBe(403);
    expect((await claim(ruth, requestId)).status).toBe(201);
    const seen = await view(ruth, requestId);
    expect([seen.status, seen.review.stars, seen.unveiled]).toEqual([
      'inReview',
      undefined,
      undefined,
    ]);
    const clauseId = seen.clauses[0]?.id;
    const texts = { facts: '', noticeToAuthor: '', noticeToRequester: '', publicFacts: '' };
    const blank = { remedy: 'remove', clauseId, elements: elements(seen), ...texts };
    const early = await ruth('deletionRequestPreview', { params, body: blank });
    expect([early.status, early.body['code']]).toEqual([422, 'findingNotFixed']);
    const finding = { clauseId, elements: elements(seen) };
    const fixed = await ruth('deletionRequestFinding', { params, body: finding });
    expect((fixed.body as DeletionRequest).review.stars).toBeDefined();
    expect((await view(lena, requestId)).review.stars).toBeUndefined();

    const rated = async () =>
      (await ruth('sellerRating', { params: { sellerId: seen.seller.id } })).body as Rating;
    const before = await rated();
    const body = await draft(ruth, seen);
    const proposed = await write(ruth, 'deletionRequestPropose', seen, body);
    expect([proposed.status, proposed.body['status']]).toEqual([201, 'decided']);
    const undone = await ruth('deletionRequestUndo', { params, body: {} });
    expect([undone.status, undone.body['status']]).toEqual([200, 'inReview']);
    const again = await write(ruth, 'deletionRequestPropose', await view(ruth, requestId), body);
    expect(again.status).toBe(201);
    await ruth('clockAdvance', { body: { advance: 'PT10S' } });
    const effective = await view(ruth, requestId);
    expect([effective.status, effective.review.state]).toEqual(['effective', 'removed']);
    expect(effective.statements).toHaveLength(1);
    expect((await rated()).overall.count).toBe(before.overall.count - 3);

    const back = await lena('reversalView', { params });
    expect(back.body).toMatchObject({ reviewState: 'shown', told: ['author', 'seller'] });
    const reversed = await write(lena, 'deletionRequestReverse', effective, {
      reason: 'Our mistake.',
    });
    expect([reversed.status, reversed.body['status']]).toEqual([200, 'reversed']);
    const { ratingAsOf: _, ...after } = await rated();
    expect(before).toMatchObject(after);
  });

  it('nothing is decided by who looked at another version, has not the right, or is late', async () => {
    const requestId = await filed();
    const params = { requestId };
    await claim(ruth, requestId);
    const seen = await view(ruth, requestId);
    const finding = { clauseId: seen.clauses[0]?.id, elements: elements(seen) };
    await ruth('deletionRequestFinding', { params, body: finding });
    const body = await draft(ruth, seen);
    const stale = await write(ruth, 'deletionRequestPropose', { ...seen, version: 99 }, body);
    expect([stale.status, (stale.body['current'] as DeletionRequest).id]).toEqual([412, requestId]);
    const other = await write(lena, 'deletionRequestPropose', seen, body);
    expect([other.status, other.body['code']]).toEqual([409, 'heldByOther']);
    for (const role of ['agt_mara', 'agt_tomas', 'agt_olu']) {
      const ask = await signIn(world, role);
      expect((await write(ask, 'deletionRequestPropose', seen, body)).status).toBe(403);
    }
    await write(ruth, 'deletionRequestPropose', seen, body);
    await ruth('clockAdvance', { body: { advance: 'PT10S' } });
    const late = await ruth('deletionRequestUndo', { params, body: {} });
    expect([late.status, late.body['code']]).toEqual([409, 'undoOver']);
  });

  it('waits for the author, who answers or does not', async () => {
    const requestId = await filed();
    await claim(ruth, requestId);
    const question = { of: 'author', text: 'Which order is this about?' };
    const asked = await write(ruth, 'deletionRequestAsk', await view(ruth, requestId), question);
    expect([asked.status, asked.body['status']]).toEqual([201, 'awaitingAuthor']);
    const wrong = await act(requestId, 'seller', 'answerReviewer', { text: 'Ours.' });
    expect([wrong.status, wrong.body['code']]).toEqual([409, 'wrongState']);
    const right = await act(requestId, 'buyer', 'answerAuthorQuestion', { kind: 'confirm' });
    expect(right.status).toBe(200);
    const answered = await view(ruth, requestId);
    expect([answered.status, answered.asked[0]?.answer?.kind]).toEqual(['inReview', 'confirm']);
    await claim(ruth, requestId);
    await write(ruth, 'deletionRequestAsk', await view(ruth, requestId), question);
    await ruth('clockAdvance', { body: { advance: 'PT72H' } });
    expect((await view(ruth, requestId)).asked[1]?.answer?.kind).toBe('silent');
  });

  it('takes files with an answer, which can be pinned like those of the request', async () => {
    const requestId = await filed();
    await claim(ruth, requestId);
    const question = { of: 'seller', text: 'Is there an invoice?' };
    await write(ruth, 'deletionRequestAsk', await view(ruth, requestId), question);
    const evidence = [{ file: 'invoice.pdf', caption: 'The invoice' }];
    const unknown = { text: 'Here.', evidence: [{ file: 'nothing.pdf' }] };
    expect((await act(requestId, 'seller', 'answerReviewer', unknown)).status).toBe(422);
    const body = { text: 'Here it is.', evidence };
    expect((await act(requestId, 'seller', 'answerReviewer', body)).status).toBe(200);
    const seen = await view(ruth, requestId);
    const [id = ''] = seen.asked[0]?.answer?.evidenceIds ?? [];
    const file = seen.evidence.find((one) => one.id === id);
    expect(file).toMatchObject({ fileName: 'invoice.pdf', submittedBy: 'seller', number: 2 });
    await claim(ruth, requestId);
    const pins = [{ kind: 'file', id }];
    const found = elements(seen).map((one) => Object.assign({}, one, { pins }));
    const finding = { clauseId: seen.clauses[0]?.id, elements: found };
    const fixed = await ruth('deletionRequestFinding', { params: { requestId }, body: finding });
    expect(fixed.status).toBe(200);
  });

  it('stands in the queue of trust and safety alone, with its file and its timeline', async () => {
    const requestId = await filed();
    const query = { view: 'open', limit: '100', sort: '-created' };
    const list = await mara('deletionRequestList', { query });
    expect((list.body['items'] as { id: string }[]).map(({ id }) => id)).toContain(requestId);
    expect((await take(mara, 'deletion-requests')).status).toBe(403);
    expect((await take(ruth, 'disputes')).status).toBe(403);
    const taken = await take(ruth, 'deletion-requests');
    expect([taken.status, taken.body['queue']]).toEqual([200, 'deletion-requests']);
    const evidenceId = (await view(mara, requestId)).evidence[0]?.id ?? '';
    expect((await mara('caseTimeline', { params: { caseId: requestId } })).status).toBe(200);
    expect((await act(requestId, 'seller', 'withdrawRequest')).status).toBe(200);
    expect((await act(requestId, 'seller', 'withdrawRequest')).status).toBe(409);
    expect(evidenceId).toBe(`evi_${requestId}_1`);
    const found = await mara('search', { query: { q: (await view(mara, requestId)).reference } });
    expect(found.body['exact']).toEqual({ kind: 'deletionRequest', id: requestId });
  });
});
