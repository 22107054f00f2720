import { create } from 'zustand';

export type Politeness = 'polite' | 'assertive';

interface Announcement {
  text: string;
  /** Grows with every announcement, so that saying the same thing twice is heard twice. */
  turn: number;
}

type AnnouncerState = Record<Politeness, Announcement>;

const silence: Announcement = { text: '', turn: 0 };

/** What the two live regions say now. */
export const useAnnouncer = create<AnnouncerState>(() => ({ polite: silence, assertive: silence }));

/** Speaks `text` to screen readers: politely after what is being read, assertively at once. */
export function announce(text: string, how: Politeness = 'polite'): void {
  useAnnouncer.setState((state) => ({ [how]: { text, turn: state[how].turn + 1 } }));
}
