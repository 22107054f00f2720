import { styled } from '@mui/material/styles';
import { useT } from '../../../locales/use-t.ts';
import { Field } from '../../../ui/Field.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { focusRing, tone } from '../../../ui/tokens.ts';
import { kindLabel } from './kind-label.ts';
import type { SubmittedBy } from './viewer-item.ts';

/** What is said about the files that are ready. */
export interface AboutFiles {
  party: SubmittedBy;
  /** Empty: as each file's name and type suggest. */
  kind: string;
  elements: readonly string[];
  caption: string;
}

interface UploadFieldsetProps {
  fields: AboutFiles;
  parties: readonly SubmittedBy[];
  kinds: readonly string[];
  /** Kinds that the files themselves suggest. */
  suggested: readonly string[];
  /** What can be proven on this case: code and words. */
  elements: readonly { id: string; label: string }[];
  onChange: (fields: AboutFiles) => void;
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

const Elements = styled('fieldset')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '2px 14px',
  gridColumn: '1 / -1',
  margin: 0,
  padding: 0,
  border: 0,
  '& legend': { padding: 0, fontSize: 12, fontWeight: 550, color: tone.ink2 },
  '& legend small': { fontWeight: 400, color: tone.ink3, marginInlineStart: 5, fontSize: 11.5 },
  '& label': { display: 'inline-flex', alignItems: 'center', gap: 6, minBlockSize: 26 },
  '& input': { accentColor: tone.accent, inlineSize: 15, blockSize: 15, margin: 0 },
  '& input:focus-visible': focusRing,
});

const Row = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
  gap: 10,
});

/** Whose files these are, what they are and prove, and a line about them: for all that are ready. */
export function UploadFieldset(props: UploadFieldsetProps) {
  const { fields, parties, kinds, suggested, elements, onChange } = props;
  const t = useT();
  const [only, ...others] = suggested;
  const own =
    only === undefined || others.length > 0
      ? t('evidence.drop.kind.each')
      : t('evidence.drop.kind.guess', { kind: kindLabel(only, t) });
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
            <option value="">{own}</option>
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
      {elements.length === 0 ? null : (
        <Elements>
          <legend>
            {t('evidence.drop.proves')}
            <small>{t('common.field.optional')}</small>
          </legend>
          {elements.map(({ id, label }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={fields.elements.includes(id)}
                onChange={({ target }) =>
                  onChange({
                    ...fields,
                    elements: target.checked
                      ? [...fields.elements, id]
                      : fields.elements.filter((one) => one !== id),
                  })
                }
              />
              {label}
            </label>
          ))}
        </Elements>
      )}
    </Row>
  );
}
