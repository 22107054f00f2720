import { styled } from '@mui/material/styles';
import { useIntl } from 'react-intl';
import type { DeskCalendar } from '../../api/contract/calendar.ts';
import { useT } from '../../locales/use-t.ts';
import { InfoIcon, LockIcon } from '../../ui/Icons.tsx';
import { tone } from '../../ui/tokens.ts';

const Lead = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
  color: tone.ink2,
  '& p': { maxInlineSize: '72ch', textWrap: 'pretty' },
  '& .mark': { display: 'flex', gap: 6, alignItems: 'baseline', color: tone.ink },
  '& svg': { flex: 'none', transform: 'translateY(2px)' },
});

/** What the calendar is for, what a change does, who made the last one, and whether I may. */
export function CalendarFacts({ calendar }: { calendar: DeskCalendar }) {
  const t = useT();
  const { formatDate, formatList } = useIntl();
  const { version, savedAt, savedBy, clocks, can } = calendar;
  const save = can['calendarSave'];
  const names = (list: DeskCalendar['clocks']['hours']) =>
    formatList(list.map((name) => t(`case.clock.${name}`)));
  const when = savedAt === undefined ? '' : formatDate(savedAt, { dateStyle: 'medium' });
  return (
    <Lead>
      <p>{t('settings.calendar.byHours', { clocks: names(clocks.hours) })}</p>
      <p>{t('settings.calendar.byDays', { clocks: names(clocks.days) })}</p>
      {clocks.sellerDays.length === 0 ? null : (
        <p>{t('settings.calendar.bySellerDays', { clocks: names(clocks.sellerDays) })}</p>
      )}
      <p className="mark">
        <InfoIcon />
        {t('settings.calendar.effect')}
      </p>
      {save?.allowed === false ? (
        <p className="mark">
          <LockIcon />
          {t('settings.calendar.readOnly', { reason: save.reason ?? '' })}
        </p>
      ) : null}
      <p>
        {savedBy === undefined
          ? t('settings.calendar.version', { version })
          : t('settings.calendar.saved', { version, when, name: savedBy.name })}
      </p>
    </Lead>
  );
}
