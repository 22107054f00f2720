import { buildRequest, type Transport } from '../api/client.ts';
import { queryClient } from '../api/query.ts';
import { setConnection, useConnection } from '../stores/connection.ts';
import { rest } from '../stores/rest.ts';

const LONGEST_WAIT_MS = 30_000;
/** Longest that one look at the line may take. */
const PROBE_MS = 8_000;

/** 1 s, 2 s … 30 s, spread by a fifth so that a backend that returns is not greeted by everybody at once. */
function waitFor(failures: number): number {
  return Math.min(LONGEST_WAIT_MS, 1000 * 2 ** (failures - 1)) * (0.9 + Math.random() * 0.2);
}

let looking: Promise<boolean> | null = null;
let generation = 0;

function found(): void {
  if (useConnection.getState().lostAt === undefined) return;
  setConnection({ lostAt: undefined });
  // Whatever is on screen may be of before; it is asked for again where it stands.
  void queryClient.invalidateQueries();
}

/** Asks whether anybody answers at all; any answer will do. */
async function answers(transport: Transport): Promise<boolean> {
  try {
    await transport(buildRequest('sessionView', { signal: AbortSignal.timeout(PROBE_MS) }));
    return true;
  } catch {
    return false;
  }
}

/** Looks again and again until somebody answers; a later call, or a later transport, takes its place. */
async function waitForLine(transport: Transport, turn: number, failures = 1): Promise<void> {
  await rest(waitFor(failures));
  if (turn !== generation || useConnection.getState().lostAt === undefined) return;
  if (await answers(transport)) return found();
  await waitForLine(transport, turn, failures + 1);
}

/** Nothing came back. One lost answer is no lost line: it is, when a second question is lost as well. */
async function look(transport: Transport, since: number): Promise<boolean> {
  if (await answers(transport)) return false;
  setConnection({ lostAt: since });
  generation += 1;
  void waitForLine(transport, generation);
  return true;
}

/** True when nobody can be reached now; while that is being found out, waits for it. */
export async function lineIsLost(): Promise<boolean> {
  if (useConnection.getState().lostAt !== undefined) return true;
  return looking ?? false;
}

/** Follows what every request tells about the line; the requests themselves stay as they are. */
export function watchLine(transport: Transport): Transport {
  generation += 1;
  setConnection({ lostAt: undefined });
  return async (request) => {
    try {
      const response = await transport(request);
      // The demo stage is spared by the faults it sets, so it says nothing about the line.
      if (!request.url.includes('/demo/')) found();
      return response;
    } catch (error) {
      const isCalledOff = request.signal.aborted && request.signal.reason?.name === 'AbortError';
      if (!isCalledOff && useConnection.getState().lostAt === undefined) {
        looking ??= look(transport, Date.now()).finally(() => {
          looking = null;
        });
      }
      throw error;
    }
  };
}
