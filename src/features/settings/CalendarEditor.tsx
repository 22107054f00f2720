import { styled } from '@mui/material/styles';
import { useEffect, useId, useRef } from 'react';
import type { DeskCalendar } from '../../api/contract/calendar.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { FieldError } from '../../ui/FieldError.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { tone } from '../../ui/tokens.ts';
import { DAYS, withDay } from './calendar-form.ts';
import { CalendarFacts } from './CalendarFacts.tsx';
import { CalendarNotices } from './CalendarNotices.tsx';
import { DayHours } from './DayHours.tsx';
import { HolidayList } from './HolidayList.tsx';
import { useCalendar } from './use-calendar.ts';
import { ZoneField } from './ZoneField.tsx';

const Root = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  maxInlineSize: 860,
});
const Foot = styled('div')({
  position: 'sticky',
  // Over the page's own padding, so that nothing shows below it.
  insetBlockEnd: -16,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  paddingBlock: 10,
  borderBlockStart: `1px solid ${tone.line}`,
  backgroundColor: tone.bg,
  color: tone.ink2,
  // A toast makes room for itself below, where the page would show through (Layout.tsx).
  'body:has([data-toasts] li) &': {
    '@media (max-width: 719.98px)': { boxShadow: `0 80px 0 ${tone.bg}` },
  },
});

/** The desk's working time: zone, hours by weekday, days without work. Others than admins only look. */
export function CalendarEditor({ calendar }: { calendar: DeskCalendar }) {
  const t = useT();
  const weekFault = useId();
  const root = useRef<HTMLDivElement>(null);
  const edit = useCalendar(calendar);
  const { form, faults, change } = edit;
  const affordance = calendar.can['calendarSave'];
  const mayChange = affordance?.allowed === true;
  const { refusal } = edit;
  useEffect(() => {
    if (refusal !== null) root.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [refusal]);
  return (
    <Root ref={root}>
      <CalendarFacts calendar={calendar} />
      <CalendarNotices calendar={calendar} edit={edit} />
      <Panel title={t('settings.calendar.zone')}>
        <ZoneField
          value={form.timeZone}
          onChange={(timeZone) => change({ ...form, timeZone })}
          error={faults.get('/timeZone')}
          readOnly={!mayChange}
        />
      </Panel>
      <Panel title={t('settings.calendar.week')}>
        <FieldError id={weekFault} message={faults.get('/weekly')} />
        {DAYS.map((day) => (
          <DayHours
            key={day}
            day={day}
            hours={form.weekly[day]}
            onChange={(hours) => change(withDay(form, day, hours))}
            faults={faults}
            affordance={affordance}
          />
        ))}
      </Panel>
      <Panel title={t('settings.calendar.holidays')} aside={form.holidays.length}>
        <HolidayList
          holidays={form.holidays}
          onChange={(holidays) => change({ ...form, holidays })}
          faults={faults}
          affordance={affordance}
        />
      </Panel>
      <Foot>
        <ActionButton
          variant="primary"
          affordance={
            !mayChange || (edit.isChanged && !edit.isStale)
              ? affordance
              : {
                  allowed: false,
                  reason: t(
                    edit.isStale ? 'settings.calendar.stale' : 'settings.calendar.unchanged',
                  ),
                }
          }
          busy={edit.busy}
          onClick={edit.run}
        >
          {t('settings.calendar.save')}
        </ActionButton>
        {edit.isChanged && mayChange ? (
          <ActionButton onClick={edit.discard}>{t('settings.calendar.discard')}</ActionButton>
        ) : null}
      </Foot>
    </Root>
  );
}
