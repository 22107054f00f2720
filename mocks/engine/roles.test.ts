import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type EndpointShape, type Role, ROLES } from '../../src/api/contract/define.ts';
import { contract, type Operation } from '../../src/api/contract/index.ts';
import { type Ask, signIn, viewOf } from '../test-client.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';

let world: TestWorld;
const people = new Map<Role, Ask>();
let disputeId: string;
let requestId: string;

beforeAll(async () => {
  world = await createTestWorld();
  const nobody = await signIn(world);
  const personas = (await nobody('personaList')).body['items'] as { id: string; role: Role }[];
  for (const role of ROLES)
    people.set(role, await signIn(world, personas.find((one) => one.role === role)?.id));
  const { F1, R1 } = (await nobody('fixtureList')).body as Record<string, Record<string, string>>;
  [disputeId = '', requestId = ''] = [F1?.['disputeId'], R1?.['requestId']];
});
afterAll(() => world.close());

const guarded = (Object.entries(contract) as [Operation, EndpointShape][]).filter(
  ([operation, shape]) =>
    shape.access !== 'public' && operation !== 'sessionEnd' && operation !== 'eventStream',
);

function allows(shape: EndpointShape, role: Role): boolean {
  return shape.access === 'staff' || (shape.access !== 'public' && shape.access.includes(role));
}

describe('every operation as every role (I34)', () => {
  const cases = guarded.flatMap(([operation, shape]) =>
    ROLES.map((role) => ({ operation, role, allowed: allows(shape, role) })),
  );

  it.each(cases)('$operation as $role: allowed $allowed', async ({ operation, role, allowed }) => {
    const before = world.engine.core.store.seq;
    const params = {
      disputeId,
      // Each role's own kind of case: trust and safety work on reviews.
      caseId: role === 'trust' ? requestId : disputeId,
      rulingId: 'none',
      refundId: 'none',
      messageId: 'none',
      evidenceId: 'none',
      orderId: 'none',
      sellerId: 'none',
      buyerId: 'none',
    };
    const names = contract[operation].path.matchAll(/\{(\w+)\}/g);
    const own = Object.fromEntries(
      Array.from(names, ([, name = '']) => [
        name,
        Object.entries(params).find(([key]) => key === name)?.[1] ?? 'none',
      ]),
    );
    const answer = await people.get(role)?.(operation, { params: own, body: undefined });
    expect(answer?.status === 403).toBe(!allowed);
    if (allowed) return;
    expect(answer?.body['code']).toBe('forbidden');
    expect(world.engine.core.store.seq).toBe(before);
  });

  it.each(ROLES)('what %s may not do, the affordances say too', async (role) => {
    const ask = people.get(role);
    if (!ask) throw new Error(role);
    const { can } = await viewOf(ask, disputeId);
    for (const [operation, { allowed, code }] of Object.entries(can)) {
      const shape: EndpointShape | undefined = guarded.find(([name]) => name === operation)?.[1];
      if (!shape || allows(shape, role)) continue;
      expect([operation, allowed, code]).toEqual([operation, false, 'forbidden']);
    }
  });
});
