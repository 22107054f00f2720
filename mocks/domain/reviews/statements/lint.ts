import type { DeletionPreview } from '../../../../src/api/contract/deletion-requests.ts';
import type { DeletionProposal, Notices } from '../../../../src/api/contract/deletion-proposal.ts';
import type { Policy } from '../../../../src/api/contract/policy.ts';
import { isBlank } from '../../../../src/lib/text.ts';
import type { DeletionRequestRecord, ReviewRecord } from '../../review-records.ts';
import { type Clause, clauseAt } from '../clauses.ts';
import { foldWithPlaces } from './folded.ts';
import { type CasePeople, peopleOf } from './people.ts';
import { findPersonalData, type PersonalKind, type Unnameable } from './personal-data.ts';

export type NoticeFinding = DeletionPreview['findings'][number];
type Field = NoticeFinding['field'];

/** UTF-16 units that a text may have; the public one is the schema's `decision_facts`. */
const LIMITS: Readonly<Record<Field, number>> = {
  facts: 5000,
  noticeToAuthor: 10_000,
  noticeToRequester: 10_000,
  publicFacts: 5000,
};

const FOUND: Readonly<Record<PersonalKind, string>> = {
  name: 'This names somebody.',
  email: 'This is an e-mail address.',
  phone: 'This looks like a phone number.',
  address: 'This looks like an address.',
  orderReference: 'This is the reference of an order.',
  accountId: 'This is the id of an account.',
  handle: 'This is somebody’s name elsewhere.',
  bankAccount: 'This looks like a bank account.',
};

/** What the texts must say besides being free of personal data. */
export interface Expected {
  people: CasePeople;
  clause: Clause | undefined;
  remedy: DeletionProposal['remedy'];
  redress: Policy['reviews']['redress'];
}

function lintText(field: Field, text: string, { people }: Expected): NoticeFinding[] {
  if (isBlank(text)) return [{ field, code: 'empty', detail: 'This text is empty.' }];
  const hidden = field === 'publicFacts' ? people.everybody : people.staff;
  const personal = findPersonalData(text, hidden).map(({ kind, start, end }) => {
    const span = { start, end };
    return { field, code: 'personalData' as const, span, detail: FOUND[kind] };
  });
  const most = LIMITS[field];
  if (text.length <= most) return personal;
  const span = { start: most, end: text.length };
  const detail = `At most ${most} characters; these are ${text.length}.`;
  return [...personal, { field, code: 'tooLong', span, detail }];
}

function lacksClause(text: string, clause: Clause | undefined): boolean {
  if (!clause) return true;
  const folded = foldWithPlaces(text).text;
  const named = folded.includes(clause.id.toLowerCase());
  return !named || !new RegExp(`version\\s*${clause.version}(?!\\d)`, 'u').test(folded);
}

function missingClause(field: Field, text: string, { clause }: Expected): NoticeFinding[] {
  if (!lacksClause(text, clause)) return [];
  const name = clause ? `${clause.id}, version ${clause.version}` : 'that it rests on';
  return [{ field, code: 'missingClause', detail: `Name the clause ${name}.` }];
}

/** Appeal, out-of-court settlement and court, each by what can't be said otherwise. */
function missingRedress(field: Field, text: string, { redress }: Expected): NoticeFinding[] {
  const lacking = [
    text.includes(redress.appealUrl) ? undefined : `how to appeal (${redress.appealUrl}…)`,
    text.includes(redress.outOfCourt.url) ? undefined : redress.outOfCourt.name,
    text.replaceAll(/out-of-court/giu, '').match(/\bcourts?\b/iu)
      ? undefined
      : 'the way to a court',
  ].filter((part) => part !== undefined);
  if (lacking.length === 0) return [];
  return [{ field, code: 'missingRedress', detail: `Name ${lacking.join(', ')}.` }];
}

/**
 * What may not be sent as it is, and where (reviews.md §3): personal data, too long, empty, clause or
 * redress missing. Whoever reads a restriction may appeal; a seller who got less than asked may, too.
 */
export function lintNotices(notices: Notices, expected: Expected): NoticeFinding[] {
  const { remedy } = expected;
  const fields: Field[] = ['facts', 'noticeToAuthor', 'noticeToRequester', 'publicFacts'];
  const texts = fields.flatMap((field) => lintText(field, notices[field], expected));
  const { noticeToAuthor, noticeToRequester } = notices;
  return [
    ...texts,
    ...missingClause('noticeToAuthor', noticeToAuthor, expected),
    ...missingClause('noticeToRequester', noticeToRequester, expected),
    ...(remedy === 'keep' ? [] : missingRedress('noticeToAuthor', noticeToAuthor, expected)),
    ...(remedy === 'remove'
      ? []
      : missingRedress('noticeToRequester', noticeToRequester, expected)),
  ];
}

/**
 * {@link lintNotices} of a proposal on a request, with the people of this case.
 * @param beside whom no public text names either
 */
export function lintProposal(
  request: DeletionRequestRecord,
  review: ReviewRecord,
  proposal: Notices & Pick<DeletionProposal, 'remedy' | 'clauseId'>,
  policy: Policy,
  now: string,
  beside: Unnameable['names'] = [],
): NoticeFinding[] {
  const { staff, everybody } = peopleOf(request, review, policy);
  const names = [...everybody.names, ...beside];
  return lintNotices(proposal, {
    people: { staff, everybody: { ...everybody, names } },
    clause: clauseAt(policy, proposal.clauseId, now),
    remedy: proposal.remedy,
    redress: policy.reviews.redress,
  });
}
