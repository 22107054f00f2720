import type { Translate } from '../../locales/use-t.ts';
import type { Queue } from './queue-spec.ts';
import type { AddressStep } from './use-queue-address.ts';

export const TOOLS = ['views', 'look', 'export'] as const;
export type QueueTool = (typeof TOOLS)[number];

export interface QueueToolProps {
  queue: Queue;
  /** Whatever the rows are: their columns are told by name here. */
  table: { columns: (t: Translate, search: string) => readonly { id: string; header: string }[] };
  search: URLSearchParams;
  onChange: (step: AddressStep) => void;
}

export interface QueueDialogProps extends QueueToolProps {
  onClose: () => void;
}
