import { useEffect, useState } from 'react';
import { ownBytes, type EvidenceBytes, type LoadBytes } from './viewer-item.ts';

export type BytesState =
  | { state: 'loading' }
  | { state: 'ready'; bytes: EvidenceBytes }
  | { state: 'failed'; error: unknown };

interface Loaded {
  id: string;
  turn: number;
  result: BytesState;
}

const loading: BytesState = { state: 'loading' };

/**
 * The bytes of the item on show. Leaving the item aborts its request; an answer that comes too late is
 * dropped. `retry` asks again after a failure. `load` must keep its identity between renders.
 */
export function useEvidenceBytes(id: string, load: LoadBytes): [BytesState, retry: () => void] {
  const [turn, setTurn] = useState(0);
  const [loaded, setLoaded] = useState<Loaded | null>(null);

  useEffect(() => {
    const leaving = new AbortController();
    const settle = (result: BytesState) => {
      if (!leaving.signal.aborted) setLoaded({ id, turn, result });
    };
    load(id, leaving.signal).then(
      (bytes) => settle({ state: 'ready', bytes: ownBytes(bytes) }),
      (error: unknown) => settle({ state: 'failed', error }),
    );
    return () => leaving.abort();
  }, [id, load, turn]);

  const isCurrent = loaded?.id === id && loaded.turn === turn;
  return [isCurrent ? loaded.result : loading, () => setTurn(turn + 1)];
}
