import type { TicketStage } from './ticket-stories.ts';

/** Money that did not come, in each stage of an answer. */
export function payoutTickets(stage: TicketStage): void {
  stage.console(31, {
    seller: 'sel_halide',
    currency: 'GBP',
    topic: 'payouts',
    priority: 'urgent',
    subject: 'Payout of £4,310.55 marked as sent, nothing arrived',
    text: 'The payout of Tuesday is marked “sent”. Our bank has searched twice and finds nothing under the trace number. Rent and two casters are due on Friday.\n\nTrace: HAL-20-118-77.',
  });
  stage
    .console(80, {
      seller: 'sel_cobalt',
      currency: 'USD',
      topic: 'payouts',
      subject: 'Why is part of our balance on hold?',
      text: 'USD 611.00 show as “held”. No dispute of ours is open. What is it held for, and until when?',
    })
    .claim(3, 'agt_aiko')
    .reply(
      3.4,
      'agt_aiko',
      'The hold belongs to a chargeback that the buyer’s bank opened on an order of last month. It is released on the day the bank decides, at the latest after 75 days.',
    )
    .answer(26, 'Understood. Which order is it? We would like to send the bank our papers.')
    .reply(
      29,
      'agt_aiko',
      'The order is in your ledger beside the hold. Please upload the papers there by Friday; we pass them on.',
    )
    .answer(50, 'Uploaded: invoice, tracking and the photo before dispatch.')
    .set(53, 'agt_aiko', 'resolved');
  stage
    .console(60, {
      seller: 'sel_regent',
      currency: 'GBP',
      topic: 'payouts',
      priority: 'high',
      subject: 'Two payouts a week instead of one',
      text: 'Estate pieces tie up a lot of capital. Can we be paid twice a week?',
    })
    .claim(2, 'agt_jonas')
    .reply(
      4,
      'agt_jonas',
      'Twice a week is open to top sellers whose disputes stay under 1 % for ninety days. You are at 1.5 % today, so please ask again in the spring.',
    )
    .set(5, 'agt_jonas', 'resolved')
    .answer(
      40,
      'You count two disputes that were withdrawn. Without them we are at 0.9 %. Please look again.',
    );
}

/** Things that do not work, and a matter that came up again after its ticket was closed. */
export function technicalTickets(stage: TicketStage): void {
  stage
    .console(20, {
      seller: 'sel_hoshi',
      currency: 'JPY',
      topic: 'technical',
      priority: 'high',
      subject: '商品ページの寸法が消える / Sizes vanish from listings',
      text: '保存するとサイズ欄が空になります。\n\nEvery time we save a listing in Japanese, the size table is empty afterwards. In English it stays. 41 listings are affected since Monday.',
    })
    .claim(1, 'agt_aiko')
    .note(
      1.5,
      'agt_aiko',
      'Reproduced: full-width digits. @agt_jonas do you know who looks after the listing form?',
    );
  const closed = stage
    .console(24 * 24, {
      seller: 'sel_saltmarsh',
      currency: 'EUR',
      topic: 'technical',
      subject: 'Labels print half a page too low',
      text: 'Shipping labels come out half a page too low since the update. We waste two sheets a parcel.',
    })
    .claim(2, 'agt_tomas')
    .reply(
      2.5,
      'agt_tomas',
      'Thank you: the new template was meant for A5. We have switched you back to A4.',
    )
    .answer(5, 'Perfect now. Thank you for the quick help!')
    .set(6, 'agt_tomas', 'resolved');
  stage.followUp(
    4,
    closed,
    'sel_saltmarsh',
    'It is back: since this morning every label is half a page too low again. See the ticket before.',
  );
}

/** What the platform decided: tiers, rules, and appeals of account actions. */
export function policyTickets(stage: TicketStage): void {
  stage
    .console(46, {
      seller: 'sel_foxglove',
      currency: 'EUR',
      topic: 'policyOrTier',
      subject: 'May charms be sold as “silver plated”?',
      text: 'The listing rules name solid, filled and vermeil. We plate with 0.3 microns. What do we call it?',
    })
    .claim(5, 'agt_tomas')
    .reply(
      6,
      'agt_tomas',
      '“Silver plated” is right below 2.5 microns, with the thickness in the description. “Vermeil” would be wrong.',
    );
  const restricted = stage.action(
    'matter1',
    12,
    'restricted',
    'Three watches sold as serviced without a service record',
  );
  const warned = stage.action('matter2', 40, 'warned', 'Late dispatch of five orders');
  stage
    .console(
      70,
      {
        seller: 'sel_matter',
        currency: 'CHF',
        topic: 'accountActionAppeal',
        priority: 'high',
        subject: 'Appeal: selling restriction of 12 days ago',
        text: 'The restriction says that three watches had no service record. All three went to our own watchmaker, who is certified. We keep his books and can show them.',
        accountActionId: restricted.id,
      },
      [restricted, warned],
    )
    .claim(4, 'agt_mara')
    .reply(
      5,
      'agt_mara',
      'Please send the pages of the book for the three serial numbers, and the watchmaker’s certificate as it was valid on those days. With both we decide within two working days.',
    )
    .set(6, 'agt_mara', 'open')
    .note(
      6.2,
      'agt_mara',
      'If the certificate is older than 2024 the restriction stands: see the clause on servicing.',
    )
    .snooze(6.5, 'agt_mara');
  const held = stage.action('golden1', 3, 'payoutHold', 'Tax form expired');
  stage.console(
    9,
    {
      seller: 'sel_goldenThread',
      currency: 'GBP',
      topic: 'accountActionAppeal',
      priority: 'urgent',
      subject: 'Appeal: payouts held although the form was sent',
      text: 'We sent the new tax form two weeks before the old one expired and have the receipt. Please lift the hold today: wages are due.',
      accountActionId: held.id,
    },
    [held],
  );
}

/** What came by the contact form, from people with and without an order. */
export function formTickets(stage: TicketStage): void {
  stage.form(27, {
    name: 'Agnieszka Wójcik',
    contact: 'agnieszka.wojcik@mail.example',
    orderReference: '#A-88119',
    text: 'The parcel shop handed my ring to somebody else with a similar name.\nThey say the seller must open a trace. The seller says CaratX must. Who does?',
  });
  stage
    .form(52, {
      name: 'يوسف الحربي',
      contact: 'y.alharbi@mail.example',
      text: 'هل يمكنني تغيير عنوان التسليم بعد الدفع؟ البائع لا يرد منذ يومين.',
    })
    .claim(6, 'agt_aiko')
    .reply(
      6.3,
      'agt_aiko',
      'Yes, as long as the order has not been shipped. We have asked the seller to confirm the new address; please answer with it as it should stand on the label.',
    );
  stage
    .form(9 * 24, {
      name: 'Silvana Ricci',
      contact: 'redazione@gemme.example',
      text: 'We write about second-hand watches. May we quote your return numbers?',
    })
    .reply(
      5,
      'agt_helena',
      'Numbers for publication are on our press page. You are welcome to quote them with a link.',
    )
    .set(5.2, 'agt_helena', 'resolved');
}
