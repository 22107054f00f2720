import { calendarView } from '../domain/calendar/calendar-view.ts';
import { saveCalendar } from '../domain/calendar/save.ts';
import { explainClock } from '../domain/clock-story.ts';
import { ok } from '../../src/lib/result.ts';
import { clockZones } from '../domain/views/clock-zones.ts';
import type { Handlers, ReadCall } from '../engine/handler.ts';
import { findAnyCase, onOk } from './find.ts';

/** Every clock of a case with its story, first started first. */
function tellClocks({ store, ctx, params }: ReadCall<'caseClocks'>) {
  const { policy, now } = ctx;
  return onOk(findAnyCase(store, params.caseId), (record) => ({
    at: now,
    zones: clockZones(store, record, policy),
    items: record.clocks.map((clock) => explainClock(clock, policy, now)),
  }));
}

export const clockHandlers = {
  caseClocks: { read: tellClocks },
  calendarView: { read: ({ store, ctx }) => ok(calendarView(store, ctx.policy, ctx)) },
  calendarSave: {
    target(_, reader, ctx) {
      const { version } = ctx.policy.calendars.deskHours;
      return { version, current: () => calendarView(reader, ctx.policy, ctx) };
    },
    write: ({ tx, ctx, body, version }) =>
      onOk(saveCalendar(tx, { ...body, expectVersion: version }, ctx), (policy) =>
        calendarView(tx, policy, ctx),
      ),
  },
} satisfies Partial<Handlers>;
