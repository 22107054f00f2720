import type { DeskCalendar } from '../../api/contract/calendar.ts';
import { problemLine } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import type { useCalendar } from './use-calendar.ts';

interface CalendarNoticesProps {
  calendar: DeskCalendar;
  edit: ReturnType<typeof useCalendar>;
}

/** Why it was not saved: fields at fault, somebody else's change, or anything else. */
export function CalendarNotices({ calendar, edit }: CalendarNoticesProps) {
  const t = useT();
  const { faults, form, error, isStale } = edit;
  if (isStale)
    return (
      <ProblemNotice
        severity="warning"
        alert
        title={t('settings.calendar.stale')}
        detail={t('settings.calendar.stale.detail', {
          seen: form.seen,
          version: calendar.version,
        })}
        kept={t('settings.calendar.kept')}
        actions={
          <>
            <ActionButton onClick={edit.discard}>
              {t('settings.calendar.stale.theirs')}
            </ActionButton>
            <ActionButton onClick={edit.goOn}>{t('settings.calendar.stale.mine')}</ActionButton>
          </>
        }
      />
    );
  if (faults.size > 0)
    return (
      <ProblemNotice
        title={t('settings.calendar.refused', { count: faults.size })}
        detail={
          <ul>
            {[...new Set(faults.values())].map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        }
        kept={t('settings.calendar.kept')}
      />
    );
  if (error === null) return null;
  return (
    <ProblemNotice
      title={t('settings.calendar.failed')}
      detail={problemLine(error, t)}
      kept={t('settings.calendar.kept')}
      {...(error.requestId === '' ? {} : { reference: error.requestId })}
    />
  );
}
