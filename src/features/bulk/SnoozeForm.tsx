import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { BulkAction } from '../../api/contract/bulk.ts';
import { DAY, fromMs, HOUR } from '../../lib/instants.ts';
import { MOMENT } from '../../lib/time-formats.ts';
import { useT } from '../../locales/use-t.ts';
import { clockNow } from '../../ui/use-now.ts';
import { Choices } from './Choices.tsx';

interface SnoozeFormProps {
  onAction: (action: BulkAction | null) => void;
}

/** How long cases are put aside from now. */
const SPANS = { hours: 4 * HOUR, day: DAY, days: 3 * DAY, week: 7 * DAY } as const;
type Span = keyof typeof SPANS;
const SPAN_NAMES = Object.keys(SPANS) as Span[];

/** Until when the cases are put aside, or that they are taken back. */
export function SnoozeForm({ onAction }: SnoozeFormProps) {
  const t = useT();
  const { formatDate } = useIntl();
  // The instants stand still while the choice is made.
  const [now] = useState(() => Math.ceil(clockNow() / 60_000) * 60_000);
  const [value, setValue] = useState<string | null>(null);
  const when = (span: Span) => formatDate(now + SPANS[span], MOMENT);
  const choices = [
    { value: 'reply', label: t('bulk.snooze.reply') },
    ...SPAN_NAMES.map((span) => ({
      value: span,
      label: t(`bulk.snooze.${span}`),
      hint: when(span),
    })),
    { value: 'wake', label: t('bulk.snooze.wake') },
  ];
  return (
    <Choices
      label={t('bulk.snooze.label')}
      choices={choices}
      value={value}
      onChange={(next) => {
        setValue(next);
        const span = SPAN_NAMES.find((one) => one === next);
        const until =
          span === undefined ? (next === 'reply' ? 'reply' : null) : fromMs(now + SPANS[span]);
        onAction({ kind: 'snooze', until });
      }}
    />
  );
}
