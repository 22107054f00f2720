import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { boundReads } from './bounded-reads.ts';

it('a thousand cases leave what is shown and the newest reads', () => {
  const client = new QueryClient();
  const end = boundReads(client);
  const shown = ['ticketView', { ticketId: 'shown' }];
  client.setQueryData(shown, 0, { updatedAt: 1 });
  const leave = new QueryObserver(client, { queryKey: shown, enabled: false }).subscribe(() => {});
  for (let n = 0; n < 1000; n += 1)
    for (const part of ['ticketView', 'caseTimeline', 'caseDrafts', 'macroList'])
      client.setQueryData([part, { n }], n, { updatedAt: 2 + n });

  expect(client.getQueryCache().getAll().length).toBeLessThanOrEqual(450);
  expect(client.getQueryData(shown)).toBe(0);
  expect(client.getQueryData(['ticketView', { n: 999 }])).toBe(999);
  expect(client.getQueryData(['ticketView', { n: 920 }])).toBe(920);
  expect(client.getQueryData(['ticketView', { n: 0 }])).toBeUndefined();
  leave();
  end();
  client.clear();
});
