import { describe, expect, it } from 'vitest';
import { fromLocalField, snoozes, snoozeUntil, toLocalField } from './snooze-times.ts';

const at = (text: string) => Date.parse(text);
const choices = (now: string) => snoozes(at(now), 'UTC').map(([choice]) => choice);

describe('putting aside', () => {
  it('hours count from now, without seconds', () => {
    expect(snoozeUntil('hour', at('2026-03-10T15:00:20Z'), 'UTC')).toBe('2026-03-10T16:01:00.000Z');
    expect(snoozeUntil('hours', at('2026-03-10T15:00:00Z'), 'UTC')).toBe(
      '2026-03-10T19:00:00.000Z',
    );
  });

  it('tomorrow is the morning of the wall clock, also over a change of summer time', () => {
    // New York goes to summer time in the night of Sunday the 8th.
    expect(snoozeUntil('tomorrow', at('2026-03-07T15:00:00Z'), 'America/New_York')).toBe(
      '2026-03-08T13:00:00.000Z',
    );
    // Past midnight in Tokyo while it is still yesterday in UTC.
    expect(snoozeUntil('tomorrow', at('2026-03-10T15:30:00Z'), 'Asia/Tokyo')).toBe(
      '2026-03-12T00:00:00.000Z',
    );
  });

  it('Monday is the next one, never today', () => {
    expect(snoozeUntil('monday', at('2026-03-09T10:00:00Z'), 'UTC')).toBe(
      '2026-03-16T09:00:00.000Z',
    );
    expect(snoozeUntil('monday', at('2026-03-08T10:00:00Z'), 'UTC')).toBe(
      '2026-03-09T09:00:00.000Z',
    );
    expect(snoozeUntil('monday', at('2026-03-13T10:00:00Z'), 'UTC')).toBe(
      '2026-03-16T09:00:00.000Z',
    );
  });

  it('on a Sunday Monday is tomorrow, and said once', () => {
    expect(choices('2026-03-08T10:00:00Z')).toEqual(['hour', 'hours', 'tomorrow']);
    expect(choices('2026-03-10T10:00:00Z')).toEqual(['hour', 'hours', 'tomorrow', 'monday']);
  });

  it('a chosen time is a time on the wall, there and back', () => {
    expect(fromLocalField('2026-03-12T09:30', 'Europe/Berlin')).toBe('2026-03-12T08:30:00.000Z');
    expect(toLocalField(at('2026-03-12T08:30:00Z'), 'Europe/Berlin')).toBe('2026-03-12T09:30');
    expect(fromLocalField('', 'UTC')).toBeUndefined();
    expect(fromLocalField('2026-13-40T09:30', 'UTC')).toBeUndefined();
  });
});
