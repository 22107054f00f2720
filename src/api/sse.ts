/** One server-sent event: its id, if it has one, and its data. */
export interface SseMessage {
  id?: string;
  data: string;
}

function parseBlock(block: string): SseMessage | null {
  const data: string[] = [];
  let id: string | undefined;
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    // A line that begins with a colon is a comment: a heartbeat.
    if (colon <= 0) continue;
    const value = line.slice(colon + 1).replace(/^ /, '');
    if (line.startsWith('data:')) data.push(value);
    if (line.startsWith('id:')) id = value;
  }
  if (data.length === 0) return null;
  return { data: data.join('\n'), ...(id === undefined ? {} : { id }) };
}

/** Cuts text into events; what is not complete yet stays in the returned rest. */
export function takeEvents(text: string): { events: SseMessage[]; rest: string } {
  const blocks = text.replaceAll('\r\n', '\n').split('\n\n');
  const rest = blocks.pop() ?? '';
  return { events: blocks.flatMap((block) => parseBlock(block) ?? []), rest };
}

/**
 * Reads an event stream to its end. `silenceMs` without a byte counts as a dead connection and
 * throws: a laptop that slept has a socket that never says so.
 */
export async function readEvents(
  body: ReadableStream<Uint8Array>,
  onEvent: (message: SseMessage) => void,
  silenceMs: number,
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await withLimit(reader.read(), silenceMs);
      if (done) return;
      const taken = takeEvents(rest + decoder.decode(value, { stream: true }));
      rest = taken.rest;
      taken.events.forEach(onEvent);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function withLimit<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`silent for ${ms} ms`)), ms);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
