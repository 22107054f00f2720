import { useTrail } from '../../stores/trails.ts';
import type { Beside, Neighbours, Step } from './trail-steps.ts';
import type { FoundIn } from './use-found-in.ts';

/** The case before and after one that was found, of whatever kind, in the order of the results. */
export function useFoundNeighbours(
  foundIn: FoundIn | undefined,
  path: string,
): Omit<Neighbours, 'back'> {
  const trail = useTrail(foundIn?.path ?? '');
  const ids = trail?.pages[0]?.ids ?? [];
  const search = foundIn?.path.replace('/search', '') ?? '';
  const step = (place: number): Step | undefined => {
    const to = ids[place];
    if (to === undefined) return undefined;
    return { id: to.slice(to.lastIndexOf('/') + 1), query: '', found: { path: to, search } };
  };
  const around = (at: number): Beside =>
    at < 0
      ? { previous: undefined, next: undefined }
      : { previous: step(at - 1), next: step(at + 1) };
  const at = ids.indexOf(path);
  return {
    position: at + 1,
    total: at < 0 ? 0 : ids.length,
    ...around(at),
    beside: (way) => around(ids.findIndex((one) => `${way}/`.includes(`${one}/`))),
  };
}
