import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { styled } from '@mui/material/styles';
import type { Affordance } from '../../api/contract/common.ts';
import { useT } from '../../locales/use-t.ts';
import { setPreferences, usePreferences } from '../../stores/preferences.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { tone } from '../../ui/tokens.ts';

interface SubmitBarProps {
  affordance: Affordance;
  /** Somebody else must approve: the words say "propose". */
  proposes: boolean;
  busy: boolean;
  draft: boolean;
  onDiscard: () => void;
  onSubmit: () => void;
}

const Bar = styled('div')({
  display: 'grid',
  gap: 4,
  position: 'sticky',
  insetBlockEnd: 0,
  paddingBlock: 8,
  backgroundColor: tone.panel,
  '& > span': {
    color: tone.ink3,
    fontSize: 11.5,
    display: 'flex',
    gap: 4,
    alignItems: 'center',
    justifyContent: 'space-between',
  },
});

const suffix = { next: '', stay: 'Stay', back: 'Back' } as const;

/** The one primary button, what happens after it, and the state of the draft. */
export function SubmitBar(props: SubmitBarProps) {
  const { affordance, proposes, busy, draft, onDiscard, onSubmit } = props;
  const t = useT();
  const after = usePreferences((state) => state.afterDecision);
  return (
    <Bar>
      <span>
        <Select
          size="small"
          variant="standard"
          disableUnderline
          value={after}
          onChange={(event) => setPreferences({ afterDecision: event.target.value })}
          inputProps={{ 'aria-label': t('ruling.submit.after') }}
        >
          {(['next', 'stay', 'back'] as const).map((value) => (
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
      </span>
      <ActionButton
        variant="primary"
        fullWidth
        affordance={affordance}
        busy={busy}
        kbd="Ctrl ⇧ ↵"
        onClick={onSubmit}
      >
        {t(`ruling.submit.${proposes ? 'propose' : 'issue'}${suffix[after]}`)}
      </ActionButton>
    </Bar>
  );
}
