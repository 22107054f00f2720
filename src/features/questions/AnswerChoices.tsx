import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { useT } from '../../locales/use-t.ts';
import { tone } from '../../ui/tokens.ts';
import type { AnswerDraft } from './answer-draft.ts';

interface AnswerChoicesProps {
  draft: AnswerDraft;
  readOnly: boolean;
  onEdit: (change: Partial<AnswerDraft>) => void;
}

const Root = styled('div')({
  display: 'grid',
  gap: '2px 16px',
  gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
  '& small': { display: 'block', color: tone.ink3, fontSize: 11.5, marginInlineStart: 30 },
});

/** Where else the answer is read (cases.md §5). */
export function AnswerChoices({ draft, readOnly, onEdit }: AnswerChoicesProps) {
  const t = useT();
  const id = useId();
  return (
    <Root>
      {(['showOnWebsite', 'addToProductQa'] as const).map((choice) => (
        <div key={choice}>
          <FormControlLabel
            sx={{ marginInline: 0 }}
            control={
              <Checkbox
                size="small"
                checked={draft[choice]}
                onChange={(_, on) => (readOnly ? undefined : onEdit({ [choice]: on }))}
                slotProps={{
                  input: {
                    'aria-describedby': `${id}-${choice}`,
                    'aria-disabled': readOnly || undefined,
                  },
                }}
              />
            }
            label={t(`question.form.${choice}`)}
          />
          <small id={`${id}-${choice}`}>{t(`question.form.${choice}Help`)}</small>
        </div>
      ))}
    </Root>
  );
}
