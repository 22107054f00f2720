import Tooltip from '@mui/material/Tooltip';

export interface HintProps {
  id: string;
  text: string;
  anchor: HTMLElement | null;
  /** The pointer is on the hint itself: it stays (WCAG 2.2, 1.4.13). */
  onEnter: () => void;
  onLeave: () => void;
}

/** The bubble of a hint, beside what it speaks of. Fetched when the first one is asked for. */
export function Hint({ id, text, anchor, onEnter, onLeave }: HintProps) {
  return (
    <Tooltip
      open
      id={id}
      title={text}
      onOpen={onEnter}
      onClose={onLeave}
      slotProps={{ popper: { anchorEl: anchor } }}
    >
      <span hidden />
    </Tooltip>
  );
}
