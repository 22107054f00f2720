import type { EvidenceBytes, ViewerItem } from './viewer-item.ts';
import type { StageActions } from './viewer-keymap.ts';

/** What every stage gets from the viewer. */
export interface StageProps {
  item: ViewerItem;
  bytes: EvidenceBytes;
  /** Where the stage puts its tools: a place in the viewer's bar. */
  toolSlot: HTMLElement | null;
  /** The stage tells what its keys do while it is on show. Stable between renders. */
  provideActions: (actions: StageActions) => void;
  onDownload: (id: string) => void;
}
