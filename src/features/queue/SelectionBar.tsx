import { styled } from '@mui/material/styles';
import { useEffect, useRef, type ReactNode } from 'react';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { figures, tone } from '../../ui/tokens.ts';
import type { CaseRow } from './queue-spec.ts';

/** Grows upwards over what it lies on: what stands below never moves under the pointer. */
const Bar = styled('div')({
  ...figures,
  position: 'absolute',
  insetInline: 0,
  insetBlockEnd: 0,
  zIndex: 4,
  boxSizing: 'border-box',
  minBlockSize: '100%',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  padding: '1px 12px',
  borderRadius: 8,
  backgroundColor: tone.accentBg,
  color: tone.ink,
  // Where a thumb is, above the bottom bar.
  '@media (max-width: 719.98px)': {
    position: 'fixed',
    insetInline: 8,
    insetBlockEnd: 'calc(64px + env(safe-area-inset-bottom))',
    minBlockSize: 0,
    paddingBlock: 6,
    border: `1px solid ${tone.line2}`,
  },
});

interface SelectionBarProps {
  rows: readonly CaseRow[];
  busy: boolean;
  onClaim: (rows: readonly CaseRow[]) => void;
  onClear: () => void;
  /** The bar goes with the focus in it: it must go somewhere. */
  onGone: () => void;
  /** What else can be done to them. */
  children?: ReactNode;
}

/** What can be done with the chosen rows, in place of the tabs, over the filters that hold. Money never moves from here. */
export function SelectionBar(props: SelectionBarProps) {
  const { rows, busy, onClaim, onClear, onGone, children } = props;
  const t = useT();
  const hadFocus = useRef(false);
  const isEmpty = rows.length === 0;
  useEffect(() => {
    if (!isEmpty || !hadFocus.current) return;
    hadFocus.current = false;
    if (document.activeElement === document.body) onGone();
  });
  if (isEmpty) return null;
  const claimable = rows.filter((row) => row.lease === undefined && row.can['caseClaim']?.allowed);
  const references = rows.map((row) => row.reference).join('\n');
  const reason = rows[0]?.can['caseClaim']?.reason ?? t('queue.selection.noneClaimable');
  return (
    <Bar
      role="group"
      data-chosen
      aria-label={t('queue.selection.label')}
      onFocus={() => (hadFocus.current = true)}
      onBlur={() => (hadFocus.current = false)}
    >
      <strong>{t('queue.selection.count', { count: rows.length })}</strong>
      <ActionButton
        size="small"
        busy={busy}
        affordance={{ allowed: claimable.length > 0, reason }}
        onClick={() => onClaim(claimable)}
      >
        {t('queue.selection.claim', { count: claimable.length })}
      </ActionButton>
      {children}
      <CopyButton text={references} label={t('queue.selection.copy')} />
      <ActionButton size="small" variant="quiet" onClick={onClear}>
        {t('queue.selection.clear')}
      </ActionButton>
    </Bar>
  );
}
