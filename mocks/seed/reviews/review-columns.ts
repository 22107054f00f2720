import type { ReviewBookRecord } from '../../domain/review-records.ts';
import { BUYERS, SELLERS } from '../bulk/people.ts';
import type { ReviewPlans } from './review-plans.ts';

/** Numbers grouped by what they belong to: two arrays instead of many lists. */
class Groups {
  private readonly starts: Uint32Array;
  private readonly members: Uint32Array;

  /** @param owners of each number, below `count` */
  constructor(owners: Uint16Array, count: number) {
    this.starts = new Uint32Array(count + 1);
    for (const owner of owners) this.starts[owner + 1] = (this.starts[owner + 1] ?? 0) + 1;
    for (let owner = 0; owner < count; owner += 1)
      this.starts[owner + 1] = (this.starts[owner + 1] ?? 0) + (this.starts[owner] ?? 0);
    this.members = new Uint32Array(owners.length);
    const next = this.starts.slice();
    for (let n = 0; n < owners.length; n += 1) {
      const owner = owners[n] ?? 0;
      const place = next[owner] ?? 0;
      this.members[place] = n;
      next[owner] = place + 1;
    }
  }

  of(owner: number): Uint32Array {
    return this.members.subarray(this.starts[owner], this.starts[owner + 1]);
  }
}

function placeIn(sorted: Uint32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted ? low : -1;
}

/** What is looked through for all bulk reviews at once, in columns of whole numbers. */
export class ReviewColumns {
  private readonly plans: ReviewPlans;
  private readonly bySeller: Groups;
  private readonly byAuthor: Groups;

  constructor(plans: ReviewPlans) {
    this.plans = plans;
    const sellers = new Uint16Array(plans.count);
    const authors = new Uint16Array(plans.count);
    for (let n = 0; n < plans.count; n += 1) {
      sellers[n] = plans.sellerOf(n);
      authors[n] = plans.authorOf(n);
    }
    this.bySeller = new Groups(sellers, SELLERS);
    this.byAuthor = new Groups(authors, BUYERS);
  }

  /** Reviews of one author, oldest first. */
  ofAuthor(author: number): number[] {
    return [...this.byAuthor.of(author)];
  }

  /** A seller's rows in the order of their posting. */
  book(seller: number): Omit<ReviewBookRecord, 'id'> {
    const { plans } = this;
    const numbers = this.bySeller.of(seller);
    const stars = new Uint8Array(numbers.length * 3);
    const postedAt = new Uint32Array(numbers.length);
    for (let position = 0; position < numbers.length; position += 1) {
      const n = numbers[position] ?? 0;
      postedAt[position] = plans.postedS(n);
      for (let criterion = 0; criterion < 3; criterion += 1)
        stars[position * 3 + criterion] = plans.starsOf(n, criterion);
    }
    return {
      count: numbers.length,
      idAt: (position) => plans.idOf('rev', numbers[position] ?? 0),
      positionOf: (reviewId) =>
        reviewId.startsWith('rev_') ? placeIn(numbers, plans.numberOf(reviewId)) : -1,
      stars,
      postedAt,
    };
  }
}
