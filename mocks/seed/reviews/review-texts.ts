import { ITEMS } from '../bulk/words.ts';
import type { ReviewPlans } from './review-plans.ts';
import { filled, type Sentence } from './slots.ts';
import { PLEASED, POSTED_TOGETHER, UPSET } from './words-english.ts';
import { TONGUES } from './words-other.ts';
import { REQUESTED } from './words-requested.ts';

/** One review in so many repeats a recent one's text almost to the word. */
const REPEATED = 97;
/** How far back the text may lie that it repeats. */
const BACK = 40;

export interface ReviewText {
  text: string;
  language: string;
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function pick(pools: readonly Sentence[] | undefined, draw: number): Sentence {
  return pools?.[draw % pools.length] ?? [];
}

/** The texts of bulk reviews, each made from its number when it is asked for. */
export class ReviewTexts {
  private readonly plans: ReviewPlans;
  private readonly languages: string[] = [];

  constructor(plans: ReviewPlans) {
    this.plans = plans;
  }

  itemOf(n: number): number {
    const { plans } = this;
    const burst = plans.burstAt(n);
    return (burst ? burst.draw >>> 7 : plans.draw(521, n)) % ITEMS.length;
  }

  titleOf(n: number): string {
    return ITEMS[this.itemOf(n)]?.[0] ?? '';
  }

  of(n: number): ReviewText {
    const { plans } = this;
    const draw = plans.draw(522, n);
    const burst = plans.burstAt(n);
    if (burst) return this.postedTogether(n, burst.draw);
    if (plans.requestAt(n) >= 0) return this.requested(n, draw);
    if (draw % REPEATED === 0) return this.repeated(n, draw >>> 8);
    return this.own(n);
  }

  private english(n: number, ...sentences: Sentence[]): ReviewText {
    const item = this.titleOf(n);
    const texts = sentences.map((parts, index) =>
      upper(filled(parts, this.plans.draw(530 + index, n), item)),
    );
    return { text: texts.filter((text) => text !== '').join(' '), language: 'en' };
  }

  /** A ring's own sentences, of which the last is filled anew by each of its accounts. */
  private postedTogether(n: number, draw: number): ReviewText {
    const item = this.titleOf(n);
    const texts = POSTED_TOGETHER.map((sentences, part) => {
      const fill = part === 2 ? this.plans.draw(529, n) : draw >>> (part + 4);
      return upper(filled(pick(sentences, draw >>> (part * 5)), fill, item));
    });
    return { text: texts.join(' '), language: 'en' };
  }

  private requested(n: number, draw: number): ReviewText {
    const { reason, bears } = this.plans.groundsOf(n);
    const pool = REQUESTED[reason][bears ? 'bears' : 'weak'];
    const first = pick(pool, draw);
    // What is about something else is that in whole.
    if (bears && reason === 'unrelated')
      return this.english(n, first, pick(pool, draw + 1 + ((draw >>> 6) % (pool.length - 1))));
    const part = bears && reason === 'wrongOffer' ? 1 : draw % 3;
    return this.english(n, first, pick(UPSET[part], draw >>> 6));
  }

  private repeated(n: number, draw: number): ReviewText {
    const other = n - 1 - (draw % BACK);
    const { plans } = this;
    if (other < 0 || plans.burstAt(other) || plans.requestAt(other) >= 0) return this.own(n);
    const { text, language } = this.own(other);
    const ending = filled(pick(PLEASED[3], draw >>> 7), draw, this.titleOf(other));
    return { text: language === 'en' ? `${text} ${upper(ending)}`.trim() : text, language };
  }

  private own(n: number): ReviewText {
    const { plans } = this;
    const stars = plans.starsOf(n, 0) + plans.starsOf(n, 1) + plans.starsOf(n, 2);
    const draw = plans.draw(523, n);
    const author = plans.authorOf(n);
    const language = (this.languages[author] ??= plans.people.buyer(
      author,
      {},
      plans.options.now,
    ).language);
    const tongue = draw % 3 === 0 ? TONGUES[language] : undefined;
    // Three stars are praise and blame in one text.
    const isPleased = (part: number) => stars > 11 || (stars > 6 && part !== draw % 3);
    const chosen = [0, 1, 2, 3].map((part) => {
      if (tongue)
        return pick(
          (isPleased(part) ? tongue.pleased : tongue.upset)[part],
          draw >>> (3 + part * 5),
        );
      return pick((isPleased(part) ? PLEASED : UPSET)[part], plans.draw(524 + part, n));
    });
    return { ...this.english(n, ...chosen), language: tongue ? language : 'en' };
  }
}
