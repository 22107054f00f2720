import { afterEach, expect, it, vi } from 'vitest';

import type { LiveMessage } from './message.ts';
import { GONE_AFTER_MS, PresenceBoard } from './presence.ts';

const mara = { id: 'agt_mara', name: 'Mara' };
const jonas = { id: 'agt_jonas', name: 'Jonas' };

function stage() {
  let ms = 1_000_000;
  const told: string[] = [];
  const board = new PresenceBoard(
    { ms: () => ms, manual: true },
    ({ actorId, caseId, cause }: Omit<LiveMessage, 'id'>) =>
      void told.push(`${actorId} ${cause} ${caseId}`),
  );
  return { board, told, wait: (more: number) => void (ms += more) };
}

it('tells who comes, begins to write and goes, and nothing in between', () => {
  const { board, told, wait } = stage();
  board.beat('dsp_1', 'tab1', mara, 'viewing');
  wait(10_000);
  board.beat('dsp_1', 'tab1', mara, 'viewing');
  board.beat('dsp_1', 'tab2', jonas, 'writing');
  expect(board.of('dsp_1')).toEqual([
    { agent: mara, mode: 'viewing' },
    { agent: jonas, mode: 'writing' },
  ]);
  wait(GONE_AFTER_MS - 1);
  expect(board.of('dsp_1')).toHaveLength(2);
  wait(1);
  expect(board.of('dsp_1')).toEqual([]);
  expect(told).toEqual([
    'agt_mara viewing dsp_1',
    'agt_jonas writing dsp_1',
    'agt_mara gone dsp_1',
    'agt_jonas gone dsp_1',
  ]);
});

it('a person with two tabs is one person, who writes while any of them writes', () => {
  const { board, told, wait } = stage();
  board.beat('tkt_1', 'tab1', mara, 'writing');
  wait(20_000);
  board.beat('tkt_1', 'tab2', mara, 'viewing');
  expect(board.of('tkt_1')).toEqual([{ agent: mara, mode: 'writing' }]);
  wait(5000);
  expect(board.of('tkt_1')).toEqual([{ agent: mara, mode: 'viewing' }]);
  wait(20_000);
  expect(board.of('tkt_1')).toEqual([]);
  expect(told).toEqual(['agt_mara writing tkt_1', 'agt_mara viewing tkt_1', 'agt_mara gone tkt_1']);
});

it('by a running clock, somebody is gone without another request', () => {
  vi.useFakeTimers();
  const told: string[] = [];
  const board = new PresenceBoard({ ms: () => Date.now() }, ({ cause = '' }) => told.push(cause));
  board.beat('dsp_1', 'tab', mara, 'viewing');
  vi.advanceTimersByTime(10_000);
  board.beat('dsp_1', 'tab', mara, 'viewing');
  vi.advanceTimersByTime(GONE_AFTER_MS - 1);
  expect(told).toEqual(['viewing']);
  vi.advanceTimersByTime(1);
  expect(told).toEqual(['viewing', 'gone']);
});

afterEach(() => vi.useRealTimers());
