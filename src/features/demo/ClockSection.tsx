import { useIntl } from 'react-intl';
import { call } from '../../api/client.ts';
import type { Reply } from '../../api/contract/index.ts';
import { CLOCK } from '../../lib/time-formats.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { clockOffset } from '../../ui/clock-offset.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Buttons } from './layout.ts';
import type { Run } from './use-stage.ts';

interface SectionProps {
  stage: Reply<'stageView'>;
  busy: boolean;
  run: Run;
}

const written = {
  ...CLOCK,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
} as const;
const steps = ['PT1M', 'PT1H', 'PT2H', 'PT24H', 'PT72H', 'P31D'] as const;

/** Moves the simulated clock; everything that falls due on the way happens in order. */
export function ClockSection({ stage, busy, run }: SectionProps) {
  const t = useT();
  const { formatDate } = useIntl();
  const now = formatDate(stage.now, written);
  const { none, ...span } = clockOffset(stage.offsetMs);
  return (
    <Panel title={t('demo.clock')} level={3}>
      <p style={{ margin: '0 0 8px' }}>
        {t('demo.clock.now', { now })},{' '}
        {none ? t('demo.clock.noOffset') : t('demo.clock.offset', span)}
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
