import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { useEffect, useState, type FocusEvent } from 'react';
import { useT } from '../locales/use-t.ts';
import { ActionButton } from './ActionButton.tsx';
import { CheckIcon, CrossIcon, ErrorIcon, InfoIcon, WarningIcon } from './Icons.tsx';
import { figures, tone } from './tokens.ts';
import { clockNow, useNow } from './use-now.ts';
import { WholeReferences } from './WholeReferences.tsx';

export interface ToastItem {
  id: string;
  kind: 'done' | 'info' | 'warning' | 'problem';
  message: string;
  /** ISO instant up to which the action works. */
  until?: string;
  action?: { label: string; run: () => void };
}

/** How long a toast without a deadline stays (ms). Problems stay until they are dismissed. */
const usualStay = 6000;

const icons = {
  done: <CheckIcon />,
  info: <InfoIcon />,
  warning: <WarningIcon />,
  problem: <ErrorIcon />,
};

const Card = styled('li')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'flex-end',
  gap: '2px 10px',
  minHeight: 44,
  padding: '6px 6px 6px 12px',
  borderRadius: 9,
  border: `1px solid ${tone.line2}`,
  backgroundColor: tone.panel,
  boxShadow: '0 1px 2px rgb(20 20 20 / 6%), 0 8px 28px rgb(20 20 20 / 14%)',
  animation: 'toast-in 140ms ease-out',
  '@keyframes toast-in': { from: { opacity: 0, translate: '0 6px' } },
  '& > svg': { fontSize: 17 },
  '& > svg:first-of-type': { color: tone.ink3 },
  '&[data-kind=done] > svg:first-of-type': { color: tone.ok },
  '&[data-kind=warning] > svg:first-of-type': { color: tone.soon },
  '&[data-kind=problem] > svg:first-of-type': { color: tone.late },
});

const Seconds = styled('span')({
  ...figures,
  color: tone.ink3,
  minWidth: '3ch',
  textAlign: 'end',
  whiteSpace: 'nowrap',
});

/** When the toast is over (ms on the shared clock); null when only a hand takes it away. */
function endOf(item: ToastItem, bornAt: number): number | null {
  if (item.until !== undefined) return Date.parse(item.until);
  return item.kind === 'problem' ? null : bornAt + usualStay;
}

/** One toast. Pointer or focus keeps it on screen; its clock runs on regardless. */
export function ToastCard({
  item,
  onDismiss,
}: {
  item: ToastItem;
  onDismiss: (id: string) => void;
}) {
  const t = useT();
  const now = useNow(1000);
  const [bornAt] = useState(clockNow);
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const end = endOf(item, bornAt);
  const left = end === null ? null : Math.max(0, Math.ceil((end - now) / 1000));
  const over = left === 0;
  const held = hovered || focused;

  useEffect(() => {
    if (over && !held) onDismiss(item.id);
  }, [over, held, item.id, onDismiss]);

  function leave(event: FocusEvent<HTMLLIElement>) {
    setFocused(event.currentTarget.contains(event.relatedTarget));
  }

  return (
    <Card
      data-kind={item.kind}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={() => setFocused(true)}
      onBlur={leave}
    >
      {icons[item.kind]}
      <span
        style={{ flex: '1 1 110px', minInlineSize: 'min(17ch, 100%)', overflowWrap: 'anywhere' }}
      >
        <WholeReferences text={item.message} />
      </span>
      {item.until === undefined || left === null ? null : (
        <Seconds aria-hidden>{t('common.toast.seconds', { count: left })}</Seconds>
      )}
      {item.action === undefined ? null : (
        <ActionButton
          size="small"
          affordance={{ allowed: !over, reason: t('common.toast.over') }}
          onClick={() => {
            item.action?.run();
            onDismiss(item.id);
          }}
        >
          {item.action.label}
        </ActionButton>
      )}
      <IconButton
        size="small"
        aria-label={t('common.action.dismiss')}
        onClick={() => onDismiss(item.id)}
      >
        <CrossIcon />
      </IconButton>
    </Card>
  );
}
