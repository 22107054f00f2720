import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useT } from '../../../locales/use-t.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { type Days, daysOf, valueOf } from './day-range.ts';

const Pair = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
  gap: 8,
  flex: '1 1 100%',
  maxInlineSize: 360,
});

/** The years that a date field is on its way to while its figures are typed. */
const isWritten = (day: string) => day === '' || day >= '1970';

interface DaysFieldProps {
  /** What happened on these days: "came". */
  name: string;
  value: string;
  onChange: (value: string) => void;
}

/** From one day to another, either of which may be left open; days are those of the viewer's zone. */
export function DaysField({ name, value, onChange }: DaysFieldProps) {
  const t = useT();
  const intl = useIntl();
  const zone = intl.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [days, setDays] = useState(() => daysOf(value, zone));
  // The panel stays while the address changes beside it: a chip is taken off, filters are cleared.
  const [told, setTold] = useState(value);
  if (value !== told) {
    setTold(value);
    if (value !== valueOf(days, zone)) setDays(daysOf(value, zone));
  }
  const isTurned = days.first !== '' && days.last !== '' && days.last < days.first;

  function change(next: Days): void {
    setDays(next);
    const { first, last } = next;
    if (!isWritten(first) || !isWritten(last) || (first && last && last < first)) return;
    const text = valueOf(next, zone);
    if (text !== value) onChange(text);
  }

  return (
    <Pair>
      <TextField
        type="date"
        label={t('queue.days.from', { name })}
        value={days.first}
        onChange={(first) => change({ ...days, first })}
      />
      <TextField
        type="date"
        label={t('queue.days.to', { name })}
        error={isTurned ? t('queue.days.turned') : undefined}
        value={days.last}
        onChange={(last) => change({ ...days, last })}
      />
    </Pair>
  );
}
