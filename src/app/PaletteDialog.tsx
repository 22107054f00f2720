import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { Palette } from '../features/palette/Palette.tsx';
import type { PaletteItem } from '../features/palette/palette-item.ts';
import { remember } from '../stores/recents.ts';
import { usePaletteItems } from './use-palette-items.ts';
import { useRecentItems } from './use-recent-items.ts';

interface PaletteDialogProps {
  open: boolean;
  onClose: () => void;
}

/** The palette while it is open; what was chosen runs once the focus is back where it was. */
export function PaletteDialog({ open, onClose }: PaletteDialogProps) {
  const chosen = useRef<PaletteItem | null>(null);
  useEffect(() => {
    if (open) return;
    const item = chosen.current;
    chosen.current = null;
    if (item !== null) remember(item.id);
    item?.run();
  }, [open]);
  if (!open) return null;
  return (
    <OpenPalette
      onClose={onClose}
      onChoose={(item) => {
        chosen.current = item;
        onClose();
      }}
    />
  );
}

interface OpenPaletteProps {
  onClose: () => void;
  onChoose: (item: PaletteItem) => void;
}

function OpenPalette(props: OpenPaletteProps) {
  const known = usePaletteItems();
  const { pathname } = useLocation();
  return <Palette known={known} recent={useRecentItems(known, pathname)} {...props} />;
}
