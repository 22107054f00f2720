import { styled } from '@mui/material/styles';
import type { CaseQueue } from '../../api/contract/queue-names.ts';
import { useT } from '../../locales/use-t.ts';
import { setAfter, useAfter } from '../../stores/after-sending.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { DecideBar, type DecideBarProps } from '../../ui/DecideBar.tsx';
import { tone } from '../../ui/tokens.ts';

interface ProposeBarProps extends DecideBarProps {
  queue: CaseQueue;
  /** `propose` to a second person, `decide` alone, `replace` as second person. */
  what: 'propose' | 'decide' | 'replace';
}

/** At the foot of the page, whatever of the bench is scrolled to. */
const Bar = styled(DecideBar)({
  padding: '10px 14px 14px',
  border: `1px solid ${tone.line}`,
  borderRadius: 8,
  '@media (max-width: 599.98px)': { marginInline: -12, borderInline: 0, borderRadius: 0 },
  '@media print': { display: 'none' },
});

/** Decides a request or an appeal; says why it cannot, beside the button. */
export function ProposeBar({ queue, what, ...bar }: ProposeBarProps) {
  const t = useT();
  const key = useKeyText('review.key.propose', 'Mod+Shift+Enter');
  const after = useAfter(queue);
  const { affordance } = bar;
  return (
    <Bar
      data-propose-bar
      {...bar}
      label={t(`review.submit.${what}.${after}`)}
      kbd={key}
      after={after}
      onAfter={(choice) => setAfter(queue, choice)}
    >
      {affordance.allowed ? null : (
        <span style={{ color: tone.ink2, fontSize: 12, textAlign: 'end' }}>
          {affordance.reason}
        </span>
      )}
    </Bar>
  );
}
