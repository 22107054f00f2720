import { describe, expect, it } from 'vitest';
import { CASE_EVENTS } from '../../mocks/domain/cases/case-file.ts';
import '../locales/later.ts';
import { en } from '../locales/messages.ts';
import type { Translate } from '../locales/use-t.ts';
import { eventDetail, eventSentence } from './event-words.ts';

const t: Translate = (id, values) =>
  Object.entries(values ?? {}).reduce(
    (text, [name, value]) => text.replace(`{${name}}`, String(value)),
    en[id] ?? id,
  );
const detailOf = (event: string, detail?: string) =>
  eventDetail(
    { id: 'e', at: '2026-03-10T15:00:00Z', kind: 'event', event, party: 'staff', detail },
    t,
    (at) => at.slice(0, 10),
  );

describe('words of the timeline', () => {
  it('an instant is told as the viewer reads it, never as it is stored', () => {
    expect(detailOf('snoozed', '2026-11-22T10:25:00.000Z')).toBe('until 2026-11-22');
    expect(detailOf('takenOver', '2026-11-22')).toBe('2026-11-22');
  });

  it.each(CASE_EVENTS)('%s has a sentence of its own', (event) => {
    expect(eventSentence(event)).toBe(`case.event.${event}`);
  });

  it('says codes in words, and what people wrote as they wrote it', () => {
    expect(detailOf('rulingExecuted', 'partialRefund')).toBe('Partial refund');
    expect(detailOf('rulingApproved', 'alone')).toMatch(/^Within their own limit/);
    expect(detailOf('chargebackClosed', 'won')).toBe('Decided for us');
    expect(detailOf('conductFlagged', 'offPlatform: Asked: pay outside.')).toBe(
      'Off the platform: \u2068Asked: pay outside.\u2069',
    );
    expect(detailOf('rulingReturned', 'alone')).toBe('alone');
    expect(detailOf('opened')).toBeUndefined();
  });
});
