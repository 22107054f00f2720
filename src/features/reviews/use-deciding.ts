import { useRef, useState } from 'react';
import { newKey } from '../../api/client.ts';
import { type ApiProblem, isProblem } from '../../api/problem.ts';

export type Deciding =
  | { is: 'idle' }
  | { is: 'sending' }
  /** Nothing came back: the same key sends the same decision, never a second one. */
  | { is: 'unknown' }
  | { is: 'refused'; problem: ApiProblem };

interface Sending<Decision, Made> {
  /** Of what is decided: against another one the same decision is sent anew. */
  version: number;
  send: (decision: Decision, idempotencyKey: string) => Promise<Made>;
  onDone: (made: Made) => void;
  /** Asks again for what a decision changes, whatever came of it. */
  refresh: () => Promise<unknown>;
}

/** No answer leaves open whether it arrived; anything else is a refusal. */
const stateOf = (problem: ApiProblem): Deciding =>
  problem.kind !== 'problem' || problem.status >= 500
    ? { is: 'unknown' }
    : { is: 'refused', problem };

/** Sends a decision once; a refusal stays in place, with everything that was written. */
export function useDeciding<Decision, Made>(of: Sending<Decision, Made>) {
  const { version, send, onDone, refresh } = of;
  const [state, setState] = useState<Deciding>({ is: 'idle' });
  const last = useRef({ key: '', body: '' });

  /** True when it was decided. */
  async function decide(decision: Decision): Promise<boolean> {
    if (state.is === 'sending') return false;
    const body = JSON.stringify([version, decision]);
    if (last.current.body !== body) last.current = { key: newKey(), body };
    setState({ is: 'sending' });
    try {
      const made = await send(decision, last.current.key);
      last.current = { key: '', body: '' };
      setState({ is: 'idle' });
      onDone(made);
      return true;
    } catch (error) {
      if (!isProblem(error)) throw error;
      setState(stateOf(error));
      return false;
    } finally {
      await refresh();
    }
  }

  return { state, decide, dismiss: () => setState({ is: 'idle' }) };
}
