import { useIntl } from 'react-intl';
import { call } from '../../api/client.ts';
import type { Reply } from '../../api/contract/index.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Buttons } from './layout.ts';
import type { Run } from './use-stage.ts';

interface SectionProps {
  stage: Reply<'stageView'>;
  busy: boolean;
  run: Run;
}

const HOUR_MS = 3_600_000;
const steps = ['PT1M', 'PT1H', 'PT2H', 'PT24H', 'PT72H', 'P31D'] as const;

/** Moves the simulated clock; everything that falls due on the way happens in order. */
export function ClockSection({ stage, busy, run }: SectionProps) {
  const t = useT();
  const { formatDate } = useIntl();
  const now = formatDate(stage.now, { dateStyle: 'full', timeStyle: 'short' });
  return (
    <Panel title={t('demo.clock')} level={3}>
      <p style={{ margin: '0 0 8px' }}>
        {t('demo.clock.now', { now })},{' '}
        {t('demo.clock.offset', { hours: Math.round(stage.offsetMs / HOUR_MS) })}
      </p>
      <Buttons role="group" aria-label={t('demo.clock.advance')}>
        {steps.map((step) => (
          <ActionButton
            key={step}
            size="small"
            busy={busy}
            onClick={() =>
              void run(async () => {
                const { ran } = await call('clockAdvance', { body: { advance: step } });
                return t('demo.clock.done', { ran });
              })
            }
          >
            {t(`demo.clock.${step}`)}
          </ActionButton>
        ))}
      </Buttons>
    </Panel>
  );
}
