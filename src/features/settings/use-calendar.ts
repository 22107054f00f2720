import type { DeskCalendar } from '../../api/contract/calendar.ts';
import { isProblem } from '../../api/problem.ts';
import { invalidate, q, queryClient, useApiMutation } from '../../api/query.ts';
import { useT } from '../../locales/use-t.ts';
import { useDraft } from '../../stores/drafts.ts';
import { toast } from '../../stores/toasts.ts';
import { type CalendarForm, faultsOf, formOf, wantedOf } from './calendar-form.ts';

function placesOf({ weekly, holidays }: CalendarForm): string {
  return [...Object.values(weekly), holidays].map(({ length }) => length).join();
}

/** What is entered into the calendar, kept through anything, and saving it. */
export function useCalendar(calendar: DeskCalendar) {
  const t = useT();
  const inForce = formOf(calendar);
  const [form, setForm, drop, status] = useDraft<CalendarForm>('settings:calendar', inForce);
  const save = useApiMutation('calendarSave', {
    onSuccess: (saved) => {
      drop();
      queryClient.setQueryData(q('calendarView').queryKey, saved);
      void invalidate('policyView');
      toast({ kind: 'done', message: t('settings.calendar.done', { version: saved.version }) });
    },
    onError: (error) => {
      if (isProblem(error, 'versionMismatch')) void invalidate('calendarView');
    },
  });
  const { error } = save;
  const refusal = isProblem(error, 'invalidField') ? error : null;
  const faults = faultsOf(refusal);
  return {
    form,
    isChanged: status !== 'empty',
    /** Somebody else saved since this was begun: it must not go out unseen. */
    isStale: status !== 'empty' && form.seen !== calendar.version,
    faults,
    /** The answer that told them; another one with each try. */
    refusal,
    error: faults.size > 0 || error?.code === 'versionMismatch' ? null : error,
    busy: save.isPending,
    change(next: CalendarForm) {
      // Faults are told by place: with a place more or less they would be told of others.
      if (placesOf(next) !== placesOf(form)) save.reset();
      setForm(next);
    },
    discard() {
      save.reset();
      drop();
    },
    /** Goes on over what somebody else saved. */
    goOn: () => setForm({ ...form, seen: calendar.version }),
    run: () => save.mutate({ body: wantedOf(form), ifMatch: form.seen }),
  };
}
