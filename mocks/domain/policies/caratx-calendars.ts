import type { Policy } from '../../../src/api/contract/policy.ts';
import { ALWAYS } from '../../../src/lib/business-time.ts';

const DESK_ZONE = 'America/New_York';

/** Federal holidays of the United States as observed on weekdays, 2025 to 2027. */
const HOLIDAYS = [
  '2025-01-01',
  '2025-01-20',
  '2025-02-17',
  '2025-05-26',
  '2025-06-19',
  '2025-07-04',
  '2025-09-01',
  '2025-10-13',
  '2025-11-11',
  '2025-11-27',
  '2025-12-25',
  '2026-01-01',
  '2026-01-19',
  '2026-02-16',
  '2026-05-25',
  '2026-06-19',
  '2026-07-03',
  '2026-09-07',
  '2026-10-12',
  '2026-11-11',
  '2026-11-26',
  '2026-12-25',
  '2027-01-01',
  '2027-01-18',
  '2027-02-15',
  '2027-05-31',
  '2027-06-18',
  '2027-07-05',
  '2027-09-06',
  '2027-10-11',
  '2027-11-11',
  '2027-11-25',
  '2027-12-24',
];

type Day = [from: string, to: string][];
function workWeek(day: Day) {
  return { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] };
}

/** Working time of the CaratX desk (cases.md §6): whole business days, and the hours it is staffed. */
export const caratxCalendars: Policy['calendars'] = {
  always: ALWAYS,
  deskBusinessDays: {
    id: 'deskBusinessDays',
    version: 1,
    timeZone: DESK_ZONE,
    weekly: workWeek([['00:00', '24:00']]),
    holidays: HOLIDAYS,
  },
  deskHours: {
    id: 'deskHours',
    version: 1,
    timeZone: DESK_ZONE,
    weekly: workWeek([
      ['09:00', '12:30'],
      ['13:30', '18:00'],
    ]),
    holidays: HOLIDAYS,
  },
};
