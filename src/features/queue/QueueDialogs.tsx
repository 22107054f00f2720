import { ExportDialog } from './export/ExportDialog.tsx';
import { LookDialog } from './look/LookDialog.tsx';
import type { QueueTool, QueueToolProps } from './QueueTools.tsx';
import { ViewsDialog } from './views/ViewsDialog.tsx';

export interface QueueDialogProps extends QueueToolProps {
  onClose: () => void;
}

/** What opens from the tools of a queue. */
export function QueueDialogs({ open, ...props }: QueueDialogProps & { open: QueueTool }) {
  if (open === 'views') return <ViewsDialog {...props} />;
  return open === 'look' ? <LookDialog {...props} /> : <ExportDialog {...props} />;
}
