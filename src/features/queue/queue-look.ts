import { useMemo } from 'react';
import { type QueueLook, useQueueLooks } from '../../stores/queue-looks.ts';
import { type Column, rowHeights } from '../../ui/table/types.ts';
import type { Queue } from './queue-spec.ts';
import { filterValues } from './queue-url.ts';

const isDensity = (text: string | null): text is keyof typeof rowHeights =>
  text !== null && Object.hasOwn(rowHeights, text);

/** The look that an address tells, as far as it does. */
export function toldLook(search: URLSearchParams): QueueLook {
  const columns = filterValues(search, 'columns');
  const density = search.get('density');
  return {
    ...(columns.length > 0 && { columns }),
    ...(isDensity(density) && { density }),
  };
}

/** The look of a queue: as the address tells, else as it was left on this browser. */
export function useLook({ queue }: Queue, search: URLSearchParams): QueueLook {
  const kept = useQueueLooks(({ looks }) => looks[queue]);
  return useMemo(() => ({ ...kept, ...toldLook(search) }), [kept, search]);
}

/** An address that tells the look; the page stays. */
export function withLook(
  search: URLSearchParams,
  { columns, density }: QueueLook,
): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete('columns');
  next.delete('density');
  if (columns !== undefined) next.set('columns', columns.join(','));
  if (density !== undefined) next.set('density', density);
  return next;
}

/** The result alone: the same rows, however they look and whatever view they were saved as. */
export function withoutLook(search: URLSearchParams): URLSearchParams {
  const next = withLook(search, {});
  next.delete('saved');
  return next;
}

/**
 * The columns chosen, in their order. The first one opens the case and is always there; ids that the queue
 * does not know are nothing. One of them takes the room that is left.
 */
export function arranged<Row>(
  all: readonly Column<Row>[],
  ids: readonly string[] | undefined,
): readonly Column<Row>[] {
  if (ids === undefined) return all;
  const known = [...new Set(ids)].flatMap((id) => all.filter((column) => column.id === id));
  const [first] = all;
  if (known.length === 0 || first === undefined) return all;
  const shown = known.includes(first) ? known : [first, ...known];
  if (shown.some(({ flex }) => flex !== undefined)) return shown;
  const last = shown.at(-1) ?? first;
  const { width = 0, ...rest } = last;
  return [...shown.slice(0, -1), { ...rest, flex: 1, minWidth: width }];
}
