import type { ClockZone } from '../../../src/api/contract/clocks.ts';
import type { Policy } from '../../../src/api/contract/policy.ts';
import { type CaseRecord, rulesOf } from '../cases/case.ts';
import type { Reader } from '../tx.ts';

/** Whose clock on the wall matters on a case: the desk's and its parties'. */
export function clockZones(reader: Reader, record: CaseRecord, policy: Policy): ClockZone[] {
  const people = rulesOf(record)
    .parties(record)
    .flatMap(({ side, id = '' }): ClockZone[] => {
      if (side === 'contact') return [];
      const person = reader.get(side === 'buyer' ? 'buyers' : 'sellers', id);
      if (!person) return [];
      const { name, city, timeZone } = person;
      return [{ who: side, name, city, timeZone }];
    });
  return [{ who: 'desk', timeZone: policy.calendars.deskHours.timeZone }, ...people];
}
