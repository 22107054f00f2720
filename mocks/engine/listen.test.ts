import { afterEach, beforeEach, expect, it } from 'vitest';

import { requestOf, uuidOf } from '../test-client.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';

let world: TestWorld;
let caseId: string;
const tokens: Record<string, string> = {};
beforeEach(async () => {
  world = await createTestWorld();
  for (const name of ['agt_mara', 'agt_jonas', 'agt_olu']) tokens[name] = await world.token(name);
  const list = await ask('agt_mara', 'disputeList', { query: { status: 'escalated' } });
  const { items } = (await list.json()) as { items: { id: string }[] };
  caseId = items[0]?.id ?? '';
});
afterEach(() => world.close());

const ask = (who: string, ...[operation, asked]: Parameters<typeof requestOf>) =>
  world.transport(requestOf(operation, asked, tokens[who]));

/** All that a stream says until it is over or what is waited for was said. */
async function listen(who: string) {
  const response = await ask(who, 'eventStream', {});
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  return async (wanted?: string): Promise<string> => {
    const isEnough = () => wanted !== undefined && text.includes(wanted);
    while (!isEnough()) {
      const { value, done } = await reader.read();
      if (done) return `${text}OVER`;
      text += decoder.decode(value);
    }
    return text;
  };
}
const note = (text: string) =>
  ask('agt_mara', 'noteAdd', {
    params: { caseId },
    body: { text },
    headers: { 'Idempotency-Key': uuidOf(text) },
  });

it('tells of notifications to whom they are meant for, and of cases to everybody', async () => {
  const [jonas, olu] = [await listen('agt_jonas'), await listen('agt_olu')];
  await note('Could you look, @agt_jonas?');
  await note('That is all.');
  const heard = await jonas('"notification"');
  expect(heard).toContain('agt_jonas');
  await ask('agt_mara', 'sessionEnd', {});
  await ask('agt_olu', 'sessionEnd', {});
  const other = await olu();
  expect(other).toContain('caseChanged');
  expect(other).not.toContain('"notification"');
});

it('tells of a bulk run to whoever started it', async () => {
  const [jonas, mara] = [await listen('agt_jonas'), await listen('agt_mara')];
  const action = { kind: 'priority', priority: 'high' };
  const body = { dryRun: false, action, selection: { cases: [{ id: caseId }] } };
  await ask('agt_mara', 'bulkRun', { body, headers: { 'Idempotency-Key': uuidOf('run') } });
  await mara('"cause":"done"');
  await ask('agt_jonas', 'sessionEnd', {});
  expect(await jonas()).not.toContain('"bulk"');
});

it('is over when its session is', async () => {
  const jonas = await listen('agt_jonas');
  const mara = await listen('agt_mara');
  await jonas('hello');
  expect((await ask('agt_jonas', 'sessionEnd', {})).status).toBe(204);
  expect(await jonas()).toMatch(/OVER$/);
  await note('Somebody is still here.');
  expect(await mara('caseChanged')).not.toMatch(/OVER$/);
  expect((await ask('agt_jonas', 'eventStream', {})).status).toBe(401);
});
