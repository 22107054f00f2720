import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { DELETION_REASONS, type Remedy } from '../../../../src/api/contract/review-words.ts';
import { StatementRecord } from '../../../../src/api/contract/statements.ts';
import { caratx } from '../../policies/caratx.ts';
import { sampleProposal, sampleRequest, sampleReview } from '../testing/samples.ts';
import { composeNotices } from './notices.ts';
import { isRestriction, puidOf, statementRecord } from './record.ts';

const NOW = '2026-02-03T09:00:00.000Z';

function record(
  remedy: Exclude<Remedy, 'keep'>,
  change: Partial<Parameters<typeof statementRecord>[0]> = {},
) {
  const proposal = { ...sampleProposal(), remedy };
  const notices = composeNotices(sampleRequest(), sampleReview(), proposal, caratx, NOW);
  const stated = {
    id: 'sor_1',
    request: sampleRequest(),
    review: sampleReview(),
    proposal: { ...proposal, ...notices },
    clauseVersion: 7,
    at: NOW,
    ...change,
  };
  return StatementRecord.parse(statementRecord(stated, caratx));
}

describe('record of a statement of reasons', () => {
  it('has the fields of the schema', () => {
    expect(record('remove')).toMatchObject({
      decision_visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'],
      application_date: '2026-02-03',
      content_date: '2026-01-20',
      content_type: ['CONTENT_TYPE_TEXT'],
      content_language: 'EN',
      decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
      incompatible_content_ground: 'Clause R-4.2, version 7: Feedback extortion',
      decision_ground_reference_url: 'https://www.caratx.example/review-policy#R-4.2',
      category: 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
      category_specification: ['KEYWORD_OTHER'],
      source_type: 'SOURCE_TYPE_OTHER_NOTIFICATION',
      automated_detection: 'No',
      automated_decision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
      account_type: 'ACCOUNT_TYPE_PRIVATE',
      puid: 'caratx-sor_1',
    });
    expect(record('remove').territorial_scope).toHaveLength(30);
  });

  it('tells measures that the schema has no name for in words', () => {
    expect(record('hideTemporarily').decision_visibility).toEqual([
      'DECISION_VISIBILITY_CONTENT_DISABLED',
    ]);
    const excluded = record('excludeFromRating');
    expect(excluded.decision_visibility).toEqual(['DECISION_VISIBILITY_OTHER']);
    expect(excluded.decision_visibility_other).toContain('no longer counts in the rating');
    expect(record('remove')).not.toHaveProperty('decision_visibility_other');
  });

  it('maps each reason to its category', () => {
    const categories = DELETION_REASONS.map(
      (reason) => record('remove', { request: sampleRequest({ reason }) }).category,
    );
    expect(categories).toEqual([
      'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
      ...Array<string>(3).fill('STATEMENT_CATEGORY_OTHER_VIOLATION_TC'),
    ]);
  });

  it('keeps the version of the clause that the decision used, and no language that is none', () => {
    const request = { clauseVersion: 6, review: sampleReview({ language: 'other' }) };
    const older = record('redact', request);
    expect(older.incompatible_content_ground).toContain('version 6');
    expect(older).not.toHaveProperty('content_language');
  });

  it('gives every statement a name of its own that the schema takes', () => {
    const id = fc.stringMatching(/^sor_[0-9a-z]{1,20}$/);
    fc.assert(
      fc.property(id, id, (one, other) => {
        expect(puidOf('caratx', one)).toMatch(/^[A-Za-z0-9_-]{1,500}$/);
        expect(puidOf('caratx', one) === puidOf('caratx', other)).toBe(one === other);
      }),
    );
    expect(() => puidOf('caratx', 'sor one')).toThrow('Not a statement');
  });

  it('is made of restrictions only', () => {
    expect(isRestriction(sampleProposal({ remedy: 'keep' }))).toBe(false);
    expect(isRestriction(sampleProposal())).toBe(true);
  });
});
