import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type ApiServer, startServer } from './http.ts';
import { uuidOf } from './test-client.ts';

let server: ApiServer;
let token: string;
let caseId: string;

const json = { 'Content-Type': 'application/json' };
const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, {
    method,
    headers: { ...json, ...headers, ...(token && { Authorization: `Bearer ${token}` }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const read = async <T>(response: Response | Promise<Response>) =>
  (await (await response).json()) as T;

beforeAll(async () => {
  token = '';
  server = await startServer({ volume: 0 });
  ({ token } = await read<{ token: string }>(send('POST', '/session', { personaId: 'agt_mara' })));
  caseId = (await read<{ F1: { disputeId: string } }>(send('GET', '/demo/fixtures'))).F1.disputeId;
});
afterAll(() => server.close());

const png = () =>
  new Blob(
    [Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array(64).fill(7)])],
    { type: 'text/html' },
  );

async function upload(file: Blob, name: string): Promise<Response> {
  const form = new FormData();
  form.set('party', 'buyer');
  form.set('kind', 'photo');
  form.set('elements', 'conditionOnArrival');
  form.set('file', file, name);
  return fetch(`${server.url}/cases/${caseId}/evidence`, {
    method: 'POST',
    body: form,
    headers: { Authorization: `Bearer ${token}` },
  });
}

const listen = async (headers: Record<string, string>) => {
  const stop = new AbortController();
  const response = await fetch(`${server.url}/events`, {
    headers: { Authorization: `Bearer ${token}`, ...headers },
    signal: stop.signal,
  });
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  let text = '';
  const until = async (wanted: RegExp): Promise<string> => {
    while (!wanted.test(text)) text += new TextDecoder().decode((await reader.read()).value);
    return text;
  };
  return { until, stop: () => stop.abort() };
};

const sendAs = (type: string) =>
  send('POST', `/cases/${caseId}/notes`, { text: 'x' }, { 'Content-Type': type });

describe('the engine over HTTP', () => {
  it('listens on loopback only, at the base path', () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/v1$/);
  });

  it('takes an upload, believes its bytes, and gives the same bytes back', async () => {
    const added = await upload(png(), 'ring.png');
    const item = await read<{ id: string; mediaType: string; sha256: string }>(added);
    expect([added.status, item.mediaType]).toEqual([201, 'image/png']);
    const content = await send('GET', `/evidence/${item.id}/content`);
    expect(new Uint8Array(await content.arrayBuffer())).toEqual(
      new Uint8Array(await png().arrayBuffer()),
    );
    expect(content.headers.get('content-disposition')).toContain('attachment');
    expect(content.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('refuses disguises (F20), oversize and an upload without a file', async () => {
    const disguised = await upload(
      new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>']),
      'photo.jpg',
    );
    expect([disguised.status, (await read<{ code: string }>(disguised)).code]).toEqual([
      415,
      'unsupportedFile',
    ]);
    const large = await upload(new Blob([new Uint8Array(10 * 2 ** 20 + 1)]), 'large.png');
    expect([large.status, (await read<{ code: string }>(large)).code]).toEqual([413, 'tooLarge']);
    const larger = await upload(new Blob([new Uint8Array(13 * 2 ** 20)]), 'larger.png');
    expect(larger.status).toBe(413);
    const none = await send('POST', `/cases/${caseId}/evidence`, { party: 'buyer', kind: 'photo' });
    expect(none.status).toBe(422);
  });

  it('serves the files of the seed', async () => {
    const { items } = await read<{ items: { id: string }[] }>(send('GET', '/disputes?limit=50'));
    for (const { id } of items) {
      const { evidence } = await read<{
        evidence: { id: string; bytes: number; fileName: string }[];
      }>(send('GET', `/disputes/${id}`));
      for (const item of evidence.slice(0, 2)) {
        const content = await send('GET', `/evidence/${item.id}/content`);
        expect([item.fileName, content.status, (await content.arrayBuffer()).byteLength]).toEqual([
          item.fileName,
          200,
          item.bytes,
        ]);
      }
    }
  });

  it('says what it does not understand', async () => {
    expect((await send('GET', '/nothing')).status).toBe(404);
    const garbage = await fetch(`${server.url}/cases/${caseId}/notes`, {
      method: 'POST',
      body: '{"text":',
      headers: { ...json, Authorization: `Bearer ${token}`, 'Idempotency-Key': uuidOf('g') },
    });
    expect([garbage.status, (await read<{ code: string }>(garbage)).code]).toEqual([
      400,
      'badRequest',
    ]);
  });

  it.each([
    ['TRACE', '/'],
    ['GET', '//'],
    ['GET', 'http://['],
  ])('answers what can be no request of its own: %s %s', async (method, path) => {
    const { hostname, port } = new URL(server.url);
    const status = await new Promise((resolve, reject) => {
      const asked = request({ hostname, port, method, path }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asked.once('error', reject).end();
    });
    expect(status).toBe(400);
  });

  it('knows addresses that are used otherwise, and tells how', async () => {
    const wrong = await send('DELETE', '/disputes');
    const problem = await read<{ code: string }>(wrong);
    expect([wrong.status, wrong.headers.get('allow'), problem.code]).toEqual([
      405,
      'GET',
      'methodNotAllowed',
    ]);
    const lease = await send('GET', `/cases/${caseId}/lease`);
    expect(lease.headers.get('allow')?.split(', ').toSorted()).toEqual(['DELETE', 'POST', 'PUT']);
  });

  it('numbers every answer, and says of a large body what it is', async () => {
    const words = { text: 'x'.repeat(2 * 2 ** 20) };
    const large = () => send('POST', `/cases/${caseId}/notes`, words);
    await send('PUT', '/demo/faults', { operation: 'agentList', kind: 'error', times: 2 });
    const paths = ['/nothing', '/nothing', '/agents', '/agents', '/disputes/none'];
    const answers = [
      ...(await Promise.all(paths.map((path) => send('GET', path)))),
      ...(await Promise.all([large(), large(), send('DELETE', '/disputes')])),
    ];
    const problems = await Promise.all(
      answers.map((answer) => read<{ requestId: string; detail: string }>(answer)),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 503, 503, 404, 413, 413, 405]);
    expect(problems[5]?.detail).toBe('A body may have up to 1 MB.');
    expect(new Set(problems.map(({ requestId }) => requestId)).size).toBe(problems.length);
  });

  it('reads JSON that says so, and no other kind', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'text/json-ish']) {
      const answer = await sendAs(type);
      expect([answer.status, (await read<{ code: string }>(answer)).code]).toEqual([
        415,
        'unsupportedMedia',
      ]);
    }
    // Read, and then refused for its missing key.
    for (const type of ['application/json; charset=utf-8', 'application/merge-patch+json'])
      expect((await sendAs(type)).status).toBe(428);
  });

  it('breaks the real connection', async () => {
    await send('PUT', '/demo/faults', { operation: 'agentList', kind: 'dropReply', times: 1 });
    await expect(send('GET', '/agents')).rejects.toThrow(TypeError);
    await send('PUT', '/demo/faults', {
      operation: 'agentList',
      kind: 'dropReply',
      at: 'halfReply',
      times: 1,
    });
    const half = await send('GET', '/agents');
    expect(half.status).toBe(200);
    await expect(half.text()).rejects.toThrow(/terminated|aborted|closed/);
    expect((await send('GET', '/agents')).status).toBe(200);
  });

  it('streams live events and resumes after the last one seen', async () => {
    const note = (key: string) =>
      send('POST', `/cases/${caseId}/notes`, { text: key }, { 'Idempotency-Key': uuidOf(key) });
    const first = await listen({});
    const hello = await first.until(/"type":"hello"/);
    await note('one');
    const seen = await first.until(/"type":"caseChanged"/);
    expect(seen).toContain(`"caseId":"${caseId}"`);
    first.stop();
    await note('two');
    const id = /id: (\S+)/.exec(hello)?.[1] ?? '';
    const again = await listen({
      'Last-Event-ID': /id: (\S+)\nevent: caseChanged\n/.exec(seen)?.[1] ?? id,
    });
    expect(await again.until(/caseChanged/)).toContain('event: hello\n');
    again.stop();
    const lost = await listen({ 'Last-Event-ID': 'other-life-7' });
    await lost.until(/"type":"reset"/);
    lost.stop();
  });

  it('keeps the world in a folder, uploads included', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'recourse-api-'));
    const memory = server;
    server = await startServer({ volume: 0, data: folder });
    ({ token } = await read<{ token: string }>(
      send('POST', '/session', { personaId: 'agt_mara' }),
    ));
    const { id } = await read<{ id: string }>(upload(png(), 'kept.png'));
    await server.close();
    server = await startServer({ volume: 0, data: folder });
    expect((await send('GET', `/evidence/${id}/content`)).status).toBe(200);
    await server.close();
    await rm(folder, { recursive: true });
    server = memory;
  });
});
