import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { useNavigate } from 'react-router';
import { useT } from '../locales/use-t.ts';
import { setPreferences, usePreferences } from '../stores/preferences.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { PanelPopover } from '../ui/PanelPopover.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { tone } from '../ui/tokens.ts';

const choices = {
  colorScheme: ['system', 'light', 'dark'],
  density: ['compact', 'comfortable', 'relaxed'],
  locale: ['en', 'en-XA', 'ar-XB'],
  tableView: ['auto', 'native'],
} as const;

const Body = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 14,
  padding: 16,
  inlineSize: 'min(360px, 88vw)',
  '& h2': { fontSize: 14, fontWeight: 600 },
  '& a': { color: tone.accent, minBlockSize: 24 },
  '& .label': { fontSize: 11.5, color: tone.ink3, marginBlockEnd: 4 },
});

function Choice({ name }: { name: keyof typeof choices }) {
  const t = useT();
  const value = usePreferences((state) => state[name]);
  const options = choices[name].map((choice) => ({
    value: choice,
    label: t(`shell.settings.${name}.${choice}` as Parameters<typeof t>[0]),
  }));
  return (
    <div>
      <div className="label">{t(`shell.settings.${name}`)}</div>
      <Segmented<string>
        label={t(`shell.settings.${name}`)}
        options={options}
        value={value}
        onChange={(next) => setPreferences({ [name]: next })}
      />
    </div>
  );
}

interface SettingsPanelProps {
  anchor: HTMLElement | null;
  onClose: () => void;
}

/** How the console looks and answers on this browser. */
export function SettingsPanel({ anchor, onClose }: SettingsPanelProps) {
  const t = useT();
  const titleId = useId();
  const navigate = useNavigate();
  const keysEnabled = usePreferences((state) => state.keysEnabled);
  return (
    <PanelPopover {...{ anchor, onClose, titleId }}>
      <Body>
        <h2 id={titleId}>{t('shell.settings.title')}</h2>
        <Choice name="colorScheme" />
        <Choice name="density" />
        <Choice name="tableView" />
        <Choice name="locale" />
        <FormControlLabel
          label={t('shell.settings.keysEnabled')}
          control={
            <Switch
              checked={keysEnabled}
              onChange={(event) => setPreferences({ keysEnabled: event.target.checked })}
            />
          }
        />
        <ActionButton
          onClick={() => {
            onClose();
            void navigate('/settings/keys');
          }}
        >
          {t('shell.settings.more')}
        </ActionButton>
      </Body>
    </PanelPopover>
  );
}
