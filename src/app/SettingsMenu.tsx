import { useState } from 'react';
import { useT } from '../locales/use-t.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { SettingsIcon } from '../ui/Icons.tsx';
import { Asked } from './Asked.tsx';
import { SettingsPanel } from './later.ts';

/** Opens the settings of this browser. */
export function SettingsMenu() {
  const t = useT();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <ActionButton
        variant="quiet"
        size="small"
        icon={<SettingsIcon />}
        aria-label={t('shell.settings.title')}
        data-palette="settings"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        hint={t('shell.settings.title')}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {null}
      </ActionButton>
      <Asked when={anchor !== null}>
        <SettingsPanel anchor={anchor} onClose={() => setAnchor(null)} />
      </Asked>
    </>
  );
}
