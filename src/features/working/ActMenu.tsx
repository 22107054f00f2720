import Menu from '@mui/material/Menu';
import { useId, useRef, useState, type ReactNode } from 'react';
import type { MessageId } from '../../locales/messages.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { useKeys } from '../../stores/keys.ts';
import { ActionButton, type Affordance } from '../../ui/ActionButton.tsx';
import { orSay } from './or-say.ts';

interface ActMenuProps {
  label: ReactNode;
  /** Names the menu. */
  menuLabel: string;
  icon?: ReactNode;
  affordance?: Affordance | undefined;
  /** The key that opens it, and what the key does. */
  keys?: { key: string; id: MessageId } | undefined;
  /** Hears of the first wish to open it, e.g. to ask for what it shows. */
  onOpen?: () => void;
  /** What it shows is there; it opens when it is. */
  ready?: boolean;
  /** The items; `close` puts the focus back on the button. */
  children: (close: () => void) => ReactNode;
}

/** A button of the bar that opens a menu, by its key too. Not allowed, it says why instead. */
export function ActMenu(props: ActMenuProps) {
  const { label, menuLabel, icon, affordance, keys, onOpen, ready = true, children } = props;
  const button = useRef<HTMLButtonElement>(null);
  const [wanted, setWanted] = useState(false);
  const open = wanted && ready;
  const id = useId();
  const show = () => {
    onOpen?.();
    setWanted(true);
  };
  useKeys(
    'case.keys',
    keys === undefined
      ? []
      : [{ keys: keys.key, id: keys.id, run: orSay(affordance ?? { allowed: true }, show) }],
  );
  const printed = useKeyText(keys?.id ?? 'working.acts', keys?.key ?? '');
  const close = () => setWanted(false);
  return (
    <>
      <ActionButton
        ref={button}
        size="small"
        variant="quiet"
        icon={icon}
        kbd={printed === '' ? undefined : printed}
        affordance={affordance}
        aria-haspopup="menu"
        aria-expanded={open}
        {...(open ? { 'aria-controls': id } : {})}
        onClick={show}
      >
        {label}
      </ActionButton>
      <Menu
        id={id}
        anchorEl={() => button.current}
        open={open}
        onClose={close}
        // While it fades it would swallow the next key.
        transitionDuration={0}
        slotProps={{
          list: { 'aria-label': menuLabel, dense: true },
          paper: { sx: { maxInlineSize: 'min(420px, 92vw)', maxBlockSize: 420 } },
        }}
      >
        {children(close)}
      </Menu>
    </>
  );
}
