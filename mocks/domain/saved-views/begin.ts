import type { Beginning } from '../../../src/api/contract/views.ts';
import type { Reader } from '../tx.ts';
import { isViewShownTo, placesOf } from './save.ts';

/** The saved views with which a person begins queues; one that is gone or no longer shared is none. */
export function beginningsOf(reader: Reader, agentId: string): Beginning[] {
  const { defaults } = placesOf(reader, agentId);
  return Object.values(defaults).flatMap((viewId) => {
    const view = reader.get('savedViews', viewId);
    if (!view || !isViewShownTo(view, agentId)) return [];
    const { id, queue, query, columns, density } = view;
    const look = { ...(columns && { columns: [...columns] }), ...(density && { density }) };
    return [{ id, queue, query, ...look }];
  });
}
