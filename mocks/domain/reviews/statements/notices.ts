import type { DeletionProposal, Notices } from '../../../../src/api/contract/deletion-proposal.ts';
import type { Policy } from '../../../../src/api/contract/policy.ts';
import { addMs } from '../../../../src/lib/instants.ts';
import type { DeletionRequestRecord, ReviewRecord } from '../../review-records.ts';
import { type Clause, clauseAt } from '../clauses.ts';
import { factsOf, foundOf, publicFactsOf, sentenceOf } from './facts.ts';
import { peopleOf } from './people.ts';
import { maskPersonalData } from './personal-data.ts';
import { dayInWords, MEASURE_WORDS, REASON_WORDS } from './words.ts';

/** What the notices are composed from: the facts come from the pins of the proposal. */
export type Composed = Pick<
  DeletionProposal,
  'remedy' | 'clauseId' | 'elements' | 'hideUntil' | 'automation'
>;

const paragraphs = (parts: readonly string[]) => parts.filter((part) => part !== '').join('\n\n');

function duration({ remedy, hideUntil }: Composed, policy: Policy): string {
  if (remedy === 'hideTemporarily') {
    return hideUntil === undefined
      ? 'It comes back when the investigation has ended.'
      : `It comes back on ${dayInWords(hideUntil)} unless something else is decided until then.`;
  }
  if (remedy !== 'remove') return 'This holds without an end.';
  const days = Math.round(policy.reviews.retainedMs / 86_400_000);
  return `This holds without an end; the review is kept until the time to appeal is over and ${days} days longer, so that it can come back.`;
}

function automationOf({ automation }: Composed): string {
  return automation?.detected === true
    ? 'Automated means helped to find this review. A person decided.'
    : 'No automated means were used to find this review or to decide on it.';
}

function clauseWords(clause: Clause | undefined): string {
  if (!clause) return '';
  return `Clause ${clause.id}, version ${clause.version}, “${clause.title}”: ${clause.text}`;
}

/** How to appeal and what else can be done, with its last day (Digital Services Act, articles 20 and 21). */
export function redressWords(reference: string, policy: Policy, now: string): string {
  const { redress, appealMs } = policy.reviews;
  const { name, url } = redress.outOfCourt;
  return (
    `You can appeal until ${dayInWords(addMs(now, appealMs))}: ${redress.appealUrl}${reference}. ` +
    `You can turn to ${name}: ${url}. ${redress.court}`
  );
}

function toAuthor(
  { reference }: DeletionRequestRecord,
  { postedAt, offer }: ReviewRecord,
  proposal: Composed,
  clause: Clause | undefined,
  facts: string,
  { policy, now }: { policy: Policy; now: string },
): string {
  const which = `Your review of “${offer.title}”, posted on ${dayInWords(postedAt)}`;
  const { measure, scope } = MEASURE_WORDS[proposal.remedy];
  if (proposal.remedy === 'keep') {
    return paragraphs([
      `${which}, was looked at because the seller asked for its deletion. ${measure} ${scope}`,
      clauseWords(clause),
      'You need do nothing.',
    ]);
  }
  return paragraphs([
    `${which}, was looked at because it was reported to us. ${measure}`,
    `${scope} ${duration(proposal, policy)}`,
    `What we found:\n${facts}`,
    clauseWords(clause),
    automationOf(proposal),
    redressWords(reference, policy, now),
  ]);
}

function toRequester(
  { reference, reason }: DeletionRequestRecord,
  proposal: Composed,
  clause: Clause | undefined,
  { policy, now }: { policy: Policy; now: string },
): string {
  const { measure, scope } = MEASURE_WORDS[proposal.remedy];
  const failed = foundOf(reason, proposal).filter(({ finding }) => finding !== 'met');
  const missing = failed.map((found) => `– ${sentenceOf(found)}`);
  const isAllYouAsked = proposal.remedy === 'remove';
  return paragraphs([
    `You asked us to delete a review (${reference}). ${measure} ${scope}`,
    failed.length > 0 ? `What the clause asks for and was not shown:\n${missing.join('\n')}` : '',
    clauseWords(clause),
    isAllYouAsked ? '' : redressWords(reference, policy, now),
  ]);
}

type Asked = Pick<DeletionRequestRecord, 'reason' | 'createdAt'>;

function toPublic(
  { reason, createdAt }: Asked,
  { postedAt }: ReviewRecord,
  proposal: Composed,
  clause: Clause | undefined,
  policy: Policy,
): string {
  const { measure, scope } = MEASURE_WORDS[proposal.remedy];
  const rule = clause ? ` The clause that applies is ${clause.id}, version ${clause.version}.` : '';
  return (
    `On ${dayInWords(createdAt)} a seller asked for a review of ${dayInWords(postedAt)} to be deleted, ` +
    `${REASON_WORDS[reason]}.${rule} ${publicFactsOf(reason, proposal)} ${measure} ${scope} ` +
    (proposal.remedy === 'keep' ? '' : duration(proposal, policy))
  ).trim();
}

/** Of the texts of a proposal the public one alone: it names and quotes nobody. */
export function publicFactsIn(
  request: Asked,
  review: ReviewRecord,
  proposal: Composed,
  policy: Policy,
  now: string,
): string {
  return toPublic(request, review, proposal, clauseAt(policy, proposal.clauseId, now), policy);
}

/**
 * The three texts and what the seller reads, composed from the pins of a proposal (reviews.md §3). What
 * quotes hold of contacts and of people at the desk is left out; the public text quotes nobody.
 */
export function composeNotices(
  request: DeletionRequestRecord,
  review: ReviewRecord,
  proposal: Composed,
  policy: Policy,
  now: string,
): Notices {
  const { staff } = peopleOf(request, review, policy);
  const clause = clauseAt(policy, proposal.clauseId, now);
  const facts = factsOf(request.reason, proposal, staff);
  const title = maskPersonalData(review.offer.title, staff);
  const shown = { ...review, offer: { ...review.offer, title } };
  const at = { policy, now };
  return {
    facts,
    noticeToAuthor: toAuthor(request, shown, proposal, clause, facts, at),
    noticeToRequester: toRequester(request, proposal, clause, at),
    publicFacts: toPublic(request, review, proposal, clause, policy),
  };
}
