import { addMs, HOUR } from '../../../src/lib/instants.ts';
import type { CaseScript } from '../case-script.ts';
import type { Replay } from '../replay.ts';
import type { NamedStage } from './stage.ts';

const hours = (from: string, count: number) => addMs(from, count * HOUR);

/** A partial refund that has landed; the appeal window is open. */
export function settledByHalves(stage: NamedStage): void {
  const opened = stage.ago(310);
  const order = stage.order({
    buyer: 'buy_emma',
    seller: 'sel_aurelia',
    currency: 'EUR',
    placedAt: hours(opened, -240),
    lines: [['Opal ring, rose gold', 1, 32_000]],
    shipping: 1_200,
    pending: 54_110,
  });
  stage
    .case(order)
    .open({
      at: opened,
      reason: 'notAsDescribed',
      claim: 'Opal has a crack that the listing does not show',
      wish: 'A partial refund; I would like to keep it',
      text: 'There is a hairline crack across the opal. It is pretty all the same, but not at this price.',
    })
    .say('seller', hours(opened, 20), 'Opals have natural lines. I do not see a crack.')
    .escalate('buyer', hours(opened, 40))
    .propose('agt_jonas', hours(opened, 70), {
      kind: 'partialRefund',
      amount: { mode: 'percent', basisPoints: 3500 },
      basis: 'policy',
      reasonCodes: ['valueReduced'],
      toBuyer:
        'The ring can be worn, but it is worth less than described. You keep it and we are refunding 112.00 EUR.',
      toSeller:
        'The photo shows a crack that the listing does not mention. 112.00 EUR is refunded; the rest of the payout is not affected.',
    });
}

/** Executed, and the money came back from a closed account. */
export function bouncedRefund(stage: NamedStage, replay: Replay): void {
  const opened = stage.ago(150);
  const order = stage.order({
    buyer: 'buy_hugo',
    seller: 'sel_kestrel',
    currency: 'GBP',
    placedAt: hours(opened, -280),
    lines: [['Cameo brooch, Victorian', 1, 17_500]],
    pending: 41_900,
  });
  const script = stage.case(order);
  replay.bouncing.add(script.id);
  script
    .open({
      at: opened,
      reason: 'notReceived',
      claim: 'Parcel stuck at customs for five weeks',
      wish: 'A full refund',
      text: 'The tracking has not moved for five weeks and the carrier says the sender must file a claim.',
    })
    .say('seller', hours(opened, 26), 'We have filed the claim. Please wait another month.')
    .escalate('buyer', hours(opened, 75))
    .propose('agt_mara', hours(opened, 120), {
      kind: 'fullRefund',
      basis: 'policy',
      reasonCodes: ['notDelivered'],
      toBuyer: 'The carrier has no record of the brooch reaching you. We are refunding 175.00 GBP.',
      toSeller:
        'The carrier’s records do not show a delivery. 175.00 GBP is refunded and taken from the payout for this order.',
    });
}

/** The payment provider never answered: nobody knows whether the money moved. */
export function unansweredRefund(stage: NamedStage, replay: Replay): void {
  const opened = stage.ago(100);
  const order = stage.order({
    buyer: 'buy_rosa',
    seller: 'sel_larkspur',
    currency: 'USD',
    placedAt: hours(opened, -330),
    lines: [['Diamond studs, 0.5 ct', 1, 64_000]],
    pending: 120_500,
  });
  const script = stage.case(order);
  replay.charges.set(script.id, 'ambiguous');
  script
    .open({
      at: opened,
      reason: 'wrongItem',
      claim: 'Zirconia studs instead of diamonds',
      wish: 'A full refund',
      text: 'My jeweller tested both studs. They are cubic zirconia.',
    })
    .say(
      'seller',
      hours(opened, 12),
      'Our stock system shows that diamonds left the house. We stand by it.',
    )
    .escalate('buyer', hours(opened, 30))
    .propose('agt_helena', hours(opened, 95), {
      kind: 'fullRefund',
      basis: 'policy',
      reasonCodes: ['wrongItemSent'],
      toBuyer: 'What you received is not what you ordered. We are refunding 640.00 USD.',
      toSeller: 'The test shows that another item was sent. 640.00 USD is refunded to the buyer.',
    });
}

/** The seller ships again; no money moves. */
export function replacementUnderWay(stage: NamedStage): void {
  const opened = stage.ago(170);
  const order = stage.order({
    buyer: 'buy_priya',
    seller: 'sel_southern',
    currency: 'AUD',
    placedAt: hours(opened, -300),
    lines: [['Boulder opal pendant', 1, 26_000]],
    shipping: 2_500,
    pending: 80_000,
  });
  stage
    .case(order)
    .open({
      at: opened,
      reason: 'damaged',
      claim: 'Bail of the pendant snapped off',
      wish: 'Another pendant',
      text: 'The loop that holds the chain had come off when I opened the box.',
    })
    .say('seller', hours(opened, 10), 'I am sorry. I have one more and can send it this week.')
    .escalate('seller', hours(opened, 50), 'We agree on a replacement and would like it on record.')
    .propose('agt_jonas', hours(opened, 74), {
      kind: 'replacement',
      basis: 'policy',
      reasonCodes: ['replacementForDamage'],
      toBuyer: 'The seller will send you another pendant. The tracking will appear here.',
      toSeller: 'Please send another pendant before the date shown, insured and with tracking.',
    })
    .sellerReplaces(hours(opened, 80), 'accepted')
    .sellerReplaces(hours(opened, 120), 'shipped');
}

/** Settled without a refund: the proof of delivery was signed. */
export function deliveryProven(stage: NamedStage): void {
  const opened = stage.ago(260);
  const order = stage.order({
    buyer: 'buy_peter',
    seller: 'sel_regent',
    currency: 'GBP',
    placedAt: hours(opened, -420),
    lines: [['Art Deco sapphire clip', 1, 78_000]],
    pending: 190_000,
    carrier: {
      name: 'Royal Mail',
      tracking: 'RB 4471 2093 6GB',
      scans: [
        { at: hours(opened, -300), place: 'London', event: 'Accepted' },
        { at: hours(opened, -120), place: 'Los Angeles', event: 'Delivered, signed "P. Novotny"' },
      ],
    },
  });
  stage
    .case(order)
    .open({
      at: opened,
      reason: 'notReceived',
      claim: 'Says the parcel never came',
      wish: 'A full refund',
      text: 'Nothing has arrived. I asked my neighbours too.',
    })
    .say('seller', hours(opened, 15), 'Signed for by the buyer himself, see the proof of delivery.')
    .escalate('buyer', hours(opened, 33))
    .propose('agt_mara', hours(opened, 66), {
      kind: 'noAction',
      basis: 'policy',
      reasonCodes: ['deliveryProven'],
      toBuyer:
        'The carrier delivered the clip to your address with a signature. We cannot refund it. You may appeal within 30 days.',
      toSeller:
        'The proof of delivery settles this dispute without a refund. Your payout is not affected.',
    });
}

/** Above one admin's limit: waits for a second admin. */
export function estateNecklace(stage: NamedStage): CaseScript {
  const proposed = stage.startFor('approval', -30);
  const escalated = hours(proposed, -20);
  const opened = hours(escalated, -55);
  const order = stage.order({
    buyer: 'buy_olivia',
    seller: 'sel_cobalt',
    currency: 'USD',
    placedAt: hours(opened, -260),
    lines: [['Riviera necklace, white sapphire', 1, 245_000]],
    shipping: 4_500,
    pending: 310_000,
  });
  return stage
    .case(order)
    .open({
      at: opened,
      reason: 'notAsDescribed',
      claim: 'Plated brass sold as 14 ct gold',
      wish: 'A full refund',
      text: 'Under the clasp the gold has rubbed off and there is brass below it. The listing says 14 ct throughout.',
      files: [
        {
          file: 'listing-screenshot.jpg',
          fileName: 'listing-14ct.jpg',
          kind: 'listingScreenshot',
          elements: ['matchesListing'],
        },
      ],
    })
    .say('seller', hours(opened, 22), 'The clasp is plated, the chain is gold. That is usual.', [
      { file: 'seller-statement.doc', kind: 'correspondence', elements: ['matchesListing'] },
    ])
    .escalate('buyer', escalated)
    .propose('agt_mara', proposed, {
      kind: 'partialRefund',
      amount: { mode: 'percent', basisPoints: 5000 },
      basis: 'evidence',
      reasonCodes: ['materialDiffers'],
      cite: [1],
      toBuyer:
        'The listing promises gold throughout, and the clasp is plated brass. We are refunding 1,225.00 USD.',
      toSeller:
        'The piece is not made of the material in the listing. 1,225.00 USD is refunded to the buyer.',
    });
}
