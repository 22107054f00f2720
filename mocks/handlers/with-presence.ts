import type { Presence } from '../../src/api/contract/presence.ts';
import type { PresenceBoard } from '../engine/presence.ts';

/** A case or its row with who is on it now (cases.md §7); nothing is added where nobody is. */
export function withPresence<V extends { id: string }>(
  board: PresenceBoard,
  view: V,
): V & { presence?: Presence } {
  const presence = board.of(view.id);
  return presence.length > 0 ? { ...view, presence } : view;
}
