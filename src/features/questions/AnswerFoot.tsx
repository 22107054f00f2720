import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { Affordance } from '../../api/contract/common.ts';
import type { After } from '../../lib/after.ts';
import { useT } from '../../locales/use-t.ts';
import { setAfter, useAfter } from '../../stores/after-sending.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { AfterSelect } from '../../ui/AfterSelect.tsx';
import { tone } from '../../ui/tokens.ts';

interface AnswerFootProps {
  affordance: Affordance;
  edits: boolean;
  busy: boolean;
  /** How the draft stands, in words. */
  status: ReactNode;
  tools: ReactNode;
  onSend: (then: After) => void;
}

const Root = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '8px 16px',
  alignItems: 'center',
  justifyContent: 'space-between',
  color: tone.ink2,
  fontSize: 12,
  '& > span': { display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' },
  '& > :last-child': { marginInlineStart: 'auto' },
});

const suffix = { next: 'Next', stay: 'Stay', back: 'Back' } as const;

/** The one primary button, what helps to write, and where the answer leads. */
export function AnswerFoot(props: AnswerFootProps) {
  const { affordance, edits, busy, status, tools, onSend } = props;
  const t = useT();
  const sendKey = useKeyText('composer.key.send', 'Mod+Enter');
  const after = useAfter('questions');
  return (
    <Root>
      <span>
        {tools}
        {status}
      </span>
      <span>
        <span aria-hidden>{t('question.form.then')}</span>
        <AfterSelect
          label={t('question.form.after')}
          value={after}
          word={(choice) => t(`question.form.after.${choice}`)}
          onChange={(choice) => setAfter('questions', choice)}
        />
        <ActionButton
          variant="primary"
          affordance={affordance}
          busy={busy}
          kbd={sendKey}
          onClick={() => onSend(after)}
        >
          {t(`question.form.send.${edits ? 'edit' : 'new'}${suffix[after]}`)}
        </ActionButton>
      </span>
    </Root>
  );
}
