import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { styled } from '@mui/material/styles';
import type { ReactNode, Ref } from 'react';
import type { CaseQueue } from '../../api/contract/queue-names.ts';
import { useT } from '../../locales/use-t.ts';
import { AFTER, setAfter, useAfter } from '../../stores/after-sending.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { ActionButton, type Affordance } from '../../ui/ActionButton.tsx';
import { focusRing, tone } from '../../ui/tokens.ts';
import { useSelectKeys } from '../../ui/use-select-keys.ts';

interface ProposeBarProps {
  queue: CaseQueue;
  affordance: Affordance;
  /** `propose` to a second person, `decide` alone, `replace` as second person. */
  what: 'propose' | 'decide' | 'replace';
  busy: boolean;
  /** Something was done at the bench and is kept. */
  isKept: boolean;
  onDiscard: () => void;
  onSubmit: () => void;
  notices: ReactNode;
  noticesRef: Ref<HTMLDivElement>;
}

/** Stays at the foot of the page, whatever of the bench is scrolled to. */
const Bar = styled('div')({
  display: 'grid',
  gap: 6,
  position: 'sticky',
  zIndex: 2,
  insetBlockEnd: -16,
  padding: '10px 14px 14px',
  border: `1px solid ${tone.line}`,
  borderRadius: 8,
  backgroundColor: tone.panel,
  '@media (max-width: 599.98px)': { marginInline: -12, borderInline: 0, borderRadius: 0 },
  '@media print': { display: 'none' },
});
const Line = styled('div')({
  display: 'flex',
  gap: 6,
  alignItems: 'center',
  color: tone.ink2,
  fontSize: 12,
  minBlockSize: 26,
  '& > :last-child:not(label)': { marginInlineStart: 'auto' },
});
const Notices = styled('div')({
  display: 'grid',
  gap: 6,
  maxBlockSize: '40dvh',
  overflow: 'auto',
  borderRadius: 8,
  '&:empty': { display: 'none' },
  '&:focus-visible': { ...focusRing, outlineOffset: -2 },
});

const suffix = { next: 'next', stay: 'stay', back: 'back' } as const;

/** The one primary button, what stops it, and what happens after it. */
export function ProposeBar(props: ProposeBarProps) {
  const { queue, affordance, what, busy, isKept, onDiscard, onSubmit, notices, noticesRef } = props;
  const t = useT();
  const key = useKeyText('review.key.propose', 'Mod+Shift+Enter');
  const after = useAfter(queue);
  const list = useSelectKeys();
  return (
    <Bar id="review-propose" data-propose-bar>
      <Notices ref={noticesRef} tabIndex={-1}>
        {notices}
      </Notices>
      <Line>
        <span aria-hidden>{t('ruling.submit.then')}</span>
        <Select
          {...list}
          size="small"
          value={after}
          onChange={({ target }) => setAfter(queue, target.value)}
          inputProps={{ 'aria-label': t('ruling.submit.after') }}
          sx={{ fontSize: 12, '& .MuiSelect-select': { paddingBlock: '3px' } }}
        >
          {AFTER.map((value) => (
            <MenuItem key={value} value={value}>
              {t(`ruling.submit.${value}`)}
            </MenuItem>
          ))}
        </Select>
        {isKept ? (
          <ActionButton variant="quiet" size="small" onClick={onDiscard}>
            {t('ruling.draftDiscard')}
          </ActionButton>
        ) : null}
      </Line>
      <ActionButton
        variant="primary"
        fullWidth
        affordance={affordance}
        busy={busy}
        kbd={key}
        onClick={onSubmit}
      >
        {t(`review.submit.${what}.${suffix[after]}`)}
      </ActionButton>
      {affordance.allowed ? null : (
        <span style={{ color: tone.ink2, fontSize: 12, textAlign: 'end' }}>
          {affordance.reason}
        </span>
      )}
    </Bar>
  );
}
