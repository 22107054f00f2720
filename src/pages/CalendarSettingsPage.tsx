import { prefetch, q, usePrefetched } from '../api/query.ts';
import { CalendarEditor } from '../features/settings/CalendarEditor.tsx';
import { SettingsFrame } from '../features/settings/SettingsFrame.tsx';
import { useT } from '../locales/use-t.ts';

export async function loader(): Promise<null> {
  await prefetch(q('calendarView'));
  return null;
}

/** The working time of the desk, which its clocks count by. */
export default function CalendarSettingsPage() {
  const t = useT();
  const calendar = usePrefetched('calendarView');
  return (
    <SettingsFrame title={t('settings.calendar.title')} lead={t('settings.calendar.lead')}>
      <CalendarEditor calendar={calendar} />
    </SettingsFrame>
  );
}
