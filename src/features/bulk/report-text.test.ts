import { expect, it } from 'vitest';
import type { BulkRow } from '../../api/contract/bulk.ts';
import { reportText } from './report-text.ts';

const row = (change: Partial<BulkRow>): BulkRow => ({
  id: 'tkt_1',
  queue: 'tickets',
  reference: 'TKT-2026-000001',
  result: 'done',
  ...change,
});

it('names every case with what came of it and why', () => {
  const rows = [
    row({}),
    row({ result: 'refused', code: 'heldByOther', detail: 'Jonas, “the desk”, holds "it".' }),
  ];
  expect(reportText(rows, ['Case', 'Result', 'Code', 'Why'], (result) => `is ${result}`)).toBe(
    'Case,Result,Code,Why\r\n' +
      'TKT-2026-000001,is done,,\r\n' +
      'TKT-2026-000001,is refused,heldByOther,"Jonas, “the desk”, holds ""it""."\r\n',
  );
});

it.each(['=1+1', '+1', '-1', '@x', '\tx'])('%j is no formula', (detail) => {
  const [, line = ''] = reportText([row({ detail })], ['Case'], String).split('\r\n');
  expect(line).toBe(`TKT-2026-000001,done,,'${detail}`);
});
