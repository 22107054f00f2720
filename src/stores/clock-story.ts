import { create } from 'zustand';

/** A clock somebody wants explained, and the chip that was pressed. */
export interface AskedClock {
  caseId: string;
  name: string;
  party: string;
  /** Several clocks of one name may have run on a case; without it the last one is meant. */
  startedAt?: string | undefined;
  anchor: HTMLElement;
}

/** At most one story is told at a time; the frame shows it. */
export const useAskedClock = create<{ asked: AskedClock | null }>(() => ({ asked: null }));

type Named = Pick<AskedClock, 'name' | 'party' | 'startedAt'>;

/** What a chip does when it is pressed: it asks for the story of its clock. */
export function storyOf(caseId: string, { name, party, startedAt }: Named) {
  return (anchor: HTMLElement): void =>
    useAskedClock.setState({ asked: { caseId, name, party, startedAt, anchor } });
}

/** Nobody wants to know any more. */
export function forgetAskedClock(): void {
  useAskedClock.setState({ asked: null });
}
