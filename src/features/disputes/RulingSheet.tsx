import Drawer from '@mui/material/Drawer';
import type { ReactNode } from 'react';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ChevronDownIcon } from '../../ui/Icons.tsx';
import { useMedia } from '../../ui/use-media.ts';

interface RulingSheetProps {
  /** Back to the case; the draft stays. */
  onClose: () => void;
  children: ReactNode;
}

/** The ruling form: in its region on a wide screen, a sheet over the case on a narrow one (look.md). */
export function RulingSheet({ onClose, children }: RulingSheetProps) {
  const t = useT();
  const isNarrow = useMedia('(max-width: 599.98px)');
  if (!isNarrow) return children;
  return (
    <Drawer
      open
      anchor="bottom"
      onClose={onClose}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-modal': true,
          'aria-label': t('case.rule'),
          sx: {
            blockSize: '92dvh',
            borderStartStartRadius: 14,
            borderStartEndRadius: 14,
            padding: 1.5,
            outline: 'none',
            paddingBlockEnd: 'calc(12px + env(safe-area-inset-bottom))',
          },
        },
      }}
    >
      <div style={{ marginBlockEnd: 6 }}>
        <ActionButton size="small" variant="quiet" icon={<ChevronDownIcon />} onClick={onClose}>
          {t('case.sheet.close')}
        </ActionButton>
      </div>
      {children}
    </Drawer>
  );
}
