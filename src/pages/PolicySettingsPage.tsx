import { useLocation } from 'react-router';
import { prefetch, q, usePrefetched } from '../api/query.ts';
import { PolicySettings } from '../features/settings/PolicySettings.tsx';
import { SettingsFrame } from '../features/settings/SettingsFrame.tsx';
import { useT } from '../locales/use-t.ts';

export async function loader(): Promise<null> {
  await prefetch(q('policyView'));
  return null;
}

/** The marketplace's policy, to look up. */
export default function PolicySettingsPage() {
  const t = useT();
  const policy = usePrefetched('policyView');
  const { name, version } = policy;
  const { hash } = useLocation();
  return (
    <SettingsFrame
      title={t('settings.policy.title')}
      lead={t('settings.policy.lead', { name, version })}
    >
      <PolicySettings policy={policy} clause={hash.slice(1)} />
    </SettingsFrame>
  );
}
