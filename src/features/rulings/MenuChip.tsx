import Menu from '@mui/material/Menu';
import { useId, useState, type ReactNode } from 'react';
import { FilterChip } from '../../ui/FilterChip.tsx';

interface MenuChipProps {
  /** Words on the chip that opens the menu. */
  label: string;
  /** Name of the menu for screen readers. */
  menuLabel: string;
  children: ReactNode;
}

/** A dashed "+ thing" chip that opens a menu of things to add or take away. */
export function MenuChip({ label, menuLabel, children }: MenuChipProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  return (
    <>
      <FilterChip
        add
        label={label}
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor === null ? undefined : id}
      />
      <Menu
        id={id}
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{
          list: { 'aria-label': menuLabel, dense: true },
          paper: { sx: { maxInlineSize: 'min(420px, 92vw)', maxBlockSize: 360 } },
        }}
      >
        {children}
      </Menu>
    </>
  );
}
