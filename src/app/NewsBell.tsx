import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import { useT } from '../locales/use-t.ts';
import { useKeys } from '../stores/keys.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { BellIcon } from '../ui/Icons.tsx';
import { figures, tone } from '../ui/tokens.ts';
import { Asked } from './Asked.tsx';
import { NotificationPanel } from './later.ts';

const Count = styled('span')({
  ...figures,
  minInlineSize: 16,
  paddingInline: 4,
  boxSizing: 'border-box',
  borderRadius: 8,
  backgroundColor: tone.accent,
  color: tone.onAccent,
  fontSize: 11,
  fontWeight: 600,
  lineHeight: '16px',
  textAlign: 'center',
});

/** More than this is only "many". */
const MOST = 99;

/** Opens the notifications; says how many are unread. */
export function NewsBell({ unread }: { unread: number }) {
  const t = useT();
  const bell = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const open = () => {
    // Whoever had the focus gets it back; the bell has it for nobody.
    if (document.activeElement === document.body) bell.current?.focus();
    setAnchor(bell.current);
  };
  useKeys('shell.keys.everywhere', [{ keys: 'g n', id: 'shell.keys.news', run: open }]);
  return (
    <>
      <ActionButton
        ref={bell}
        variant="quiet"
        size="small"
        icon={<BellIcon />}
        aria-label={t('shell.news.label', { count: unread })}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        hint={t('shell.news.label', { count: unread })}
        onClick={open}
      >
        {unread > 0 ? <Count aria-hidden>{unread > MOST ? `${MOST}+` : unread}</Count> : null}
      </ActionButton>
      <Asked when={anchor !== null}>
        <NotificationPanel anchor={anchor} onClose={() => setAnchor(null)} />
      </Asked>
    </>
  );
}
