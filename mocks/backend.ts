import type { LaterParts } from './engine/options.ts';
import { firstHandlers } from './handlers/first-handlers.ts';

let fetched: Promise<LaterParts> | undefined;

/** Fetches the rest once; a fetch that failed is tried again by the next request. */
function later(): Promise<LaterParts> {
  fetched ??= import('./later.ts').then(
    ({ laterParts }) => laterParts,
    (error: unknown) => {
      fetched = undefined;
      throw error;
    },
  );
  return fetched;
}

/** The whole backend in two parts, as the engine takes it: what answers at once, and the rest. */
export const backend = { handlers: firstHandlers, later };
