import { styled } from '@mui/material/styles';
import { useT } from '../../../locales/use-t.ts';
import { Field } from '../../../ui/Field.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { focusRing, tone } from '../../../ui/tokens.ts';
import { kindLabel } from './kind-label.ts';
import type { UploadFields } from './use-uploads.ts';
import type { SubmittedBy } from './viewer-item.ts';

interface UploadFieldsetProps {
  fields: UploadFields;
  parties: readonly SubmittedBy[];
  kinds: readonly string[];
  onChange: (fields: UploadFields) => void;
}

const Choice = styled('select')({
  font: 'inherit',
  color: tone.ink,
  backgroundColor: tone.panel,
  border: `1px solid ${tone.edge}`,
  borderRadius: 6,
  padding: '5px 9px',
  minHeight: 32,
  inlineSize: '100%',
  '&:focus-visible': focusRing,
});

const Row = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
  gap: 10,
});

/** Whose file it is, what it shows, and a line about it: for all files added next. */
export function UploadFieldset({ fields, parties, kinds, onChange }: UploadFieldsetProps) {
  const t = useT();
  return (
    <Row>
      <Field label={t('evidence.drop.party')}>
        {(wiring) => (
          <Choice
            {...wiring}
            value={fields.party}
            onChange={({ target }) => {
              const party = parties.find((one) => one === target.value);
              if (party !== undefined) onChange({ ...fields, party });
            }}
          >
            {parties.map((party) => (
              <option key={party} value={party}>
                {t(`evidence.party.${party}`)}
              </option>
            ))}
          </Choice>
        )}
      </Field>
      <Field label={t('evidence.drop.kind')}>
        {(wiring) => (
          <Choice
            {...wiring}
            value={fields.kind}
            onChange={({ target }) => onChange({ ...fields, kind: target.value })}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {kindLabel(kind, t)}
              </option>
            ))}
          </Choice>
        )}
      </Field>
      <TextField
        label={t('evidence.drop.caption')}
        optional
        maxLength={500}
        value={fields.caption}
        onChange={(caption) => onChange({ ...fields, caption })}
      />
    </Row>
  );
}
