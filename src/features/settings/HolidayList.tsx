import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { useT } from '../../locales/use-t.ts';
import { ActionButton, type Affordance } from '../../ui/ActionButton.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { FieldError } from '../../ui/FieldError.tsx';
import { CrossIcon } from '../../ui/Icons.tsx';
import { keepFocus } from '../../ui/keep-focus.ts';
import { TextField } from '../../ui/TextField.tsx';
import { tone } from '../../ui/tokens.ts';
import { useNow } from '../../ui/use-now.ts';
import type { Faults } from './calendar-form.ts';

/** Days don't pass faster. */
const DAY = 86_400_000;

interface HolidayListProps {
  holidays: readonly string[];
  onChange: (holidays: string[]) => void;
  faults: Faults;
  affordance: Affordance | undefined;
}

const Days = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'flex',
  flexWrap: 'wrap',
  gap: 6,
  '& li > span': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 2,
    paddingInlineStart: 8,
    border: `1px solid ${tone.line2}`,
    borderRadius: 6,
    backgroundColor: tone.panel,
  },
  '& li[data-fault] > span': { borderColor: tone.late },
});
const Add = styled('form')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'end',
  gap: 8,
  marginBlockEnd: 10,
});

/** The days on which nobody works, those to come first, and one more. */
export function HolidayList({ holidays, onChange, faults, affordance }: HolidayListProps) {
  const t = useT();
  const { formatDate } = useIntl();
  const id = useId();
  const [next, setNext] = useState('');
  const mayChange = affordance?.allowed === true;
  const words = (date: string) =>
    Number.isNaN(Date.parse(date))
      ? date
      : formatDate(`${date}T00:00:00Z`, {
          weekday: 'short',
          day: 'numeric',
          month: 'short',
          year: 'numeric',
          timeZone: 'UTC',
        });
  const today = new Date(useNow(DAY)).toISOString().slice(0, 10);
  const all = holidays.map((date, index) => ({ date, index }));
  // A date that is none is none of the past either.
  const past = all.filter(({ date }) => !Number.isNaN(Date.parse(date)) && date < today);
  const coming = all.filter((one) => !past.includes(one));
  const isPastWrong = past.some(({ index }) => faults.has(`/holidays/${index}`));
  function add() {
    if (next === '' || !mayChange) return;
    onChange([...holidays, next].toSorted());
    setNext('');
  }
  return (
    <div ref={keepFocus}>
      <Add
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField
          type="date"
          label={t('settings.calendar.holiday')}
          error={faults.get('/holidays')}
          readOnly={!mayChange}
          value={next}
          onChange={setNext}
        />
        <ActionButton type="submit" affordance={affordance}>
          {t('settings.calendar.holiday.add')}
        </ActionButton>
      </Add>
      {holidays.length === 0 ? <p>{t('settings.calendar.holidays.none')}</p> : null}
      {coming.length > 0 ? list(coming, t('settings.calendar.holidays')) : null}
      {past.length === 0 ? null : isPastWrong ? (
        list(past, t('settings.calendar.holidays.past', { count: past.length }))
      ) : (
        <Disclosure label={t('settings.calendar.holidays.past', { count: past.length })}>
          {() => list(past, t('settings.calendar.holidays.past', { count: past.length }))}
        </Disclosure>
      )}
    </div>
  );

  function list(some: typeof all, label: string) {
    return (
      <Days aria-label={label}>
        {some.map(({ date, index }) => {
          // A day that stands there twice is a fault to be shown, not a key.
          const key = holidays.indexOf(date) === index ? date : `${date} ${index}`;
          const fault = faults.get(`/holidays/${index}`);
          return (
            <li key={key} data-fault={fault === undefined ? undefined : ''}>
              <span>
                {words(date)}
                <ActionButton
                  variant="quiet"
                  size="small"
                  icon={<CrossIcon />}
                  affordance={affordance}
                  aria-label={t('settings.calendar.holiday.remove', { date: words(date) })}
                  onClick={() => onChange(holidays.filter((_, at) => at !== index))}
                >
                  {null}
                </ActionButton>
              </span>
              <FieldError id={`${id}-${index}`} message={fault} />
            </li>
          );
        })}
      </Days>
    );
  }
}
