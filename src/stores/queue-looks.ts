import { create } from 'zustand';

/** How a person likes the rows of one queue; what is absent is as the queue has it. */
export interface QueueLook {
  columns?: readonly string[] | undefined;
  density?: 'compact' | 'comfortable' | 'relaxed' | undefined;
}

type Looks = Readonly<Record<string, QueueLook>>;

const STORE_KEY = 'recourse.queue-looks';

function isLook(value: unknown): value is QueueLook {
  const { columns } = (value ?? {}) as Partial<Record<string, unknown>>;
  return (
    typeof value === 'object' &&
    value !== null &&
    (columns === undefined ||
      (Array.isArray(columns) && columns.every((id) => typeof id === 'string')))
  );
}

/** Reads stored text; what is damaged is as if it were not there. */
export function parseLooks(text: string | null): Looks {
  try {
    const stored: unknown = JSON.parse(text ?? '{}');
    return Object.fromEntries(
      Object.entries(stored ?? {}).filter((one): one is [string, QueueLook] => isLook(one[1])),
    );
  } catch {
    return {};
  }
}

function read(): Looks {
  try {
    return parseLooks(globalThis.localStorage?.getItem(STORE_KEY) ?? null);
  } catch {
    // Storage is closed: every queue looks as it comes.
    return {};
  }
}

export const useQueueLooks = create<{ looks: Looks }>(() => ({ looks: read() }));

/** Remembers the look of a queue in this browser. */
export function keepLook(queue: string, look: QueueLook): void {
  const looks = { ...useQueueLooks.getState().looks, [queue]: look };
  useQueueLooks.setState({ looks });
  try {
    globalThis.localStorage?.setItem(STORE_KEY, JSON.stringify(looks));
  } catch {
    // The look lasts as long as the page.
  }
}
