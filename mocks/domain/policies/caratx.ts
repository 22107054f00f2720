import type { Policy } from '../../../src/api/contract/policy.ts';
import { caratxCalendars } from './caratx-calendars.ts';
import { caratxReviews } from './caratx-reviews.ts';
import { caratxReasons } from './caratx-reasons.ts';

/** Limit of one admin, in minor units per currency; about 1,000.00 USD each (money.md §1). */
const ADMIN_LIMIT = {
  USD: 100_000,
  EUR: 95_000,
  GBP: 80_000,
  CHF: 90_000,
  CAD: 140_000,
  AUD: 150_000,
  SEK: 1_050_000,
  JPY: 150_000,
  HUF: 36_000_000,
  ILS: 370_000,
  AED: 365_000,
  INR: 8_500_000,
  KWD: 300_000,
  BHD: 375_000,
  JOD: 700_000,
};

function times(amounts: Record<string, number>, factor: number): Record<string, number> {
  return Object.fromEntries(Object.entries(amounts).map(([code, minor]) => [code, minor * factor]));
}

/** A tenth of the admin's limit: about 100.00 USD. */
const SILENCE_LIMIT = Object.fromEntries(
  Object.entries(ADMIN_LIMIT).map(([code, minor]) => [code, Math.trunc(minor / 10)]),
);

const checklist: Policy['checklist'] = {
  notReceived: {
    seller: ['carrierTracking', 'deliveryConfirmation', 'signatureReceipt'],
    buyer: ['addressCheck', 'householdCheck'],
    elements: ['dispatched', 'deliveredToAddress', 'priorRemedy'],
  },
  notAsDescribed: {
    seller: ['preShipmentPhotos', 'listingScreenshot', 'certificateScans'],
    buyer: ['differencePhotos', 'ownAppraisal'],
    elements: ['matchesListing', 'conditionAtDispatch', 'priorRemedy'],
  },
  damaged: {
    seller: ['preShipmentPhotos', 'insuranceClaim'],
    buyer: ['damagePhotos', 'packagingPhotos'],
    elements: ['conditionAtDispatch', 'conditionOnArrival', 'priorRemedy'],
  },
  wrongItem: {
    seller: ['inventoryRecord', 'packingPhotos', 'shippingLabel'],
    buyer: ['itemAndLabelPhoto'],
    elements: ['rightItem', 'dispatched', 'priorRemedy'],
  },
  other: { seller: [], buyer: [], elements: ['priorRemedy'] },
};

/** What answers a request of the checklist; checks of addresses and households are told in words. */
const answers: Policy['answers'] = {
  carrierTracking: ['trackingProof'],
  deliveryConfirmation: ['trackingProof', 'signatureReceipt'],
  signatureReceipt: ['signatureReceipt'],
  preShipmentPhotos: ['preShipmentPhoto'],
  listingScreenshot: ['listingScreenshot'],
  certificateScans: ['certificate'],
  differencePhotos: ['photo', 'damagePhoto'],
  ownAppraisal: ['appraisal'],
  insuranceClaim: ['insuranceClaim'],
  damagePhotos: ['damagePhoto'],
  packagingPhotos: ['packagingPhoto'],
  inventoryRecord: ['inventoryRecord'],
  packingPhotos: ['packingPhoto'],
  shippingLabel: ['labelPhoto'],
  itemAndLabelPhoto: ['labelPhoto', 'photo'],
};

const proves: Policy['proves'] = {
  photo: ['matchesListing', 'conditionOnArrival', 'rightItem'],
  damagePhoto: ['conditionOnArrival'],
  packagingPhoto: ['conditionOnArrival'],
  labelPhoto: ['rightItem', 'dispatched'],
  preShipmentPhoto: ['conditionAtDispatch'],
  packingPhoto: ['conditionAtDispatch', 'rightItem'],
  listingScreenshot: ['matchesListing'],
  certificate: ['matchesListing'],
  appraisal: ['matchesListing', 'conditionOnArrival'],
  trackingProof: ['dispatched'],
  signatureReceipt: ['dispatched', 'deliveredToAddress'],
  insuranceClaim: ['conditionOnArrival'],
  inventoryRecord: ['rightItem'],
  correspondence: ['priorRemedy'],
};

function season(year: string, from: string, until: string): NonNullable<Policy['peaks']> {
  const firstReply = { warn: 'PT48H', due: 'PT72H' };
  return [{ id: `holidays${year}`, name: `Holiday season ${year}`, from, until, firstReply }];
}

/** The CaratX jewellery marketplace: the default policy (marketplaces.md). */
export const caratx: Policy = {
  id: 'caratx',
  version: 1,
  name: 'CaratX',
  reasons: ['notReceived', 'notAsDescribed', 'damaged', 'wrongItem', 'other'],
  rulingKinds: ['fullRefund', 'partialRefund', 'replacement', 'noAction'],
  clocks: {
    disputeReply: { warn: 'PT36H', due: 'PT48H', calendar: 'always' },
    escalationRisk: { due: 'PT72H', calendar: 'always' },
    mediation: { warn: 'PT48H', due: 'PT72H', calendar: 'deskBusinessDays' },
    approval: { warn: 'PT24H', due: 'PT48H', calendar: 'deskBusinessDays' },
    refundProcessing: { warn: 'P5D', due: 'P10D', calendar: 'always' },
    appealWindow: { warn: 'P25D', due: 'P30D', calendar: 'always' },
    firstReply: { warn: 'PT24H', due: 'PT48H', calendar: 'always' },
    nextReply: { warn: 'PT18H', due: 'PT24H', calendar: 'deskHours' },
    resolution: { due: 'PT72H', calendar: 'deskHours' },
    questionAnswer: {
      warn: 'PT18H',
      due: 'PT24H',
      calendar: 'deskBusinessDays',
      zone: 'seller',
    },
    deletionDecision: { warn: 'PT18H', due: 'PT24H', calendar: 'deskBusinessDays' },
    authorAnswer: { due: 'PT72H', calendar: 'always' },
    sellerAnswer: { due: 'PT72H', calendar: 'always' },
    secondPerson: { warn: 'PT18H', due: 'PT24H', calendar: 'deskBusinessDays' },
    reviewAppealWindow: { due: 'P184D', calendar: 'always' },
    appealDecision: { warn: 'PT48H', due: 'PT72H', calendar: 'deskBusinessDays' },
  },
  peaks: [
    // From Black Friday to the second of January in the desk's zone: 72 hours instead of 48.
    ...season('2025', '2025-11-28T05:00:00.000Z', '2026-01-02T05:00:00.000Z'),
    ...season('2026', '2026-11-27T05:00:00.000Z', '2027-01-02T05:00:00.000Z'),
  ],
  resolutionDue: { normal: 'PT72H', high: 'PT24H', urgent: 'PT8H' },
  ticketReopenMs: 604_800_000,
  calendars: caratxCalendars,
  autoEscalate: false,
  leaseMs: 600_000,
  rulingHoldMs: 10_000,
  messageHoldMs: 10_000,
  providerLandsMs: 7_200_000,
  replacementShipMs: 432_000_000,
  limits: {
    admin: ADMIN_LIMIT,
    agents: { agt_helena: times(ADMIN_LIMIT, 10) },
    silence: SILENCE_LIMIT,
    dual: times(ADMIN_LIMIT, 10),
  },
  maxReceivable: times(ADMIN_LIMIT, 5),
  // The provider of this marketplace pays Jordanian dinars out in steps of ten fils.
  refundStepMinor: { JOD: 10 },
  shippingDefaultOn: ['notReceived', 'wrongItem', 'damaged'],
  checklist,
  answers,
  proves,
  reviews: caratxReviews,
  clauses: [
    { id: 'transitDamage', title: 'Transit damage, with and without insurance' },
    { id: 'offPlatform', title: 'Communication outside the platform' },
    { id: 'silence', title: 'Parties who do not answer' },
    { id: 'conduct', title: 'Threats and pressure' },
    { id: 'escalation', title: 'Escalation without merit' },
  ],
  reasonCodes: caratxReasons,
};
