import { create } from 'zustand';
import { useSession } from './session.ts';

/** The rows chosen in one result of one queue: choosing elsewhere is another choice. */
interface Chosen {
  of: string;
  ids: ReadonlySet<string>;
}

const nobody: ReadonlySet<string> = new Set();

const useChosen = create<Chosen>(() => ({ of: '', ids: nobody }));

/** `assignee=me` is another list for another person. */
function nameOf(address: string): string {
  return `${useSession.getState().session?.agent.id ?? ''} ${address}`;
}

/** Ids of the rows chosen at an address of a queue; they stay while somebody looks elsewhere. */
export function useSelection(address: string): ReadonlySet<string> {
  const name = nameOf(address);
  return useChosen(({ of, ids }) => (of === name ? ids : nobody));
}

export function select(address: string, ids: ReadonlySet<string>): void {
  useChosen.setState({ of: nameOf(address), ids });
}

/** Chooses among what is chosen there still; another choice made since is left alone. */
export function reselect(address: string, ids: ReadonlySet<string>): void {
  if (useChosen.getState().of === nameOf(address)) select(address, ids);
}

/** Nothing is chosen anywhere. */
export function forgetSelection(): void {
  useChosen.setState({ of: '', ids: nobody });
}
