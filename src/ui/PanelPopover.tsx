import Popover from '@mui/material/Popover';
import type { ReactNode } from 'react';

interface PanelPopoverProps {
  /** What opened it; closed without. */
  anchor: HTMLElement | null;
  onClose: () => void;
  /** Id of the heading that names it. */
  titleId: string;
  children: ReactNode;
}

/** A panel that hangs from a button of the top bar, a dialog of its own. */
export function PanelPopover({ anchor, onClose, titleId, children }: PanelPopoverProps) {
  return (
    <Popover
      open={anchor !== null}
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{ paper: { role: 'dialog', 'aria-modal': true, 'aria-labelledby': titleId } }}
    >
      {children}
    </Popover>
  );
}
