import { expect, it } from 'vitest';
import { fromMs } from '../../src/lib/instants.ts';
import type { AgendaRecord } from '../domain/records.ts';
import { AgendaIndex } from './agenda-index.ts';

const idOf = (n: number) => `ticketCloses:tkt_${String(n)}`;
const entry = (n: number, dueAt: string): AgendaRecord => ({
  id: idOf(n),
  dueAt,
  kind: 'ticketCloses',
  ref: [`tkt_${String(n)}`],
});
const numberOf = (id: string) => (id.startsWith('ticketCloses:tkt_') ? Number(id.slice(17)) : -1);

function agendaOf(due: readonly (readonly [n: number, ms: number])[]) {
  const agenda = new AgendaIndex();
  agenda.take({
    ms: Float64Array.from(due.map(([, ms]) => ms)),
    numbers: Uint32Array.from(due.map(([n]) => n)),
    entry,
    numberOf,
  });
  return agenda;
}

/** Runs everything, as the engine does: the first is struck and the next is looked at. */
function drain(agenda: AgendaIndex): string[] {
  const ran: string[] = [];
  for (let next = agenda.first; next; next = agenda.first) {
    ran.push(next.id);
    if (agenda.told(next.id)) agenda.strike(next.id);
    else agenda.change(next, undefined);
  }
  return ran;
}

it('gives what the seed tells and what is held in one order: by time, then by id', () => {
  const agenda = agendaOf([
    [4, 1000],
    [2, 3000],
    [7, 3000],
  ]);
  agenda.change(undefined, entry(5, fromMs(3000)));
  agenda.change(undefined, entry(1, fromMs(2000)));
  agenda.change(undefined, entry(9, fromMs(9000)));
  expect(drain(agenda)).toEqual([4, 1, 2, 5, 7, 9].map(idOf));
});

it('forgets an entry of the seed that was put anew or taken away, once', () => {
  const agenda = agendaOf([
    [1, 1000],
    [2, 2000],
    [3, 3000],
  ]);
  expect(agenda.told(idOf(2))).toEqual(entry(2, fromMs(2000)));
  agenda.strike(idOf(2));
  agenda.change(undefined, entry(2, fromMs(5000)));
  agenda.strike(idOf(3));
  agenda.strike(idOf(3));
  agenda.strike('ticketCloses:tkt_99');
  agenda.strike('lease:tkt_1');
  expect(agenda.told(idOf(2))).toBeUndefined();
  expect(drain(agenda)).toEqual([idOf(1), idOf(2)]);
});

it('knows of what comes later before time passes over it, and of what was struck meanwhile', () => {
  const agenda = new AgendaIndex();
  const mark = 'appealCloses:apl_';
  const numbers = Uint32Array.of(1, 2, 3);
  agenda.takeLater(
    (function* () {
      yield;
      return [
        {
          ms: Float64Array.of(1000, 2000, 3000),
          numbers,
          entry: (n, dueAt) => ({ id: mark + n, dueAt, kind: 'appealCloses', ref: [`apl_${n}`] }),
          numberOf: (id) => (id.startsWith(mark) ? Number(id.slice(mark.length)) : -1),
        },
      ];
    })(),
  );
  // Read back from the journal, before the rest is there.
  agenda.strike(`${mark}2`);
  agenda.change(undefined, entry(5, fromMs(2500)));
  expect(agenda.first?.id).toBe(idOf(5));
  expect(agenda.due?.id).toBe(`${mark}1`);
  agenda.strike(`${mark}1`);
  expect(drain(agenda)).toEqual([idOf(5), `${mark}3`]);
});
