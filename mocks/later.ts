import type { LaterParts } from './engine/options.ts';
import { laterHandlers } from './handlers/later-handlers.ts';
import { completeWorld } from './plant-later.ts';
import { market } from './simulator/market.ts';

/** What the first rows can do without. Only ever imported dynamically (backend.ts). */
export const laterParts: LaterParts = { handlers: laterHandlers, market, complete: completeWorld };
