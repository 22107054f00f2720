import { expect, it } from 'vitest';
import { QUESTION_STATUSES, TICKET_STATUSES } from '../../api/contract/case-words.ts';
import { APPEAL_STATUSES, DELETION_STATUSES } from '../../api/contract/review-words.ts';
import '../../locales/later.ts';
import { statusWord } from './SearchStatus.tsx';

it.each([
  ['ticket', TICKET_STATUSES],
  ['question', QUESTION_STATUSES],
  ['deletionRequest', DELETION_STATUSES],
  ['appeal', APPEAL_STATUSES],
] as const)('every status of a found %s has its word', (kind, statuses) => {
  for (const status of statuses)
    expect([status, statusWord({ kind, status })]).not.toContain(undefined);
});

it('people and orders have none', () => {
  expect(statusWord({ kind: 'seller', status: undefined })).toBeUndefined();
});
