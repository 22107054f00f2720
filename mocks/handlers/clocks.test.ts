import { expect, it, onTestFinished } from 'vitest';

import type { DeskCalendar } from '../../src/api/contract/calendar.ts';
import type { ExplainedClock } from '../../src/api/contract/clocks.ts';
import { HOUR } from '../../src/lib/instants.ts';
import { type Ask, signIn } from '../test-client.ts';
import { MemoryJournal } from '../store/journal-memory.ts';
import { createTestWorld } from '../test-world.ts';

async function desk() {
  const journal = new MemoryJournal();
  const world = await createTestWorld({ journal });
  onTestFinished(() => world.close());
  const mara = await signIn(world, 'agt_mara');
  return { world, journal, mara, olu: await signIn(world, 'agt_olu') };
}

async function rowsOf(ask: Ask, list: 'ticketList' | 'disputeList' | 'questionList') {
  const { body } = await ask(list, { query: { view: 'all', limit: '100' } });
  return body['items'] as {
    id: string;
    status: string;
    version: number;
    nextClock?: { pauses: unknown };
  }[];
}

async function storyOf(ask: Ask, caseId: string) {
  const { status, body } = await ask('caseClocks', { params: { caseId } });
  expect(status).toBe(200);
  return {
    zones: body['zones'] as { who: string; timeZone: string }[],
    items: body['items'] as ExplainedClock[],
  };
}

const calendarOf = async (ask: Ask) => (await ask('calendarView')).body as DeskCalendar;
const bodyOf = ({ timeZone, weekly, holidays }: DeskCalendar) => ({ timeZone, weekly, holidays });

it('tells the clocks of every kind of case, with the zones of all whose time matters', async () => {
  const { mara } = await desk();
  for (const list of ['disputeList', 'ticketList', 'questionList'] as const) {
    for (const { id, nextClock } of await rowsOf(mara, list)) {
      const shown = nextClock ? [nextClock] : [];
      const { items, zones } = await storyOf(mara, id);
      for (const { givenMs, usedMs, leftMs } of items) expect(usedMs + leftMs).toBe(givenMs);
      expect(zones[0]).toEqual({ who: 'desk', timeZone: 'America/New_York' });
      for (const { pauses: _, ...told } of shown)
        expect(items).toContainEqual(expect.objectContaining(told));
    }
  }
  expect((await mara('caseClocks', { params: { caseId: 'dsp_none' } })).status).toBe(404);
});

it('a question is told by its seller’s own days', async () => {
  const { mara } = await desk();
  const [{ id } = { id: '' }] = await rowsOf(mara, 'questionList');
  const { items, zones } = await storyOf(mara, id);
  const seller = zones.find(({ who }) => who === 'seller');
  expect(items[0]).toMatchObject({
    name: 'questionAnswer',
    givenMs: 24 * HOUR,
    workingTime: { timeZone: seller?.timeZone, holidays: [] },
  });
});

it('a saved calendar is in force for clocks that start from then on, and survives a restart', async () => {
  const { mara, world, journal } = await desk();
  const before = await calendarOf(mara);
  expect(before).toMatchObject({
    version: 1,
    clocks: {
      hours: ['nextReply', 'resolution'],
      days: ['mediation', 'approval', 'deletionDecision', 'secondPerson', 'appealDecision'],
      sellerDays: ['questionAnswer'],
    },
    can: { calendarSave: { allowed: true } },
  });
  const body = { ...bodyOf(before), holidays: [...before.holidays, '2026-03-11'] };
  const saved = await mara('calendarSave', { body, ifMatch: 1 });
  expect(saved).toMatchObject({ status: 200, body: { version: 2, savedBy: { id: 'agt_mara' } } });
  const rows = await rowsOf(mara, 'ticketList');
  const resolved = rows.find(({ status }) => status === 'resolved');
  if (!resolved) throw new Error('no resolved ticket');
  const params = { ticketId: resolved.id };
  const reopened = { params, body: { status: 'underReview' }, ifMatch: resolved.version };
  expect((await mara('ticketStatusSet', reopened)).status).toBe(200);
  // What goes on keeps the calendar that it was promised by.
  const { items } = await storyOf(mara, resolved.id);
  expect(items.every(({ calendarVersion }) => calendarVersion === 1)).toBe(true);
  expect(items[1]).toMatchObject({ calendarVersion: 1, workingTime: { current: false } });
  const words = { topic: 'other', subject: 'New', text: 'x' };
  const open = { caseId: resolved.id, party: 'seller', command: 'openTicket', body: words };
  const opened = String((await mara('partyAct', { body: open })).body['id']);
  expect((await storyOf(mara, opened)).items.at(-1)).toMatchObject({
    calendarVersion: 2,
    holidays: ['2026-03-11'],
  });
  await world.close();
  const again = await createTestWorld({ journal });
  onTestFinished(() => again.close());
  const back = await signIn(again, 'agt_mara');
  expect(await calendarOf(back)).toMatchObject({ version: 2, holidays: body.holidays.toSorted() });
  expect((await storyOf(back, resolved.id)).items[1]).toMatchObject({ calendarVersion: 1 });
});

it('others than admins look and are told why they may not change it', async () => {
  const { olu } = await desk();
  const calendar = await calendarOf(olu);
  expect(calendar.can['calendarSave']).toMatchObject({ allowed: false, code: 'forbidden' });
  const refused = await olu('calendarSave', { body: bodyOf(calendar), ifMatch: 1 });
  expect(refused.status).toBe(403);
});

it('names every field at fault, and never saves over a version nobody saw', async () => {
  const { mara } = await desk();
  const calendar = await calendarOf(mara);
  const { weekly } = calendar;
  const body = { timeZone: 'x', weekly: { ...weekly, mon: [['18:00', '09:00']] }, holidays: ['?'] };
  const refused = await mara('calendarSave', { body, ifMatch: 1 });
  expect([refused.status, refused.body['code']]).toEqual([422, 'invalidField']);
  expect(refused.body['errors']).toEqual(
    ['/timeZone', '/weekly/mon/0/1', '/holidays/0'].map((pointer) =>
      expect.objectContaining({ pointer }),
    ),
  );
  expect((await mara('calendarSave', { body: bodyOf(calendar) })).status).toBe(428);
  const first = { ...bodyOf(calendar), holidays: [] };
  expect((await mara('calendarSave', { body: first, ifMatch: 1 })).status).toBe(200);
  const late = await mara('calendarSave', { body: bodyOf(calendar), ifMatch: 1 });
  expect(late.status).toBe(412);
  expect(late.body['current']).toMatchObject({ version: 2, holidays: [] });
});
