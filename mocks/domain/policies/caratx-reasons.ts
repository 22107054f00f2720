import type { Policy } from '../../../src/api/contract/policy.ts';

type ReasonCode = Policy['reasonCodes'][number];

const REFUNDS = ['fullRefund', 'partialRefund'] as const;

/** Findings that lead to a refund. */
const refundReasons: ReasonCode[] = [
  {
    code: 'notDelivered',
    kinds: [...REFUNDS],
    label: 'Not delivered',
    toBuyer:
      'The carrier has no record of {item} reaching your address. We are refunding {amount} to the payment method you used.',
    toSeller:
      'The carrier’s records do not show that {item} reached the address on the order. {amount} is refunded to {buyer}.',
  },
  {
    code: 'deliveryNotProven',
    kinds: [...REFUNDS],
    label: 'Delivery not proven',
    toBuyer:
      'The tracking for {item} says delivered, but nothing shows that it was handed over to you. We are refunding {amount}.',
    toSeller:
      'The tracking for {item} carries neither a signature nor a delivery address that matches the order, so delivery is not proven. {amount} is refunded to {buyer}.',
  },
  {
    code: 'damageProven',
    kinds: [...REFUNDS],
    label: 'Damage on arrival proven',
    toBuyer:
      'Your photos show that {item} was damaged when it reached you. We are refunding {amount}.',
    toSeller:
      'The photos that {buyer} handed in show that {item} arrived damaged. Damage in transit is the seller’s to bear unless the buyer declined insurance. {amount} is refunded to {buyer}.',
  },
  {
    code: 'conditionDiffers',
    kinds: [...REFUNDS],
    label: 'Condition differs from the listing',
    toBuyer:
      'We compared {item} with its listing and found that its condition differs. We are refunding {amount}.',
    toSeller:
      'We compared the photos of {item} with the listing as it stood at the time of the order. The condition differs from what was described. {amount} is refunded to {buyer}.',
  },
  {
    code: 'certificateMismatch',
    kinds: [...REFUNDS],
    label: 'Certificate does not match',
    toBuyer:
      'The certificate that came with {item} does not belong to the stone you received. We are refunding {amount}.',
    toSeller:
      'The certificate for {item} does not match the stone that {buyer} received. {amount} is refunded to {buyer}. You may appeal with a verification from the issuing laboratory.',
  },
  {
    code: 'materialDiffers',
    kinds: [...REFUNDS],
    label: 'Material differs from the listing',
    toBuyer:
      'The appraisal shows that {item} is not made of the material in the listing. We are refunding {amount}.',
    toSeller:
      'The independent appraisal of {item} gives another material than the listing. {amount} is refunded to {buyer}.',
  },
  {
    code: 'wrongItemSent',
    kinds: [...REFUNDS],
    label: 'Another item was sent',
    toBuyer: 'What you received is not {item} as you ordered it. We are refunding {amount}.',
    toSeller:
      'The label and the photos show that another item than {item} was sent. {amount} is refunded to {buyer}.',
  },
  {
    code: 'valueReduced',
    kinds: ['partialRefund'],
    label: 'Usable, but worth less',
    toBuyer:
      '{item} can be used, but it is worth less than what you paid for. You keep it, and we are refunding {amount} for the difference.',
    toSeller:
      '{item} stays with {buyer} and is worth less than described. {amount} is refunded to {buyer} for the difference.',
  },
  {
    code: 'repairCost',
    kinds: ['partialRefund'],
    label: 'Cost of repair',
    toBuyer:
      '{item} can be repaired. We are refunding {amount}, which is what the repair costs by the estimate on file.',
    toSeller:
      '{item} can be repaired. {amount} is refunded to {buyer}, in line with the repair estimate on file.',
  },
  {
    code: 'sellerSilent',
    kinds: [...REFUNDS],
    label: 'No answer from the seller',
    toBuyer:
      '{seller} has not answered your dispute about {item} within the time our policy allows. We are refunding {amount}.',
    toSeller:
      'We had no answer from you on {reference} within 72 hours, although our notice was delivered. {amount} is refunded to {buyer}. You may appeal within 30 days.',
  },
  {
    code: 'offerAccepted',
    kinds: [...REFUNDS],
    label: 'Offer accepted by both parties',
    toBuyer: 'You and {seller} agreed on how to settle {reference}. We are refunding {amount}.',
    toSeller:
      'You and {buyer} agreed on how to settle {reference}. {amount} is refunded as agreed.',
  },
];

/** Findings that lead to a second shipment. */
const replacementReasons: ReasonCode[] = [
  {
    code: 'replacementAgreed',
    kinds: ['replacement'],
    label: 'Replacement agreed',
    toBuyer:
      '{seller} will send {item} again. You will see the tracking here as soon as it has shipped. No money moves; if it does not arrive, we will look at the case again.',
    toSeller:
      'Please send {item} to {buyer} again before the date shown in {reference}. The payout for this order is not affected.',
  },
  {
    code: 'replacementForDamage',
    kinds: ['replacement'],
    label: 'Damaged, to be replaced',
    toBuyer:
      '{item} reached you damaged. {seller} will send you another one and the tracking will appear here.',
    toSeller:
      '{item} arrived damaged. Please send {buyer} another one before the date shown in {reference}, insured and with tracking.',
  },
  {
    code: 'replacementForWrongItem',
    kinds: ['replacement'],
    label: 'Wrong item, to be replaced',
    toBuyer:
      'You received another item than {item}. {seller} will send the one you ordered and the tracking will appear here.',
    toSeller:
      '{buyer} received another item than {item}. Please send the ordered one before the date shown in {reference}.',
  },
];

/** Findings that leave the money where it is. */
const noActionReasons: ReasonCode[] = [
  {
    code: 'deliveryProven',
    kinds: ['noAction'],
    label: 'Delivery proven',
    toBuyer:
      'The carrier delivered {item} to the address on your order, with a signature. We cannot refund it. If somebody in your household took it in, please ask there first. You may appeal within 30 days.',
    toSeller:
      'The carrier’s record proves that {item} was delivered to the address on the order. {reference} is settled without a refund and your payout is not affected.',
  },
  {
    code: 'matchesListing',
    kinds: ['noAction'],
    label: 'Item matches its listing',
    toBuyer:
      'We compared {item} with its listing and found no difference that matters for its value. No refund is due. You may appeal within 30 days with new evidence.',
    toSeller:
      'We compared {item} with its listing and found that they match. {reference} is settled without a refund.',
  },
  {
    code: 'insuranceDeclined',
    kinds: ['noAction', 'partialRefund'],
    label: 'Buyer declined insurance',
    toBuyer:
      'When you ordered {item} you chose shipping without insurance. Under our policy the seller is not liable for damage in transit in that case.',
    toSeller:
      '{buyer} chose shipping without insurance for {item}, so damage in transit is not yours to bear.',
  },
  {
    code: 'wornOrAltered',
    kinds: ['noAction'],
    label: 'Worn or altered after delivery',
    toBuyer:
      'The photos show that {item} was worn or altered after it reached you. No refund is due for that.',
    toSeller:
      'The photos show that {item} was worn or altered after delivery. {reference} is settled without a refund.',
  },
  {
    code: 'buyerSilent',
    kinds: ['noAction'],
    label: 'No answer from the buyer',
    toBuyer:
      'We had no answer from you on {reference} within 72 hours, although our notice was delivered. The dispute is settled without a refund. You may appeal within 30 days.',
    toSeller:
      '{buyer} has not answered within the time our policy allows. {reference} is settled without a refund.',
  },
  {
    code: 'notProven',
    kinds: ['noAction'],
    label: 'Claim not proven',
    toBuyer:
      'What was handed in does not show that {item} differs from what was promised. No refund is due for now. You may appeal within 30 days with new evidence.',
    toSeller:
      'The claim about {item} was not proven. {reference} is settled without a refund and your payout is not affected.',
  },
];

const other: ReasonCode = {
  code: 'other',
  kinds: ['fullRefund', 'partialRefund', 'replacement', 'noAction'],
  label: 'Another reason',
  toBuyer:
    'We have looked at everything that you and {seller} told us about {item} and have decided as follows.',
  toSeller:
    'We have looked at everything that you and {buyer} told us about {item} and have decided as follows.',
};

/** Why CaratX rules as it does, with what each party reads. Neutral words: they judge the facts, no person. */
export const caratxReasons: ReasonCode[] = [
  ...refundReasons,
  ...replacementReasons,
  ...noActionReasons,
  other,
];
