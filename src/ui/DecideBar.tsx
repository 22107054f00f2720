import { styled } from '@mui/material/styles';
import type { ReactNode, Ref } from 'react';
import type { After } from '../lib/after.ts';
import { useT } from '../locales/use-t.ts';
import { ActionButton, type Affordance } from './ActionButton.tsx';
import { AfterSelect } from './AfterSelect.tsx';
import { focusRing, tone } from './tokens.ts';

export interface DecideBarProps {
  affordance: Affordance;
  busy: boolean;
  /** Something was begun and is kept: it can be thrown away. */
  isKept: boolean;
  onDiscard: () => void;
  onSubmit: () => void;
  /** What stands between the press and the decision; seen wherever the page is scrolled to. */
  notices: ReactNode;
  /** Takes the focus when a press was stopped. */
  noticesRef: Ref<HTMLDivElement>;
}

interface Words {
  /** Of the button. */
  label: string;
  kbd: string | undefined;
  after: After;
  onAfter: (choice: After) => void;
  children?: ReactNode;
  className?: string;
  id?: string;
}

const Bar = styled('div')({
  display: 'grid',
  gap: 6,
  position: 'sticky',
  zIndex: 2,
  insetBlockEnd: -16,
  backgroundColor: tone.panel,
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

/** Stays in view: the one primary button, what stops it, what happens after it, and the state of the draft. */
export function DecideBar(props: DecideBarProps & Words) {
  const { affordance, busy, isKept, onDiscard, onSubmit, notices, noticesRef, ...rest } = props;
  const { label, kbd, after, onAfter, children, ...frame } = rest;
  const t = useT();
  return (
    <Bar {...frame}>
      <Notices ref={noticesRef} tabIndex={-1}>
        {notices}
      </Notices>
      <Line>
        <span aria-hidden>{t('ruling.submit.then')}</span>
        <AfterSelect
          label={t('ruling.submit.after')}
          value={after}
          word={(choice) => t(`ruling.submit.${choice}`)}
          onChange={onAfter}
        />
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
        kbd={kbd}
        onClick={onSubmit}
      >
        {label}
      </ActionButton>
      {children}
    </Bar>
  );
}
