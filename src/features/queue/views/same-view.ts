import type { SavedView } from '../../../api/contract/views.ts';
import { readWhere, writeWhere } from '../../../lib/where.ts';
import { toldLook } from '../queue-look.ts';
import type { Queue } from '../queue-spec.ts';
import { resultQuery } from '../queue-url.ts';
import { viewSearch } from '../view-address.ts';

/** Words and expressions are one text, whatever commas they hold. */
const WHOLE = new Set(['q', 'where']);

function spelled(name: string, text: string): string {
  if (name === 'where') {
    const read = readWhere(text);
    return read.ok ? writeWhere(read.value) : text;
  }
  return WHOLE.has(name) ? text : text.split(',').toSorted().join(',');
}

/** The result of an address as a query of the API, in one spelling: equal results, equal texts. */
export function resultText(queue: Queue, search: URLSearchParams): string {
  const params = new URLSearchParams(
    Object.entries(resultQuery(queue, search)).map(([name, text]) => [name, spelled(name, text)]),
  );
  params.sort();
  return params.toString();
}

/** True when an address shows something else than the view that it was opened from. */
export function isChanged(queue: Queue, search: URLSearchParams, view: SavedView): boolean {
  const saved = viewSearch(view);
  if (resultText(queue, search) !== resultText(queue, saved)) return true;
  return JSON.stringify(toldLook(search)) !== JSON.stringify(toldLook(saved));
}
