import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { styled } from '@mui/material/styles';
import type { ReactNode, Ref } from 'react';
import type { Affordance } from '../../api/contract/common.ts';
import { useT } from '../../locales/use-t.ts';
import { AFTER, setAfter, useAfter } from '../../stores/after-sending.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { focusRing, tone } from '../../ui/tokens.ts';

interface SubmitBarProps {
  affordance: Affordance;
  /** Somebody else must approve: the words say "propose". */
  proposes: boolean;
  busy: boolean;
  draft: boolean;
  onDiscard: () => void;
  onSubmit: () => void;
  /** What stands between the press and the ruling; seen wherever the form is scrolled to. */
  notices: ReactNode;
  /** Takes the focus when a press was stopped. */
  noticesRef: Ref<HTMLDivElement>;
}

/**
 * Reaches through the padding of the panel it closes and of the page that scrolls, so that nothing of
 * the form shows beside or below it. The sheet of a narrow screen is padded otherwise.
 */
const Bar = styled('div')({
  display: 'grid',
  gap: 6,
  position: 'sticky',
  zIndex: 2,
  insetBlockEnd: -16,
  margin: '12px -14px -12px',
  padding: '8px 14px 12px',
  borderBlockStart: `1px solid ${tone.line}`,
  borderEndStartRadius: 8,
  borderEndEndRadius: 8,
  backgroundColor: tone.panel,
  '@media (max-width: 599.98px)': {
    insetBlockEnd: 'calc(-12px - env(safe-area-inset-bottom))',
  },
  '@media print': { position: 'static' },
});
const After = styled('div')({
  display: 'flex',
  gap: 6,
  alignItems: 'center',
  color: tone.ink2,
  fontSize: 12,
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

const suffix = { next: '', stay: 'Stay', back: 'Back' } as const;

/** The one primary button, what stops it, what happens after it, and the state of the draft. */
export function SubmitBar(props: SubmitBarProps) {
  const { affordance, proposes, busy, draft, onDiscard, onSubmit, notices, noticesRef } = props;
  const t = useT();
  const issueKey = useKeyText('ruling.submit.issue', 'Mod+Shift+Enter');
  const after = useAfter('disputes');
  return (
    <Bar data-submit-bar>
      <Notices ref={noticesRef} tabIndex={-1}>
        {notices}
      </Notices>
      <After>
        <span aria-hidden>{t('ruling.submit.then')}</span>
        <Select
          size="small"
          value={after}
          onChange={(event) => setAfter('disputes', event.target.value)}
          inputProps={{ 'aria-label': t('ruling.submit.after') }}
          sx={{ fontSize: 12, '& .MuiSelect-select': { paddingBlock: '3px' } }}
        >
          {AFTER.map((value) => (
            <MenuItem key={value} value={value}>
              {t(`ruling.submit.${value}`)}
            </MenuItem>
          ))}
        </Select>
        {draft ? (
          <ActionButton variant="quiet" size="small" onClick={onDiscard}>
            {t('ruling.draftDiscard')}
          </ActionButton>
        ) : null}
      </After>
      <ActionButton
        variant="primary"
        fullWidth
        affordance={affordance}
        busy={busy}
        kbd={issueKey}
        onClick={onSubmit}
      >
        {t(`ruling.submit.${proposes ? 'propose' : 'issue'}${suffix[after]}`)}
      </ActionButton>
    </Bar>
  );
}
