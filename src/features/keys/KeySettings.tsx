import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { printedKeys } from '../../lib/key-print.ts';
import { foldForSearch } from '../../lib/text.ts';
import { useT } from '../../locales/use-t.ts';
import { setPreferences, usePreferences } from '../../stores/preferences.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { tone } from '../../ui/tokens.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { keyActions, type KeyAction, PLACES } from './key-catalogue.ts';
import { keysAsText } from './key-check.ts';
import { KeyRow } from './KeyRow.tsx';
import { useKeySettings } from './use-key-settings.ts';

const Tools = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'end',
  gap: 10,
  '& > div': { flex: '1 1 260px' },
});
const Places = styled('div')({
  display: 'grid',
  gap: 12,
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 440px), 1fr))',
  alignItems: 'start',
  '& ul': { listStyle: 'none', margin: 0, padding: 0 },
});
const Note = styled('p')({ margin: 0, color: tone.ink2, fontSize: 12 });

/** Every action with its key, by the place where it answers; each can be given another. */
export function KeySettings() {
  const t = useT();
  const work = useKeySettings();
  const keysEnabled = usePreferences((state) => state.keysEnabled);
  const [sought, setSought] = useState('');
  const words = foldForSearch(sought).split(/\s+/u).filter(Boolean);
  const fits = (action: KeyAction) => {
    const now = work.own[action.id] ?? action.keys;
    const text = foldForSearch(`${t(action.id)} ${now} ${printedKeys(now)}`);
    return words.every((word) => text.includes(word));
  };
  const shown = keyActions.filter(fits);
  const changed = Object.keys(work.own).length;
  return (
    <>
      <div>
        <FormControlLabel
          label={t('settings.keys.single')}
          control={
            <Switch
              checked={keysEnabled}
              onChange={(event) => setPreferences({ keysEnabled: event.target.checked })}
            />
          }
        />
        <Note>{t('settings.keys.single.help')}</Note>
        <Note>{t('settings.keys.layout')}</Note>
      </div>
      <Tools>
        <TextField label={t('settings.keys.find')} value={sought} onChange={setSought} />
        <CopyButton
          label={t('settings.keys.copy')}
          text={keysAsText(
            work.own,
            ({ id, place }) => `${t(`settings.keys.place.${place}`)}: ${t(id)}`,
          )}
        />
        <ActionButton
          affordance={
            changed > 0 ? undefined : { allowed: false, reason: t('settings.keys.reset.none') }
          }
          onClick={work.resetAll}
        >
          {t('settings.keys.reset.all')}
        </ActionButton>
      </Tools>
      <VisuallyHidden role="status">
        {words.length === 0 ? '' : t('settings.keys.count', { count: shown.length })}
      </VisuallyHidden>
      {shown.length === 0 ? <Note>{t('settings.keys.count', { count: 0 })}</Note> : null}
      <Places>
        {PLACES.map((place) => {
          const actions = shown.filter((action) => action.place === place);
          return actions.length === 0 ? null : (
            <Panel key={place} title={t(`settings.keys.place.${place}`)}>
              <ul>
                {actions.map((action) => (
                  <KeyRow key={action.id} action={action} work={work} />
                ))}
              </ul>
            </Panel>
          );
        })}
      </Places>
    </>
  );
}
