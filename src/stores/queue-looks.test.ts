// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { keepLook, parseLooks, useQueueLooks } from './queue-looks.ts';

it('damaged or foreign storage is as if nothing were kept', () => {
  for (const text of [null, '', '{', '7', '[]', '{"disputes":7}', '{"disputes":{"columns":[1]}}'])
    expect(parseLooks(text)).toEqual({});
});

it('each queue keeps its own look, over a reload too', () => {
  keepLook('tickets', { columns: ['case', 'who'], density: 'compact' });
  keepLook('disputes', {});
  expect(useQueueLooks.getState().looks['tickets']?.columns).toEqual(['case', 'who']);
  expect(parseLooks(localStorage.getItem('recourse.queue-looks'))).toEqual({
    tickets: { columns: ['case', 'who'], density: 'compact' },
    disputes: {},
  });
});
