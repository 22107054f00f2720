import { addMs, HOUR } from '../../../src/lib/instants.ts';
import type { NamedStage } from './stage.ts';

const hours = (from: string, count: number) => addMs(from, count * HOUR);

/** Overdue by two hours: transit damage, and the buyer had declined insurance. */
export function emeraldRing(stage: NamedStage): void {
  const escalated = stage.startFor('mediation', 2 + 10 / 60);
  const opened = hours(escalated, -68);
  const order = stage.order({
    buyer: 'buy_ines',
    seller: 'sel_corvin',
    currency: 'USD',
    placedAt: hours(opened, -240),
    lines: [['Emerald ring, claw set, 18 ct yellow gold', 1, 118_000, 10_620]],
    shipping: 6_000,
    pending: 43_000,
    declinedInsurance: true,
    carrier: {
      name: 'UPS',
      tracking: '1Z999AA10123456784',
      scans: [
        { at: hours(opened, -198), place: 'Toronto', event: 'Picked up' },
        { at: hours(opened, -150), place: 'Louisville', event: 'Departed from facility' },
        { at: hours(opened, -30), place: 'Lisbon', event: 'Out for delivery' },
        { at: hours(opened, -26), place: 'Lisbon', event: 'Delivered, signed "I. Duarte"' },
      ],
    },
  });
  stage
    .case(order)
    .open({
      at: opened,
      reason: 'damaged',
      claim: 'Emerald ring arrived with a bent claw',
      wish: 'A partial refund for the repair',
      text: 'The box was crushed at one corner and one claw is bent away from the stone. I never wore it. A jeweller here says the stone could fall out.',
      files: [
        {
          file: 'ring-arrival-claw.jpg',
          kind: 'damagePhoto',
          elements: ['conditionOnArrival'],
          caption: 'The claw as it arrived',
        },
        {
          file: 'appraisal-note.docx',
          kind: 'appraisal',
          elements: ['conditionOnArrival'],
          caption: 'Note from my jeweller',
        },
      ],
    })
    .say(
      'seller',
      hours(opened, 16),
      'It left us intact, see the photo from the bench and the certificate. The buyer chose shipping without insurance.',
      [
        {
          file: 'ring-bench-front.jpg',
          kind: 'preShipmentPhoto',
          elements: ['conditionAtDispatch'],
          caption: 'On the bench, two days before shipping',
        },
        { file: 'grading-report.pdf', kind: 'certificate', elements: ['matchesListing'] },
      ],
    )
    .say(
      'buyer',
      hours(opened, 43),
      'I never said it left you broken. It was packed in a thin envelope, look at the corner of the box.',
    )
    .say(
      'seller',
      hours(opened, 60),
      'We pack every ring the same way. Insurance costs nine dollars and was offered at checkout.',
    )
    .escalate('buyer', escalated, 'We do not agree on who pays for the repair.')
    .note(
      'agt_jonas',
      hours(escalated, 1),
      'Photo 3 was taken before shipping (EXIF). The claw is straight there.',
    );
}

/** An hour and a half left: a certificate that belongs to other stones. */
export function reusedCertificate(stage: NamedStage): void {
  const escalated = stage.startFor('mediation', -(1 + 25 / 60));
  const opened = hours(escalated, -52);
  const order = stage.order({
    buyer: 'buy_kenji',
    seller: 'sel_northlight',
    currency: 'JPY',
    placedAt: hours(opened, -300),
    lines: [['Round brilliant 1.02 ct, GIA certified', 1, 486_000, 48_600]],
    pending: 912_000,
    carrier: {
      name: 'DHL Express',
      tracking: '4719 8823 10',
      scans: [
        { at: hours(opened, -260), place: 'Reykjavík', event: 'Shipment picked up' },
        { at: hours(opened, -96), place: 'Osaka', event: 'Delivered, signed "WATANABE"' },
      ],
    },
  });
  stage
    .case(order)
    .open({
      at: opened,
      reason: 'notAsDescribed',
      claim: 'GIA certificate number does not match the stone',
      wish: 'A full refund; I will send the stone back',
      text: 'I had the stone checked in Osaka. The inscription on the girdle is not the number on the certificate. I also found the same certificate in two other listings of this seller.',
      files: [
        {
          file: 'certificate-scan.jpg',
          kind: 'certificate',
          elements: ['matchesListing'],
          caption: 'The certificate that came with the stone',
        },
        {
          file: 'appraisal-broken.pdf',
          kind: 'appraisal',
          elements: ['matchesListing'],
          caption: 'Report of the laboratory in Osaka',
        },
      ],
    })
    .say(
      'seller',
      hours(opened, 30),
      'The certificate was mixed up in packing. The right one is on its way. The stone is exactly as listed.',
    )
    .say(
      'buyer',
      hours(opened, 47),
      'A certificate cannot be mixed up with two other listings. I no longer trust this stone.',
    )
    .escalate('buyer', escalated, 'Please check the certificate number with GIA.')
    .say(
      'seller',
      hours(escalated, 3),
      'Please do. We have nothing to hide and will send a photo of the inscription.',
    );
}

/** Waits for a second person: an agent proposed a full refund. */
export function abroadWhenDelivered(stage: NamedStage): void {
  const proposed = stage.startFor('approval', -(3 + 2 / 60));
  const escalated = hours(proposed, -6);
  const opened = hours(escalated, -74);
  const order = stage.order({
    buyer: 'buy_noor',
    seller: 'sel_perla',
    currency: 'KWD',
    placedAt: hours(opened, -310),
    lines: [['Akoya pearl strand, 45 cm', 1, 300_000, 30_000]],
    shipping: 12_750,
    pending: 148_500,
    carrier: {
      name: 'Aramex',
      tracking: '43190027715',
      scans: [
        { at: hours(opened, -220), place: 'Milan', event: 'Picked up' },
        {
          at: hours(opened, -50),
          place: 'Kuwait City',
          event: 'Delivered at the door, no signature',
        },
      ],
    },
  });
  stage
    .case(order)
    .open({
      at: opened,
      reason: 'notReceived',
      claim: 'Carrier says delivered, buyer was abroad',
      wish: 'A full refund',
      text: 'I was in London for two weeks and nobody was at home. The guard of our building has no parcel for me. مع الشكر',
      files: [
        {
          file: 'tracking-page.png',
          kind: 'trackingProof',
          elements: ['deliveredToAddress'],
          caption: 'No signature, no photo',
        },
      ],
    })
    .say(
      'seller',
      hours(opened, 20),
      'The carrier confirms delivery. We cannot know who opened the door.',
    )
    .escalate('buyer', escalated)
    .propose('agt_tomas', proposed, {
      kind: 'fullRefund',
      basis: 'evidence',
      reasonCodes: ['deliveryNotProven'],
      cite: [1],
      toBuyer:
        'The tracking says delivered, but nothing shows that the strand was handed over to you. We are refunding the whole order.',
      toSeller:
        'The tracking carries neither a signature nor a photo, so delivery is not proven. The whole order is refunded and taken from your payout.',
      internalNote: 'Carrier was asked for a GPS fix of the drop-off and has none.',
    });
}

/** Waits for the seller, who has seven hours left to answer. */
export function wrongRingSize(stage: NamedStage): void {
  const opened = stage.ago(62);
  const order = stage.order({
    buyer: 'buy_amara',
    seller: 'sel_halide',
    currency: 'EUR',
    placedAt: hours(opened, -200),
    lines: [
      ['Hammered silver ring, size 8', 1, 8_490],
      ['Gift wrapping', 1, 500],
    ],
    pending: 21_430,
  });
  stage
    .case(order)
    .open({
      at: opened,
      reason: 'wrongItem',
      claim: 'Received size 6 ring instead of size 8',
      wish: 'The ring in the right size',
      text: 'I ordered size 8 and the ring in the box is a 6. The label on the box says 8, so somebody packed the wrong one.',
    })
    .say(
      'seller',
      hours(opened, 8),
      'That should not happen. I can offer 30 % back, or you resize it locally.',
    )
    .say('buyer', stage.ago(41), 'Resizing costs more than that. I would like the ring I ordered.')
    .escalate('buyer', stage.ago(29))
    .staffWrites(
      'agt_aiko',
      stage.ago(20),
      'seller',
      'Do you still have this ring in size 8, and by when could you ship it?',
    );
}

/** Waits for the buyer; an agent of the desk is the seller, so somebody else must act. */
export function wornForAMonth(stage: NamedStage): void {
  const opened = stage.ago(60);
  const order = stage.order({
    buyer: 'buy_sofia',
    seller: 'sel_pebble',
    currency: 'USD',
    placedAt: hours(opened, -900),
    lines: [['Sea glass necklace', 1, 14_500]],
    pending: 38_020,
  });
  stage
    .case(order)
    .open({
      at: opened,
      reason: 'other',
      claim: 'Asks for a refund after wearing it for a month',
      wish: 'My money back',
      text: 'I have worn it a few times and it does not suit me after all. I would like to return it.',
    })
    .say('seller', hours(opened, 11), 'We take returns within 14 days and unworn. This is neither.')
    .escalate('seller', stage.ago(40), 'Out of the return window, and worn.')
    .staffWrites(
      'agt_mara',
      stage.ago(30),
      'buyer',
      'Is there anything wrong with the necklace itself, or did you change your mind?',
    );
}
