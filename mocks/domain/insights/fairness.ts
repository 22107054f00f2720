import type { FairnessBoard } from '../../../src/api/contract/insights.ts';
import {
  DELETION_REASONS,
  type DeletionReason,
  ERROR_CLASSES,
} from '../../../src/api/contract/review-words.ts';
import type { Stars } from '../../../src/api/contract/reviews.ts';
import type { Context } from '../context.ts';
import type {
  AppealRecord,
  DeletionDecisionRecord,
  DeletionRequestRecord,
} from '../review-records.ts';
import { runningSuspension, standingSteps, suggestedStep } from '../reviews/ladder.ts';
import type { Reader } from '../tx.ts';
import { keyed, share, Shares } from './wilson.ts';

/** What of a review a decision is looked at by. */
export interface ReviewFacts {
  stars: Stars;
  language: string;
}

/** What of a decision that had effect is counted. */
export interface Verdict {
  effectiveAt: string;
  granted: boolean;
  /** Whose verdict it was: the second person's where it replaced the first. */
  by: { id: string; name: string };
  star: number;
  language: string;
  /** Of the blind sample: whether both readings came to the same. */
  blindAgreed?: boolean;
}

export interface FairnessRows {
  requests: Iterable<DeletionRequestRecord>;
  appeals: Iterable<AppealRecord>;
  /** Follows from a request alone (`verdictsOf`), so it may be remembered for each record. */
  verdictsOf: (request: DeletionRequestRecord) => readonly Verdict[];
  tierOf: (sellerId: string) => string;
  /** Decisions that took effect from the one instant on and before the other. */
  from: string;
  to: string;
}

/** Stars that a review can have. */
export const STARS = [1, 2, 3, 4, 5] as const;
/** Sellers that the board lists. */
const LISTED = 50;

/** The mean of three stars, rounded half up, by integers. */
export function starOf({ fulfilment, startTime, communication }: Stars): number {
  return Math.floor((2 * (fulfilment + startTime + communication) + 3) / 6);
}

/** Whose verdict a decision is: the second person's where it replaced the first. */
export function deciderOf({ second, byId, byName }: DeletionDecisionRecord) {
  return second?.act === 'replaced'
    ? { id: second.byId, name: second.byName }
    : { id: byId, name: byName };
}

/** Decisions on a request that had effect, those that were overturned included, oldest first. */
export function hadEffect({
  decision,
  past,
}: Pick<DeletionRequestRecord, 'decision' | 'past'>): DeletionDecisionRecord[] {
  return (decision ? [...past, decision] : past).filter(
    ({ effectiveAt }) => effectiveAt !== undefined,
  );
}

function verdictOf(
  decision: DeletionDecisionRecord,
  effectiveAt: string,
  { stars, language }: ReviewFacts,
): Verdict {
  const { second, granted, triggers } = decision;
  const by = deciderOf(decision);
  const isBlind = second !== undefined && triggers.includes('blindSample');
  return {
    effectiveAt,
    granted,
    by,
    star: starOf(stars),
    language,
    ...(isBlind && { blindAgreed: second.agreed }),
  };
}

/** Decisions on a request that had effect, an overturned one's included. */
export function verdictsOf(
  request: Pick<DeletionRequestRecord, 'decision' | 'past'>,
  review: () => ReviewFacts,
): Verdict[] {
  return hadEffect(request).flatMap((one) =>
    one.effectiveAt === undefined ? [] : [verdictOf(one, one.effectiveAt, review())],
  );
}

function withAgent<S>(agent: { id: string; name: string }, part: S) {
  return { agent, ...part };
}

class Grants {
  private readonly all = new Shares<'all'>();
  private readonly star = new Shares<number>();
  private readonly reason = new Shares<DeletionReason>();
  private readonly tier = new Shares<string>();
  private readonly language = new Shares<string>();
  private readonly reviewer = new Shares<string>();
  private readonly names = new Map<string, string>();
  private readonly blind = new Shares<'all'>();

  add(reason: DeletionReason, tier: string, verdict: Verdict): void {
    const { granted, by, blindAgreed } = verdict;
    this.names.set(by.id, by.name);
    this.all.add('all', granted);
    this.star.add(verdict.star, granted);
    this.reason.add(reason, granted);
    this.tier.add(tier, granted);
    this.language.add(verdict.language, granted);
    this.reviewer.add(by.id, granted);
    if (blindAgreed !== undefined) this.blind.add('all', blindAgreed);
  }

  view(): Pick<FairnessBoard, 'grants' | 'blind'> {
    const byReviewer = this.reviewer
      .every()
      .map(({ key, ...part }) => withAgent({ id: key, name: this.names.get(key) ?? key }, part));
    return {
      grants: {
        all: this.all.of('all'),
        byStar: this.star.each(STARS),
        byReason: this.reason.each(DELETION_REASONS),
        byTier: this.tier.every(),
        byLanguage: this.language.every(),
        byReviewer,
      },
      blind: this.blind.of('all'),
    };
  }
}

interface Tally {
  name: string;
  requests: number;
  granted: number;
  decided: number;
}

const refused = ({ decided, granted }: Tally) => decided - granted;

/** How reliable a seller's requests were, in the time looked at. */
class Requesters {
  private readonly tallies = new Map<string, Tally>();

  /** What was reversed counts as the other way round; what waits to be decided anew was not decided. */
  add({ sellerId, sellerName, status }: DeletionRequestRecord, last: Verdict | undefined): void {
    const held = this.tallies.get(sellerId);
    const tally = held ?? { name: sellerName, requests: 0, granted: 0, decided: 0 };
    if (!held) this.tallies.set(sellerId, tally);
    tally.requests += 1;
    const isReversed = status === 'reversed';
    if (!last || (status !== 'effective' && !isReversed)) return;
    tally.decided += 1;
    if (last.granted !== isReversed) tally.granted += 1;
  }

  view(reader: Reader, ctx: Context): FairnessBoard['requesters'] {
    const most = [...this.tallies]
      .filter(([, { decided }]) => decided > 0)
      .sort(([a, one], [b, two]) => refused(two) - refused(one) || (a < b ? -1 : 1))
      .slice(0, LISTED);
    return most.map(([id, tally]) => requesterRow(reader, id, tally, ctx));
  }
}

function requesterRow(
  reader: Reader,
  id: string,
  { name, requests, granted, decided }: Tally,
  ctx: Context,
): FairnessBoard['requesters'][number] {
  const record = reader.get('requesters', id) ?? { id, requests: [], warnings: [] };
  const suggested = suggestedStep(record, ctx.policy, ctx.now);
  const suspendedUntil = runningSuspension(record, ctx.now);
  return {
    seller: { id, name },
    requests,
    warnings: standingSteps(record).length,
    ...(suggested && { suggested }),
    ...(suspendedUntil !== undefined && { suspendedUntil }),
    ...share(granted, decided),
  };
}

/** Appeals on deletion decisions that were decided, and what was wrong. */
function overturns(
  reader: Reader,
  { appeals, from, to }: FairnessRows,
): FairnessBoard['overturns'] {
  const all = new Shares<'all'>();
  const reason = new Shares<DeletionReason>();
  const wrong = new Map<string, number>();
  let decided = 0;
  for (const { outcome, subject } of appeals) {
    const at = outcome?.effectiveAt;
    if (!outcome || at === undefined || at < from || at >= to) continue;
    const request = reader.get('deletionRequests', subject.id);
    if (subject.kind !== 'deletionRequest' || !request) continue;
    const isWrong = outcome.outcome !== 'upheld';
    decided += 1;
    all.add('all', isWrong);
    reason.add(request.reason, isWrong);
    const { errorClass } = outcome;
    if (errorClass !== undefined) wrong.set(errorClass, (wrong.get(errorClass) ?? 0) + 1);
  }
  return {
    all: all.of('all'),
    byReason: reason.each(DELETION_REASONS),
    byErrorClass: ERROR_CLASSES.map((key) => keyed(key, share(wrong.get(key) ?? 0, decided))),
  };
}

/**
 * The fairness board (reviews.md; Digital Services Act, article 17 and 20): every rate with the number it
 * rests on and its interval, in one pass over the rows.
 */
export function fairnessBoard(reader: Reader, rows: FairnessRows, ctx: Context): FairnessBoard {
  const grants = new Grants();
  const requesters = new Requesters();
  for (const request of rows.requests) {
    const verdicts = rows
      .verdictsOf(request)
      .filter(({ effectiveAt }) => rows.from <= effectiveAt && effectiveAt < rows.to);
    const isFiled = rows.from <= request.createdAt && request.createdAt < rows.to;
    const last = verdicts.at(-1);
    if (!last && !isFiled) continue;
    const tier = last ? rows.tierOf(request.sellerId) : '';
    for (const verdict of verdicts) grants.add(request.reason, tier, verdict);
    requesters.add(request, last);
  }
  return {
    board: 'fairness',
    asOf: ctx.now,
    ...grants.view(),
    overturns: overturns(reader, rows),
    requesters: requesters.view(reader, ctx),
  };
}
