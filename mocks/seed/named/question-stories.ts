import { addWorking, compileCalendar, latestStartFor } from '../../../src/lib/business-time.ts';
import { addMs, HOUR } from '../../../src/lib/instants.ts';
import { addNote } from '../../domain/cases/note.ts';
import { ruleMs } from '../../domain/clocks.ts';
import { answerQuestion } from '../../domain/questions/answer.ts';
import { askQuestion } from '../../domain/questions/ask.ts';
import { inZone } from '../../domain/calendars.ts';
import type { QuestionRecord } from '../../domain/records.ts';
import { seedId } from '../ids.ts';
import type { Step } from '../replay.ts';
import type { SeedOptions } from '../seed-target.ts';
import { staffActor } from '../staff.ts';
import { type BuyerId, buyerName, namedSeller, type SellerId, sellerName } from './people.ts';

type Item = QuestionRecord['item'];

const item = (
  id: string,
  title: string,
  sku: string,
  priceMinor: number,
  currency: string,
): Item => ({ id: `itm_${id}`, title, sku, priceMinor, currency });

const RING = item('corvin_halo', 'Emerald halo ring, 18 karat', 'COR-4410', 248_000, 'CAD');
const WATCH = item(
  'matter_chrono',
  'Chronograph with moon phase, 1968',
  'MAT-77',
  1_180_000,
  'CHF',
);
const PEARLS = item('hoshi_akoya', 'Akoya pearl strand, 45 cm', 'HOS-310', 98_000, 'JPY');
const OPAL = item('southern_boulder', 'Boulder opal pendant', 'SOU-52', 64_500, 'AUD');
const CUFF = item('pebble_cuff', 'Hammered tide cuff', 'PEB-18', 12_900, 'USD');
const CHARM = item('gulf_charm', 'Gulf pearl charm', 'GUL-9', 18_500, 'BHD');

interface Ask {
  buyer: BuyerId;
  seller: SellerId;
  about: Item;
  text: string;
}
interface Reply {
  by: 'seller' | 'staff';
  agent?: string;
  text: string;
  showOnWebsite?: boolean;
  addToProductQa?: boolean;
}

/** Named questions of the seed, told by the domain's own commands at their own instants. */
export class QuestionStories {
  readonly steps: Step[] = [];
  readonly fixtures: Record<string, { questionId: string }> = {};
  private readonly options: SeedOptions;
  private count = 0;

  constructor(options: SeedOptions) {
    this.options = options;
  }

  /** So many hours before now. */
  private ago(hours: number): string {
    return addMs(this.options.now, -Math.round(hours * HOUR));
  }

  /** When a question must have been asked to fall due in so many working hours of its seller. */
  private dueIn(seller: SellerId, hours: number): string {
    const { policy, now } = this.options;
    const { timeZone } = namedSeller(seller, 'USD', now);
    const { calendar: name } = policy.clocks.questionAnswer;
    const calendar = compileCalendar(inZone(policy.calendars[name], timeZone));
    const due = addWorking(calendar, now, hours * HOUR);
    const start = latestStartFor(calendar, due, ruleMs(policy.clocks.questionAnswer.due));
    return start < now ? start : this.ago(1);
  }

  private ask(name: string, at: string, { buyer, seller, about, text }: Ask) {
    this.count += 1;
    const questionId = seedId('qst', 'n', this.count, this.options.seed);
    this.fixtures[name] = { questionId };
    this.steps.push({
      at,
      actor: { id: buyer, name: buyerName(buyer), party: 'buyer' },
      run: (tx, ctx) => {
        // A seller without any order yet is nobody's neighbour on the stage.
        if (!tx.get('sellers', seller))
          tx.put('sellers', namedSeller(seller, about.currency, ctx.now));
        return askQuestion(tx, { id: questionId, sellerId: seller, item: about, text }, ctx);
      },
    });
    const told = {
      reply: (hours: number, reply: Reply) => {
        this.steps.push(this.replyOf(questionId, seller, addMs(at, hours * HOUR), reply));
        return told;
      },
      note: (hours: number, agent: string, words: string) => {
        const run: Step['run'] = (tx, ctx) => addNote(tx, { caseId: questionId, text: words }, ctx);
        this.steps.push({ at: addMs(at, hours * HOUR), actor: staffActor(agent), run });
        return told;
      },
    };
    return told;
  }

  private replyOf(questionId: string, seller: SellerId, at: string, reply: Reply): Step {
    const { by, agent = 'agt_aiko', text } = reply;
    const { showOnWebsite = false, addToProductQa = false } = reply;
    const shop = { id: seller, name: sellerName(seller), party: 'seller' } as const;
    const command = { questionId, from: by, text, showOnWebsite, addToProductQa };
    return {
      at,
      actor: by === 'staff' ? staffActor(agent) : shop,
      run: (tx, ctx) => answerQuestion(tx, command, ctx),
    };
  }

  /** Those that nobody has answered. */
  unanswered(): void {
    this.ask('Q1', this.ago(150), {
      buyer: 'buy_ines',
      seller: 'sel_corvin',
      about: RING,
      text: 'Does the halo sit high? I wear gloves at work and the last ring I bought caught on them every day.',
    }).note(
      120,
      'agt_tomas',
      'Seller is at a fair until Friday, says their page. @agt_aiko do you know the piece?',
    );
    this.ask('Q2', this.dueIn('sel_matter', 3), {
      buyer: 'buy_maximilian',
      seller: 'sel_matter',
      about: WATCH,
      text: 'When was the movement last serviced, by whom, and is there a paper for it? The photo of the case back shows a mark that I can’t read.',
    });
    this.ask('Q3', this.ago(1), {
      buyer: 'buy_emma',
      seller: 'sel_southern',
      about: OPAL,
      text: 'Is the opal solid or a doublet?',
    });
    this.ask('Q4', this.ago(70), {
      buyer: 'buy_olivia',
      seller: 'sel_pebble',
      about: CUFF,
      text: 'Would it fit a wrist of 15 cm, and can it be bent a little without breaking?',
    });
    this.ask('Q5', this.dueIn('sel_gulf', 8), {
      buyer: 'buy_hala',
      seller: 'sel_gulf',
      about: CHARM,
      text: 'هل اللؤلؤة طبيعية أم مستزرعة؟ أريدها هدية لابنتي 👩‍👧 وأحتاج إلى شهادة.',
    });
    this.ask('Q6', this.ago(20), {
      buyer: 'buy_tamar',
      seller: 'sel_corvin',
      about: RING,
      text: 'Could you write to me at tamar@example.com? I would rather pay you directly and save us both the fee.',
    }).note(2, 'agt_aiko', 'Asks to leave the platform. Answer the sizing part only.');
    this.ask('Q7', this.ago(33), {
      buyer: 'buy_caleb',
      seller: 'sel_corvin',
      about: RING,
      text: LONG,
    });
  }

  /** Those with an answer: by the seller, by the desk, corrected, and in another script. */
  answered(): void {
    this.ask('Q8', this.ago(290), {
      buyer: 'buy_sofia',
      seller: 'sel_corvin',
      about: RING,
      text: 'Is the emerald oiled?',
    }).reply(5, {
      by: 'seller',
      text: 'Lightly, as almost all emeralds are. The report that comes with it says “minor”.',
      showOnWebsite: true,
      addToProductQa: true,
    });
    this.ask('Q9', this.ago(240), {
      buyer: 'buy_yuki',
      seller: 'sel_hoshi',
      about: PEARLS,
      text: '糸替えはお願いできますか?長さを5センチ短くしたいです。',
    }).reply(11, {
      by: 'seller',
      text: 'はい、無料で承ります。ご注文の際に希望の長さをお書きください。',
      showOnWebsite: true,
    });
    this.ask('Q10', this.ago(220), {
      buyer: 'buy_priya',
      seller: 'sel_southern',
      about: OPAL,
      text: 'What is the chain made of?',
    })
      .note(80, 'agt_aiko', 'No word from the seller for three days; the listing has it.')
      .reply(81, {
        by: 'staff',
        text: 'The listing says sterling silver, 45 cm, with a lobster clasp. Southern Opal House can tell you more.',
        addToProductQa: true,
      });
    this.ask('Q11', this.ago(200), {
      buyer: 'buy_hugo',
      seller: 'sel_matter',
      about: WATCH,
      text: 'How wide is the case without the crown?',
    })
      .reply(8, { by: 'seller', text: 'It is 36 mm wide and 12 mm high.', showOnWebsite: true })
      .reply(60, {
        by: 'staff',
        agent: 'agt_tomas',
        text: 'It is 38 mm wide and 12 mm high. (An earlier answer said 36 mm; the seller measured again.)',
        showOnWebsite: true,
        addToProductQa: true,
      });
  }
}

const LONG = [
  'I have four questions and would be glad about an answer to each of them before I order.',
  'First: the description says 18 karat, but the second photo shows a stamp that looks like 585. Which of the two is it?',
  'Second: I need it in size 53 and a half. Do you size it yourselves, and does the halo stay round when you do? A jeweller here told me that a halo of this width is pulled out of shape by more than one size.',
  'Third: is the setting open at the back? I have had a ring with a closed back where soap collected under the stone until it looked grey.',
  'Fourth: if it arrives and the colour is not what I see on my screen, do I pay the way back, and how long do I have to decide? Your page says 14 days in one place and 60 in another.',
  'Thank you for your patience with somebody who has never bought a stone without holding it first.',
].join('\n\n');
