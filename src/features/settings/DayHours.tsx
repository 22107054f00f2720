import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { useT } from '../../locales/use-t.ts';
import { ActionButton, type Affordance } from '../../ui/ActionButton.tsx';
import { FieldError } from '../../ui/FieldError.tsx';
import { CrossIcon } from '../../ui/Icons.tsx';
import { Input } from '../../ui/Input.tsx';
import { tone } from '../../ui/tokens.ts';
import type { Day, Faults } from './calendar-form.ts';

interface DayHoursProps {
  day: Day;
  hours: readonly [string, string][];
  onChange: (hours: [string, string][]) => void;
  faults: Faults;
  /** Whether the calendar may be changed, and why not. */
  affordance: Affordance | undefined;
}

const Row = styled('div')({
  display: 'grid',
  gridTemplateColumns: '92px minmax(0, 1fr) auto',
  gap: 8,
  alignItems: 'start',
  padding: '6px 0',
  borderBlockStart: `1px solid ${tone.line}`,
  '& > .day': { paddingBlockStart: 6, fontWeight: 550 },
  '& > .closed': { paddingBlockStart: 6, color: tone.ink3 },
  '& ul': { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: 8 },
  // What is wrong stands below its hours and widens nothing.
  '& li': { inlineSize: 'min-content' },
  '& .hours': { display: 'flex', alignItems: 'center', gap: 4 },
  '& input': { inlineSize: 64, textAlign: 'center' },
  '@media (max-width: 599.98px)': {
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    '& > ul, & > .closed': { gridColumn: '1 / -1', gridRow: 2 },
  },
});

/** The hours of one weekday: none, one or several, each with its beginning and its end. */
export function DayHours({ day, hours, onChange, faults, affordance }: DayHoursProps) {
  const t = useT();
  const id = useId();
  const name = t(`settings.calendar.day.${day}`);
  const mayChange = affordance?.allowed === true;
  const change = (index: number, side: 0 | 1, text: string) =>
    onChange(
      hours.map((one, at) => (at === index ? (side === 0 ? [text, one[1]] : [one[0], text]) : one)),
    );
  const add = () => {
    const last = hours.at(-1)?.[1];
    onChange([...hours, last === undefined ? ['09:00', '17:00'] : [last, '']]);
  };
  return (
    <Row role="group" aria-label={name}>
      <span className="day" aria-hidden>
        {name}
      </span>
      {hours.length === 0 ? (
        <span className="closed">{t('settings.calendar.closed')}</span>
      ) : (
        <ul>
          {hours.map(([from, to], index) => {
            const wrong = [0, 1].map((side) => faults.get(`/weekly/${day}/${index}/${side}`));
            const fault = wrong.find((one) => one !== undefined);
            const faultOf = (side: 0 | 1) =>
              wrong[side] !== undefined && {
                'aria-invalid': true,
                'aria-describedby': `${id}-${index}`,
              };
            const wiring = {
              readOnly: !mayChange,
              placeholder: '00:00',
              inputMode: 'numeric',
              maxLength: 5,
              autoComplete: 'off',
            } as const;
            const number = index + 1;
            return (
              <li key={`${day} ${number}`}>
                <span className="hours">
                  <Input
                    {...wiring}
                    {...faultOf(0)}
                    aria-label={t('settings.calendar.from', { day: name, number })}
                    value={from}
                    onChange={(event) => change(index, 0, event.target.value)}
                  />
                  –
                  <Input
                    {...wiring}
                    {...faultOf(1)}
                    aria-label={t('settings.calendar.to', { day: name, number })}
                    value={to}
                    onChange={(event) => change(index, 1, event.target.value)}
                  />
                  <ActionButton
                    variant="quiet"
                    size="small"
                    icon={<CrossIcon />}
                    affordance={affordance}
                    aria-label={t('settings.calendar.remove', { day: name, from, to })}
                    onClick={() => onChange(hours.filter((_, at) => at !== index))}
                  >
                    {null}
                  </ActionButton>
                </span>
                <FieldError id={`${id}-${index}`} message={fault} />
              </li>
            );
          })}
        </ul>
      )}
      <ActionButton
        variant="quiet"
        size="small"
        affordance={affordance}
        aria-label={t('settings.calendar.addTo', { day: name })}
        onClick={add}
      >
        {t('settings.calendar.add')}
      </ActionButton>
    </Row>
  );
}
