import { ExportDialog } from './export/ExportDialog.tsx';
import { LookDialog } from './look/LookDialog.tsx';
import type { QueueDialogProps, QueueTool } from './queue-tool.ts';
import { ViewsDialog } from './views/ViewsDialog.tsx';

/** What opens from the tools of a queue. */
export function QueueDialogs({ open, ...props }: QueueDialogProps & { open: QueueTool }) {
  if (open === 'views') return <ViewsDialog {...props} />;
  return open === 'look' ? <LookDialog {...props} /> : <ExportDialog {...props} />;
}
