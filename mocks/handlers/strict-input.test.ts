import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { API_BASE } from '../../src/api/contract/index.ts';
import { type Answer, type Ask, draftRuling, propose, signIn, viewOf } from '../test-client.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';

let world: TestWorld;
let ask: Ask;
let token: string;
let disputeId: string;

beforeAll(async () => {
  world = await createTestWorld();
  ask = await signIn(world, 'agt_mara');
  token = await world.token('agt_mara');
  const fixtures = (await ask('fixtureList')).body as Record<string, { disputeId: string }>;
  disputeId = fixtures['F1']?.disputeId ?? '';
});
afterAll(() => world.close());

const at = ({ status, body }: Answer) => {
  const [first] = (body['errors'] ?? []) as { pointer: string }[];
  return `${status} ${String(body['code'])} ${first?.pointer ?? ''}`;
};

describe('a ruling body', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['a reason twice', { reasonCodes: ['other', 'other'] }, '422 invalidField /reasonCodes/1'],
    ['nothing visible', { statementToBuyer: '\u200b' }, '422 statementRequired /statementToBuyer'],
    ['a NUL', { statementToSeller: 'No\0' }, '422 invalidField /statementToSeller'],
    ['half a character', { statementToSeller: '\ud83d' }, '422 invalidField /statementToSeller'],
    [
      'a bearer where no money moves',
      { kind: 'noAction', bearer: { platformBasisPoints: 0 } },
      '422 invalidField /bearer',
    ],
    [
      'a bearer of a replacement',
      { kind: 'replacement', bearer: { platformBasisPoints: 10_000 } },
      '422 invalidField /bearer',
    ],
  ])('with %s is refused', async (_what, change, wanted) => {
    expect(at(await propose(ask, disputeId, JSON.stringify(change), change))).toBe(wanted);
  });

  it('with the same exhibit twice is refused', async () => {
    const { evidence } = await viewOf(ask, disputeId);
    const [{ id, sha256 } = { id: '', sha256: '' }] = evidence;
    const citedEvidence = [
      { id, sha256 },
      { id, sha256 },
    ];
    const answer = await propose(ask, disputeId, 'twice', { basis: 'evidence', citedEvidence });
    expect(at(answer)).toBe('422 invalidField /citedEvidence/1');
  });

  it('is not read from plain text', async () => {
    const body = await draftRuling(ask, await viewOf(ask, disputeId));
    const headers = { 'Content-Type': 'text/plain', Authorization: `Bearer ${token}` };
    const address = `http://test.local${API_BASE}/disputes/${disputeId}/rulings/preview`;
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    expect((await world.transport(new Request(address, init))).status).toBe(415);
  });
});

describe('words', () => {
  it('of nothing visible are none', async () => {
    const params = { caseId: disputeId };
    const { version } = await viewOf(ask, disputeId);
    const text = ' \u200b\u2060 ';
    const blank = await ask('noteAdd', { params, key: 'blank', body: { text } });
    expect(at(blank)).toBe('422 invalidField /text');
    const message = { params, key: 'blank', ifMatch: version, body: { text, to: 'buyer' } };
    expect(at(await ask('messageSend', message))).toBe('422 invalidField /text');
  });
});

const note = (key: string) =>
  ask('noteAdd', {
    params: { caseId: disputeId },
    headers: { 'Idempotency-Key': key },
    body: { text: 'Kept once.' },
  });

describe('an idempotency key', () => {
  it('is a UUID, in either case', async () => {
    for (const key of ['1', 'not-a-uuid', '3f0c1de2-6b1f-4c8e-9d7a', `${crypto.randomUUID()}0`])
      expect(at(await note(key))).toBe('422 invalidField /Idempotency-Key');
    const first = await note('3f0c1de2-6b1f-4c8e-9d7a-0a1b2c3d4e5f');
    const again = await note('3F0C1DE2-6B1F-4C8E-9D7A-0A1B2C3D4E5F');
    expect([first.status, again.body]).toEqual([201, first.body]);
  });
});

const png = (fill: number) =>
  new Blob([
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array(64).fill(fill)]),
  ]);
async function upload(parts: [string, string | Blob, string?][]): Promise<Answer> {
  const form = new FormData();
  form.set('party', 'buyer');
  form.set('kind', 'photo');
  for (const [name, value, fileName] of parts) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value, fileName);
  }
  const headers = { Authorization: `Bearer ${token}` };
  const address = `http://test.local${API_BASE}/cases/${disputeId}/evidence`;
  const init = { method: 'POST', headers, body: form };
  const response = await world.transport(new Request(address, init));
  const body = (await response.json()) as Record<string, unknown>;
  return { status: response.status, headers: response.headers, body };
}

describe('an upload', () => {
  it('needs exactly one file', async () => {
    expect(at(await upload([]))).toBe('422 invalidField /file');
    for (const file of ['', new Blob([])] as const) {
      const answer = await upload([['file', file, '']]);
      expect([at(answer), answer.body['detail']]).toEqual([
        '422 invalidField /file',
        'A file is missing.',
      ]);
    }
    const two = await upload([
      ['file', png(1), 'a.png'],
      ['file', png(2), 'b.png'],
    ]);
    expect(at(two)).toBe('422 invalidField /file');
  });

  it('proves elements that the policy knows, each once', async () => {
    const unknown = await upload([
      ['file', png(3), 'a.png'],
      ['elements', 'conditionOnArrival,whatever I like'],
    ]);
    expect(at(unknown)).toBe('422 invalidField /elements');
    const known = await upload([
      ['file', png(3), 'a.png'],
      ['elements', 'conditionOnArrival, dispatched,conditionOnArrival'],
    ]);
    expect([known.status, known.body['elements']]).toEqual([
      201,
      ['conditionOnArrival', 'dispatched'],
    ]);
  });

  it('tells what a camera wrote into a picture', async () => {
    const photo = new Blob([readFileSync('public/seed-evidence/ring-arrival-claw.jpg')]);
    const { body } = await upload([['file', photo, 'claw.jpg']]);
    const exif = { takenAt: '2026-11-20T18:29:12Z', device: 'Google Pixel 9', gps: 'present' };
    expect(body['exif']).toEqual(exif);
    // Looked into, and nothing found: not the same as not examined.
    const plain = await upload([['file', png(5), 'plain.png']]);
    expect(plain.body['exif']).toEqual({ gps: 'absent' });
  });

  it('keeps a name that can be kept', async () => {
    const { body } = await upload([['file', png(4), `ri\u0007ng${'g'.repeat(300)}.png`]]);
    expect(body['fileName']).toBe(`ring${'g'.repeat(247)}.png`);
  });
});
