import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { CaseRecord } from '../domain/cases/case.ts';
import { type Ask, signIn, viewOf, withVersion } from '../test-client.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';

let world: TestWorld;
let mara: Ask;
let jonas: Ask;
let caseId: string;
beforeEach(async () => {
  world = await createTestWorld();
  mara = await signIn(world, 'agt_mara');
  jonas = await signIn(world, 'agt_jonas');
  const query = { status: 'escalated', assignee: 'nobody' };
  const { body } = await mara('disputeList', { query });
  caseId = (body['items'] as { id: string }[])[0]?.id ?? '';
});
afterEach(() => world.close());

const record = (): CaseRecord | undefined => world.engine.core.store.get('disputes', caseId);
const params = () => ({ caseId });
const aside = (ask: Ask) =>
  withVersion(ask, 'caseSnooze', { params: params(), body: { until: '2026-03-12T09:00:00Z' } });
const mine = async (ask: Ask) => {
  const { body } = await ask('homeView');
  const parts = body['parts'] as { part: string; count: number }[];
  return parts.find(({ part }) => part === 'mine')?.count ?? 0;
};
const ends = async () => {
  const { body } = await mara('caseTimeline', { params: params() });
  const items = body['items'] as { event?: string }[];
  return items.filter(({ event }) => event === 'snoozeEnded').length;
};

describe('working on a case that was put aside takes it back', () => {
  it('by claiming it: it is among mine again, and nothing comes back later', async () => {
    const before = await mine(mara);
    await aside(mara);
    expect((await mara('caseClaim', { params: params(), body: {} })).status).toBe(201);
    expect([record()?.snooze, record()?.woke, await ends()]).toEqual([undefined, undefined, 1]);
    expect(await mine(mara)).toBe(before + 1);
    await mara('caseClaim', { params: params(), body: {} });
    await world.advance('PT72H');
    expect(await ends()).toBe(1);
  });

  it('by writing to its parties', async () => {
    await aside(mara);
    const { version } = await viewOf(mara, caseId);
    const body = { to: 'both', text: 'We are on it.' };
    await mara('messageSend', { params: params(), ifMatch: version, key: 'on it', body });
    expect([record()?.snooze, record()?.woke, await ends()]).toEqual([undefined, undefined, 1]);
  });

  it('and tells whoever put it aside, when somebody else did it', async () => {
    await aside(jonas);
    await mara('caseClaim', { params: params(), body: {} });
    expect(record()?.snooze).toBeUndefined();
    expect(record()?.woke?.byId).toBe('agt_jonas');
  });

  it('but a claim that is refused leaves it put aside', async () => {
    await aside(jonas);
    const olu = await signIn(world, 'agt_olu');
    expect((await olu('caseClaim', { params: params(), body: {} })).status).toBe(403);
    expect(record()?.snooze?.byId).toBe('agt_jonas');
  });
});
