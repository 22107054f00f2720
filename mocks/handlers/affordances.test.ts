import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Dispute } from '../../src/api/contract/disputes.ts';
import { type Ask, draftRuling, signIn, viewOf } from '../test-client.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';

let world: TestWorld;
let admin: Ask;
let auditor: Ask;

beforeAll(async () => {
  world = await createTestWorld();
  admin = await signIn(world, 'agt_mara');
  auditor = await signIn(world, 'agt_olu');
  const { body } = await admin('disputeList', { query: { status: 'resolved' } });
  for (const { id, version } of body['items'] as Dispute[]) {
    const target = { params: { disputeId: id }, ifMatch: version };
    // Those that owe nothing any more are closed.
    await admin('disputeFinalise', { ...target, body: { waiveAppeal: true } });
  }
});
afterAll(() => world.close());

/** One dispute of a status. */
async function oneOf(status: string): Promise<Dispute> {
  const { body } = await admin('disputeList', { query: { status, assignee: 'nobody' } });
  const [first] = body['items'] as { id: string }[];
  return viewOf(admin, first?.id ?? '');
}

describe('what `can` says, the operation does', () => {
  it.each(['open', 'escalated', 'resolved', 'closed'])(
    'preview and release of a case that is %s and held by nobody',
    async (status) => {
      const dispute = await oneOf(status);
      const { rulingPreview, rulingPropose, caseRelease } = dispute.can;
      const params = { disputeId: dispute.id };
      const { digest: _, ...body } = await draftRuling(admin, dispute);
      const preview = await admin('rulingPreview', { params, body });
      expect([preview.status, rulingPreview?.allowed]).toEqual([200, true]);
      const codes = (preview.body['refusals'] as { code: string }[]).map(({ code }) => code);
      const { allowed = true, code } = rulingPropose ?? {};
      expect(codes.length > 0 && codes.includes(code ?? '')).toBe(!allowed);
      const released = await admin('caseRelease', { params: { caseId: dispute.id } });
      expect([released.status, released.body['code']]).toEqual([409, caseRelease?.code]);
    },
  );

  it('a case that I hold can be let go once, and nobody else previews it', async () => {
    const { id } = await oneOf('escalated');
    const params = { caseId: id };
    expect((await admin('caseClaim', { params, body: {} })).status).toBe(201);
    const jonas = await signIn(world, 'agt_jonas');
    const seen = await viewOf(jonas, id);
    const { digest: _, ...body } = await draftRuling(jonas, seen);
    const refused = await jonas('rulingPreview', { params: { disputeId: id }, body });
    expect([refused.status, seen.can['rulingPreview']?.code]).toEqual([409, 'heldByOther']);
    expect((await viewOf(admin, id)).can['caseRelease']).toEqual({ allowed: true });
    expect((await admin('caseRelease', { params })).status).toBe(204);
    expect((await admin('caseRelease', { params })).status).toBe(409);
  });
});

it('every resource carries `can` (api.md)', async () => {
  const dispute = await oneOf('escalated');
  const { order, seller, buyer } = dispute;
  const allowed = { allowed: true };
  const read = async (...asked: Parameters<Ask>) => (await auditor(...asked)).body['can'];
  expect(await read('orderView', { params: { orderId: order.id } })).toEqual({
    orderView: allowed,
  });
  expect(await read('buyerView', { params: { buyerId: buyer.id } })).toEqual({
    buyerView: allowed,
  });
  expect(await read('sellerView', { params: { sellerId: seller.id } })).toEqual({
    sellerView: allowed,
    sellerLedger: allowed,
  });
  for (const agent of (await auditor('agentList')).body['items'] as object[])
    expect(agent).toHaveProperty('can');
  const { F1 } = (await auditor('fixtureList')).body as { F1: { disputeId: string } };
  for (const [ask, code] of [
    [admin, undefined],
    [auditor, 'forbidden'],
  ] as const) {
    const { evidence } = await viewOf(ask, F1.disputeId);
    expect(evidence).not.toEqual([]);
    for (const { can } of evidence) {
      expect(can['evidenceContent']).toEqual(allowed);
      expect(can['evidenceAdmit']?.code).toBe(code);
    }
  }
});
