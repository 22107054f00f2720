import { expect, it } from 'vitest';
import { caseOfPath, casePath } from './case-path.ts';

it('finds the page of a case by its reference, and none for a kind without one', () => {
  expect(casePath({ id: 'tkt_1', reference: 'TKT-2026-000001' })).toBe('/tickets/tkt_1');
  expect(casePath({ id: 'dsp_1', reference: 'DSP-2026-000001' })).toBe('/disputes/dsp_1');
  expect(casePath({ id: 'a/b', reference: 'QST-2026-000001' })).toBe('/questions/a%2Fb');
  expect(casePath({ id: 'rdr_1', reference: 'RDR-2026-000001' })).toBe('/review-deletions/rdr_1');
  expect(casePath({ id: 'apl_1', reference: 'APL-2026-000001' })).toBe('/appeals/apl_1');
  expect(casePath({ id: 'rul_1', reference: 'RUL-2026-000001' })).toBeUndefined();
});

it('finds the case that an address leads into', () => {
  expect(caseOfPath('/disputes/dsp_1/ruling')).toBe('/disputes/dsp_1');
  expect(caseOfPath('/review-deletions/rdr_1/evidence/ev_1')).toBe('/review-deletions/rdr_1');
  expect(caseOfPath('/appeals/apl_1')).toBe('/appeals/apl_1');
  expect(caseOfPath('/tickets/tkt_1?view=all')).toBe('/tickets/tkt_1');
  expect(caseOfPath('/tickets?view=all')).toBeUndefined();
  expect(caseOfPath('/settings/keys')).toBeUndefined();
});
