import { useState } from 'react';
import { call } from '../../api/client.ts';
import type { Reply } from '../../api/contract/index.ts';
import { useT } from '../../locales/use-t.ts';
import { confirm } from '../../stores/confirm.ts';
import { forgetTrails } from '../../stores/trails.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Buttons } from './layout.ts';
import type { Run } from './use-stage.ts';

interface WorldSectionProps {
  stage: Reply<'stageView'>;
  busy: boolean;
  run: Run;
}

const MOST = 200_000;

/** Seeds the world anew, at any volume. */
export function WorldSection({ stage, busy, run }: WorldSectionProps) {
  const t = useT();
  const [typed, setTyped] = useState(String(stage.volume));
  const volume = /^\d{1,6}$/.test(typed.trim()) ? Number(typed.trim()) : Number.NaN;
  const bad = !(volume <= MOST);

  async function reset() {
    const sure = await confirm({
      title: t('demo.world.confirmTitle'),
      text: t('demo.world.confirmText'),
      confirmLabel: t('demo.world.reset'),
      danger: true,
    });
    if (!sure) return;
    await run(async () => {
      await call('worldReset', { body: { volume, seed: stage.seed } });
      forgetTrails();
    });
  }

  return (
    <Panel title={t('demo.world')} level={3}>
      <p style={{ margin: '0 0 8px' }}>
        {t('demo.world.size', { volume: stage.volume, seed: stage.seed })}
      </p>
      <Buttons>
        <TextField
          label={t('demo.world.volume')}
          value={typed}
          onChange={setTyped}
          error={bad ? t('demo.world.badVolume') : undefined}
        />
        <ActionButton
          size="small"
          variant="danger"
          busy={busy}
          affordance={bad ? { allowed: false, reason: t('demo.world.badVolume') } : undefined}
          onClick={() => void reset()}
        >
          {t('demo.world.reset')}
        </ActionButton>
      </Buttons>
    </Panel>
  );
}
