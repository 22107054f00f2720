import { addMs, HOUR } from '../../../src/lib/instants.ts';
import type { Reply } from '../../../src/api/contract/index.ts';
import type { CaseScript } from '../case-script.ts';
import type { NamedStage } from './stage.ts';

type Fixtures = Reply<'fixtureList'>;
const hours = (from: string, count: number) => addMs(from, count * HOUR);

function entry(script: CaseScript): Fixtures[string] {
  const { id, order } = script;
  return { disputeId: id, orderId: order.id, sellerId: order.sellerId };
}

/** F8: a silent seller whose notice arrived, and one whose notice never did. */
function silentSellers(stage: NamedStage): Fixtures {
  const opened = stage.ago(74);
  const clasp = stage.order({
    buyer: 'buy_liam',
    seller: 'sel_goldenThread',
    currency: 'GBP',
    placedAt: hours(opened, -330),
    lines: [['Bracelet with box clasp', 1, 5_900]],
    pending: 8_300,
  });
  const silent = stage
    .case(clasp)
    .open({
      at: opened,
      reason: 'damaged',
      claim: 'Bracelet clasp snapped on first wear',
      wish: 'A full refund',
      text: 'It broke the first evening. Please tell me where to send it.',
    })
    .say('buyer', hours(opened, 26), 'Hello? I have had no answer for a day.')
    .escalate('buyer', hours(opened, 50), 'The seller does not answer.');
  const noticed = stage.ago(80);
  const charm = stage.order({
    buyer: 'buy_caleb',
    seller: 'sel_foxglove',
    currency: 'EUR',
    placedAt: hours(noticed, -250),
    lines: [['Four-leaf charm', 1, 7_400]],
    pending: 7_900,
  });
  const unheard = stage
    .case(charm)
    .open({
      at: noticed,
      reason: 'wrongItem',
      claim: 'Three-leaf charm instead of a four-leaf one',
      wish: 'The right charm or a refund',
      text: 'A leaf is missing, and it is the one that matters.',
      undelivered: true,
    })
    .escalate('buyer', hours(noticed, 55));
  return { F8: { ...entry(silent), disputeIds: [silent.id, unheard.id] } };
}

/** F17: one damage photo in three disputes of one buyer. */
function onePhotoThrice(stage: NamedStage): Fixtures {
  const plans = [
    ['sel_wren', 'EUR', 'Enamel brooch chipped at the edge', 6_800, 170],
    ['sel_saltmarsh', 'EUR', 'Ring shank dented', 9_900, 121],
    ['sel_halide', 'GBP', 'Locket hinge bent', 11_200, 66],
  ] as const;
  const scripts = plans.map(([seller, currency, claim, paid, ago], index) => {
    const opened = stage.ago(ago);
    const order = stage.order({
      buyer: 'buy_hugo',
      seller,
      currency,
      placedAt: hours(opened, -180),
      lines: [[claim.split(' ').slice(0, 2).join(' '), 1, paid]],
      pending: 30_000 + index,
    });
    return stage
      .case(order)
      .open({
        at: opened,
        reason: 'damaged',
        claim,
        wish: 'A full refund',
        text: 'It came out of the box like this. Please see the photo.',
        files: [
          {
            file: 'ring-bench-claws.jpg',
            fileName: `damage-${index + 1}.jpg`,
            kind: 'damagePhoto',
            elements: ['conditionOnArrival'],
          },
        ],
      })
      .say('seller', hours(opened, 9), 'This is not how it left us.')
      .escalate('buyer', hours(opened, 31));
  });
  const [first] = scripts;
  const disputeIds = scripts.map((script) => script.id);
  return first ? { F17: { ...entry(first), disputeIds } } : {};
}

/** F18: the seller is right, and threatens all the same. */
function threateningSeller(stage: NamedStage): Fixtures {
  const escalated = stage.startFor('mediation', -16);
  const opened = hours(escalated, -58);
  const order = stage.order({
    buyer: 'buy_olivia',
    seller: 'sel_larkspur',
    currency: 'CAD',
    placedAt: hours(opened, -260),
    lines: [['Tennis bracelet, lab grown', 1, 58_000]],
    pending: 210_000,
    carrier: {
      name: 'FedEx',
      tracking: '7712 0943 5518',
      scans: [
        { at: hours(opened, -200), place: 'New York', event: 'Picked up' },
        { at: hours(opened, -90), place: 'Los Angeles', event: 'Delivered, signed "O. Chen"' },
      ],
    },
  });
  const script = stage
    .case(order)
    .open({
      at: opened,
      reason: 'notReceived',
      claim: 'Says the bracelet never came',
      wish: 'A full refund',
      text: 'I have not seen this parcel.',
    })
    .say('seller', hours(opened, 6), 'It was signed for at your door. Here is the proof.', [
      {
        file: 'delivery-proof.pdf',
        kind: 'signatureReceipt',
        elements: ['deliveredToAddress', 'dispatched'],
      },
    ])
    .say('buyer', hours(opened, 20), 'That is not my signature.')
    .say(
      'seller',
      hours(opened, 27),
      'Withdraw this today or I will post your name and address wherever I can. I know where you live now.',
      [{ file: 'review-threat.png', kind: 'correspondence', elements: ['priorRemedy'] }],
    )
    .escalate('buyer', escalated, 'The seller threatens me.');
  return { F18: entry(script) };
}

/** F19: screenshots from another messenger, ruled out. */
function offPlatformScreenshots(stage: NamedStage): Fixtures {
  const escalated = stage.startFor('mediation', -48);
  const opened = hours(escalated, -50);
  const order = stage.order({
    buyer: 'buy_sofia',
    seller: 'sel_hawa',
    currency: 'SEK',
    placedAt: hours(opened, -270),
    lines: [['Kundan earrings', 1, 189_000]],
    pending: 640_000,
  });
  const script = stage
    .case(order)
    .open({
      at: opened,
      reason: 'notAsDescribed',
      claim: 'Stones are glued in, not set',
      wish: 'Half of the price back',
      text: 'Two stones fell out. The seller promised me half of the price in a chat, please see the screenshot.',
      files: [{ file: 'chat-off-platform.png', kind: 'correspondence', elements: ['priorRemedy'] }],
    })
    .say('seller', hours(opened, 14), 'We never promised anything here.')
    .escalate('buyer', escalated)
    .exclude('agt_aiko', hours(escalated, 1), 1, 'The chat took place outside the marketplace.');
  return { F19: entry(script) };
}

/** The fixture cases that are about silence, conduct and evidence. */
export function conductFixtures(stage: NamedStage): Fixtures {
  return {
    ...silentSellers(stage),
    ...onePhotoThrice(stage),
    ...threateningSeller(stage),
    ...offPlatformScreenshots(stage),
  };
}
