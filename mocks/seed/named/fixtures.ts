import { addMs, HOUR } from '../../../src/lib/instants.ts';
import type { Reply } from '../../../src/api/contract/index.ts';
import type { CaseScript, Opening } from '../case-script.ts';
import type { NamedStage, OrderPlan } from './stage.ts';

type Fixtures = Reply<'fixtureList'>;
const hours = (from: string, count: number) => addMs(from, count * HOUR);

/** Hours of mediation left, so that no two fixtures are due at once. */
interface Plan {
  left: number;
  order: Omit<OrderPlan, 'placedAt'>;
  opening: Omit<Opening, 'at'>;
  answer: string;
}

/** An escalated, unassigned and unheld dispute in which both parties have spoken. */
function escalatedCase(stage: NamedStage, plan: Plan): CaseScript {
  const escalated = stage.startFor('mediation', -plan.left);
  const opened = hours(escalated, -40);
  const order = stage.order({ ...plan.order, placedAt: hours(opened, -220) });
  return stage
    .case(order)
    .open({ at: opened, ...plan.opening })
    .say('seller', hours(opened, 18), plan.answer)
    .escalate('buyer', escalated);
}

function entry(script: CaseScript): Fixtures[string] {
  const { id, order } = script;
  return { disputeId: id, orderId: order.id, sellerId: order.sellerId };
}

const charmBracelet = {
  reason: 'damaged',
  claim: 'Charm bracelet arrived with a broken link',
  wish: 'A full refund',
  text: 'One link is snapped and two charms are missing. I opened the parcel at the post office.',
} as const satisfies Omit<Opening, 'at'>;

/** F1 and F2: the same order of 120.00 with 12.00 commission; only the seller's pending differs. */
function charms(stage: NamedStage): Fixtures {
  const order = { currency: 'USD', lines: [['Silver charm bracelet', 1, 12_000, 1_200]] } as const;
  const invoice = {
    file: 'invoice.pdf',
    kind: 'invoice',
    elements: ['conditionAtDispatch'],
  } as const;
  const files = [{ ...invoice, elements: [...invoice.elements] }];
  const first = escalatedCase(stage, {
    left: 20,
    order: { ...order, buyer: 'buy_grace', seller: 'sel_brightwater', pending: 30_000 },
    opening: { ...charmBracelet, files },
    answer: 'It was whole when it left us. Please ask the carrier.',
  });
  const second = escalatedCase(stage, {
    left: 22,
    order: { ...order, buyer: 'buy_daniel', seller: 'sel_ember', pending: 5_000 },
    opening: { ...charmBracelet, claim: 'Bracelet clasp broken in the box' },
    answer: 'We have never had a broken clasp. Was it dropped?',
  });
  return { F1: entry(first), F2: entry(second) };
}

/** F3: no decimals. F4: three decimals and two disputes on one order. */
function otherExponents(stage: NamedStage): Fixtures {
  const yen = escalatedCase(stage, {
    left: 30,
    order: {
      buyer: 'buy_yuki',
      seller: 'sel_hoshi',
      currency: 'JPY',
      lines: [['Kanzashi hair pin', 1, 4_999, 500]],
      pending: 60_000,
    },
    opening: {
      reason: 'notAsDescribed',
      claim: 'Lacquer is another colour than in the photos',
      wish: 'Half of the price back',
      text: 'The photos show deep red. What came is orange. 写真と色が違います。',
    },
    answer: 'Colours look different on every screen.',
  });
  const escalated = stage.startFor('mediation', -33);
  const opened = hours(escalated, -50);
  const order = stage.order({
    buyer: 'buy_fahad',
    seller: 'sel_dana',
    currency: 'KWD',
    placedAt: hours(opened, -200),
    lines: [
      ['Gold plated cufflinks', 2, 12_345, 1_234],
      ['Gift box', 1, 0, 0],
    ],
    pending: 95_000,
  });
  const cufflinks = stage
    .case(order)
    .open({
      at: opened,
      reason: 'damaged',
      claim: 'One of two pairs of cufflinks is scratched',
      wish: 'The price of one pair',
      text: 'The second pair has deep scratches on the front.',
    })
    .say('seller', hours(opened, 12), 'Scratches like these come from wearing them.')
    .escalate('buyer', escalated);
  const giftBox = stage
    .case(order)
    .open({
      at: hours(opened, 2),
      reason: 'other',
      claim: 'The other pair came without its gift box',
      wish: 'The price of the other pair',
      text: 'The gift box was missing, so I could not give the second pair away.',
      lineIds: order.lines.slice(1, 2).map((line) => line.id),
    })
    .say('seller', hours(opened, 15), 'We will look for the box.')
    .escalate('buyer', hours(escalated, 0.5));
  return {
    F3: entry(yen),
    F4: { ...entry(cufflinks), disputeIds: [cufflinks.id, giftBox.id] },
  };
}

/** F5: two disputes on different lines of one order of 100.00. */
function sharedOrder(stage: NamedStage): Fixtures {
  const escalated = stage.startFor('mediation', -28);
  const opened = hours(escalated, -44);
  const order = stage.order({
    buyer: 'buy_marta',
    seller: 'sel_twinOaks',
    currency: 'USD',
    placedAt: hours(opened, -210),
    lines: [
      ['Walnut ring box', 1, 5_000, 500],
      ['Leather watch roll', 1, 5_000, 500],
    ],
    pending: 22_000,
  });
  const lineIds = (index: number) => order.lines.slice(index, index + 1).map((line) => line.id);
  const box = stage
    .case(order)
    .open({
      at: opened,
      reason: 'damaged',
      claim: 'Lid of the ring box is split',
      wish: 'My money back for the box',
      text: 'The lid has a split along the grain.',
      lineIds: lineIds(0),
    })
    .say('seller', hours(opened, 9), 'Wood works. It was closed when we packed it.')
    .escalate('buyer', escalated);
  const roll = stage
    .case(order)
    .open({
      at: hours(opened, 1),
      reason: 'wrongItem',
      claim: 'Watch roll is for two watches, not for four',
      wish: 'My money back for the roll',
      text: 'I ordered the large roll. This one holds two watches.',
      lineIds: lineIds(1),
    })
    .say('seller', hours(opened, 10), 'The listing says for two.')
    .escalate('buyer', hours(escalated, 0.25));
  return { F5: { ...entry(box), disputeIds: [box.id, roll.id] } };
}

/** F11: transit damage without insurance. F13: an open chargeback. F15: above one admin's limit. */
function limitsAndLiability(stage: NamedStage): Fixtures {
  const insured = escalatedCase(stage, {
    left: 36,
    order: {
      buyer: 'buy_caleb',
      seller: 'sel_marrow',
      currency: 'USD',
      lines: [['Turquoise cuff', 1, 24_000]],
      shipping: 1_800,
      pending: 50_000,
      declinedInsurance: true,
    },
    opening: {
      reason: 'damaged',
      claim: 'Turquoise cracked in transit',
      wish: 'A full refund',
      text: 'The stone has a crack right through the middle. The box looked as if something heavy had stood on it.',
    },
    answer: 'You declined insurance at checkout, so the transit damage is not ours.',
  });
  const disputed = escalatedCase(stage, {
    left: 44,
    order: {
      buyer: 'buy_peter',
      seller: 'sel_cobalt',
      currency: 'CAD',
      lines: [['Moissanite solitaire', 1, 89_000]],
      pending: 140_000,
    },
    opening: {
      reason: 'notReceived',
      claim: 'Ring never arrived, bank was asked too',
      wish: 'A full refund',
      text: 'Three weeks and no parcel. I have also asked my bank to take the payment back.',
    },
    answer: 'It is with the carrier. Please be patient.',
  });
  stage.chargeback(disputed.order, stage.ago(8));
  const large = escalatedCase(stage, {
    left: 50,
    order: {
      buyer: 'buy_emma',
      seller: 'sel_regent',
      currency: 'USD',
      lines: [['Edwardian diamond bar brooch', 1, 200_000]],
      pending: 420_000,
    },
    opening: {
      reason: 'notAsDescribed',
      claim: 'Two of nine diamonds are paste',
      wish: 'A partial refund',
      text: 'A gemmologist tested the brooch. Two stones are glass.',
    },
    answer: 'We bought it as all diamond and sold it as such.',
  });
  return { F11: entry(insured), F13: entry(disputed), F15: entry(large) };
}

/** The fixture cases of money.md §4 that are about money. */
export function moneyFixtures(stage: NamedStage): Fixtures {
  return {
    ...charms(stage),
    ...otherExponents(stage),
    ...sharedOrder(stage),
    ...limitsAndLiability(stage),
  };
}
