import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvents, takeEvents, type SseMessage } from './sse.ts';

const stream =
  'id: 1\nevent: clock\ndata: {"a":1}\n\n: beat\n\nid: 2\r\ndata: x\r\ndata: y\r\n\r\n';
const whole: SseMessage[] = [
  { id: '1', data: '{"a":1}' },
  { id: '2', data: 'x\ny' },
];

describe('server-sent events', () => {
  it('keeps what is not complete', () => {
    expect(takeEvents('data: a\n\ndata: b')).toEqual({ events: [{ data: 'a' }], rest: 'data: b' });
  });

  it('reads the same events however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: stream.length - 1 })), async (cuts) => {
        const bytes = new TextEncoder().encode(stream);
        const edges = [0, ...[...cuts].toSorted((a, b) => a - b), bytes.length];
        const body = new ReadableStream<Uint8Array>({
          start(controller) {
            edges.slice(1).forEach((end, at) => controller.enqueue(bytes.slice(edges[at], end)));
            controller.close();
          },
        });
        const heard: SseMessage[] = [];
        await readEvents(body, (message) => heard.push(message), 1000);
        expect(heard).toEqual(whole);
      }),
    );
  });
});
