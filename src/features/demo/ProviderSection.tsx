import { call } from '../../api/client.ts';
import type { Reply } from '../../api/contract/index.ts';
import { useT } from '../../locales/use-t.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import type { Run } from './use-stage.ts';

interface ProviderSectionProps {
  stage: Reply<'stageView'>;
  caseId: string | undefined;
  run: Run;
}

const modes = ['normal', 'refuse', 'timeout', 'timeoutAfterEffect', 'failLater'] as const;

/** How the payment provider answers from now on. */
export function ProviderSection({ stage, caseId, run }: ProviderSectionProps) {
  const t = useT();
  const set = (mode: (typeof modes)[number]) =>
    void run(async () => {
      await call('partyAct', {
        body: { caseId: caseId ?? '', party: 'provider', command: 'setProvider', body: { mode } },
      });
    });
  return (
    <Panel title={t('demo.provider')} level={3}>
      <Segmented
        label={t('demo.provider')}
        loose
        value={stage.provider}
        onChange={set}
        options={modes.map((mode) => ({ value: mode, label: t(`demo.provider.${mode}`) }))}
      />
    </Panel>
  );
}
