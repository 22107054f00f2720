import { prefetch, q, usePrefetched } from '../api/query.ts';
import { CalendarEditor } from '../features/settings/CalendarEditor.tsx';
import { useT } from '../locales/use-t.ts';

export async function loader(): Promise<null> {
  await prefetch(q('calendarView'));
  return null;
}

/** What the desk works by. How the console looks on this browser is in the menu of the bar. */
export default function SettingsPage() {
  const t = useT();
  const calendar = usePrefetched('calendarView');
  return (
    <>
      <h1 tabIndex={-1} style={{ marginBlockEnd: 4 }}>
        {t('settings.title')}
      </h1>
      <h2 style={{ fontSize: 14, fontWeight: 600, marginBlockEnd: 8 }}>
        {t('settings.calendar.title')}
      </h2>
      <CalendarEditor calendar={calendar} />
    </>
  );
}
