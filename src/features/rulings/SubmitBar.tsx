import { styled } from '@mui/material/styles';
import { useT } from '../../locales/use-t.ts';
import { setAfter, useAfter } from '../../stores/after-sending.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { DecideBar, type DecideBarProps } from '../../ui/DecideBar.tsx';
import { tone } from '../../ui/tokens.ts';

interface SubmitBarProps extends DecideBarProps {
  /** Somebody else must approve: the words say "propose". */
  proposes: boolean;
}

/**
 * Reaches through the padding of the panel it closes and of the page that scrolls, so that nothing of
 * the form shows beside or below it. The sheet of a narrow screen is padded otherwise.
 */
const Bar = styled(DecideBar)({
  margin: '12px -14px -12px',
  padding: '8px 14px 12px',
  borderBlockStart: `1px solid ${tone.line}`,
  borderEndStartRadius: 8,
  borderEndEndRadius: 8,
  '@media (max-width: 599.98px)': {
    insetBlockEnd: 'calc(-12px - env(safe-area-inset-bottom))',
  },
  '@media print': { position: 'static' },
});

const suffix = { next: '', stay: 'Stay', back: 'Back' } as const;

/** Issues a ruling, or proposes it. */
export function SubmitBar({ proposes, ...bar }: SubmitBarProps) {
  const t = useT();
  const issueKey = useKeyText('ruling.submit.issue', 'Mod+Shift+Enter');
  const after = useAfter('disputes');
  return (
    <Bar
      data-submit-bar
      {...bar}
      label={t(`ruling.submit.${proposes ? 'propose' : 'issue'}${suffix[after]}`)}
      kbd={issueKey}
      after={after}
      onAfter={(choice) => setAfter('disputes', choice)}
    />
  );
}
