import { KeySettings } from '../features/keys/KeySettings.tsx';
import { SettingsFrame } from '../features/settings/SettingsFrame.tsx';
import { useT } from '../locales/use-t.ts';

/** Which key does what, for the person who is signed in. */
export default function KeySettingsPage() {
  const t = useT();
  return (
    <SettingsFrame title={t('settings.keys.title')} lead={t('settings.keys.lead')}>
      <KeySettings />
    </SettingsFrame>
  );
}
