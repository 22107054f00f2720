import { useTrail } from '../../stores/trails.ts';
import type { Neighbours, Step } from './trail-steps.ts';
import type { FoundIn } from './use-found-in.ts';

/**
 * The case before and after one that was found, of whatever kind, in the order of the results. `from` is the
 * one to step on from, when what was asked for is still on its way.
 */
export function useFoundNeighbours(
  foundIn: FoundIn | undefined,
  path: string,
  from = path,
): Omit<Neighbours, 'back'> {
  const trail = useTrail(foundIn?.path ?? '');
  const ids = trail?.pages[0]?.ids ?? [];
  const [at, start] = [ids.indexOf(path), ids.indexOf(from)];
  const search = foundIn?.path.replace('/search', '') ?? '';
  const step = (place: number): Step | undefined => {
    const to = ids[place];
    if (to === undefined) return undefined;
    return { id: to.slice(to.lastIndexOf('/') + 1), query: '', found: { path: to, search } };
  };
  if (at < 0) return { position: 0, total: 0, previous: undefined, next: undefined };
  return { position: at + 1, total: ids.length, previous: step(start - 1), next: step(start + 1) };
}
