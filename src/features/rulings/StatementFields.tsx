import { styled } from '@mui/material/styles';
import type { Dispute } from '../../api/contract/disputes.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { tone } from '../../ui/tokens.ts';
import { Group } from './ReasonPicker.tsx';
import type { RulingForm } from './ruling-form-state.ts';
import type { Words } from './to-ruling-draft.ts';

interface StatementFieldsProps {
  dispute: Dispute;
  form: RulingForm;
  words: Words;
  /** The API wants to know why, for staff only: the ruling goes against a hint (F11). */
  noteWanted: boolean;
  onEdit: (patch: Partial<RulingForm>) => void;
}

const Side = styled('div')({
  borderInlineStart: '3px solid',
  paddingInlineStart: 10,
  marginBlockEnd: 10,
  '&[data-side=toBuyer]': { borderColor: tone.buyer },
  '&[data-side=toSeller]': { borderColor: tone.seller },
});

/** Both statements as each party will read them; they follow the reasons until somebody edits them. */
export function StatementFields(props: StatementFieldsProps) {
  const { dispute, form, words, noteWanted, onEdit } = props;
  const t = useT();
  const names = { toBuyer: dispute.buyer.name, toSeller: dispute.seller.name };
  return (
    <Group>
      <legend>{t('ruling.statements')}</legend>
      {(['toBuyer', 'toSeller'] as const).map((side) => {
        const edited = form[side] !== undefined;
        return (
          <Side key={side} data-side={side}>
            <TextArea
              label={t(`ruling.${side}`, { name: names[side] })}
              value={words[side]}
              onChange={(text) => onEdit({ [side]: text })}
              minRows={3}
              maxRows={10}
              help={t(edited ? 'ruling.statementEdited' : 'ruling.statementFollow')}
            />
            {edited ? (
              <ActionButton
                variant="quiet"
                size="small"
                onClick={() => onEdit({ [side]: undefined })}
              >
                {t('ruling.statementReset')}
              </ActionButton>
            ) : null}
          </Side>
        );
      })}
      <TextArea
        label={t('ruling.note')}
        optional={!noteWanted}
        error={noteWanted ? t('ruling.noteWanted') : undefined}
        value={form.internalNote}
        onChange={(internalNote) => onEdit({ internalNote })}
        minRows={1}
        maxRows={6}
      />
    </Group>
  );
}
