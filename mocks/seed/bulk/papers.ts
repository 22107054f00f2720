import { isPrintable } from '../../../src/lib/plain-pdf.ts';
import type { DisputeReason, OrderRecord, Side } from '../../domain/records.ts';
import type { HandedIn } from '../case-script.ts';

/** What the papers of a bulk case speak of. */
export interface PaperFacts {
  item: string;
  claim: string;
  buyer: string;
  seller: string;
  order: OrderRecord;
  /** When the file is handed in; nothing in it is later. */
  at: string;
}

type Make = (facts: PaperFacts) => HandedIn;

const day = (instant: string): string => instant.slice(0, 10);
/** A name in letters that the paper's typeface lacks is left out rather than garbled. */
const printed = (name: string): string => (isPrintable(name) ? name : 'the buyer');
const orderLine = ({ order, buyer, seller }: PaperFacts): string[] => [
  `Order ${order.reference}, placed ${day(order.placedAt)}`,
  `Sold by ${seller} to ${printed(buyer)}, ${order.shipTo.city}`,
  '',
];
/** The carrier's record, as far as it went by then. */
function scanLines({ order, at }: PaperFacts): string[] {
  const scans = order.carrier?.scans ?? [];
  return scans
    .filter((scan) => scan.at <= at)
    .map((scan) => `${day(scan.at)}   ${scan.event}, ${scan.place}`);
}

function paper(
  kind: HandedIn['kind'],
  file: string,
  elements: string[],
  title: string,
  lines: (facts: PaperFacts) => string[],
): Make {
  return (facts) => ({
    kind,
    file,
    elements,
    paper: { title, lines: [...orderLine(facts), ...lines(facts)] },
  });
}

const tracking = paper(
  'trackingProof',
  'tracking.pdf',
  ['dispatched'],
  'Tracking of your parcel',
  (facts) => [
    `${facts.order.carrier?.name ?? ''} ${facts.order.carrier?.tracking ?? ''}`,
    ...scanLines(facts),
    '',
    `No delivery recorded up to ${day(facts.at)}.`,
  ],
);
const handOver = paper(
  'trackingProof',
  'hand-over receipt.pdf',
  ['dispatched'],
  'Receipt of hand-over',
  (facts) => [
    `${facts.order.carrier?.name ?? ''} has taken over one parcel for ${printed(facts.buyer)}.`,
    `Number ${facts.order.carrier?.tracking ?? ''}`,
    ...scanLines(facts).slice(0, 1),
  ],
);
const appraisal = paper(
  'appraisal',
  'appraisal.pdf',
  ['matchesListing'],
  'Appraisal by an independent jeweller',
  ({ item, claim, at }) => [
    `Item shown to us: ${item}`,
    `What we were asked: ${claim}.`,
    'Finding: the item differs from the description that came with it.',
    `Written on ${day(at)}.`,
  ],
);
const listing = paper(
  'listingScreenshot',
  'listing.pdf',
  ['matchesListing'],
  'The listing as it was sold',
  ({ item, order }) => [
    item,
    `SKU ${order.lines[0]?.sku ?? ''}`,
    `Printed from our shop as it stood on ${day(order.placedAt)}.`,
  ],
);
const dispatchCheck = paper(
  'inventoryRecord',
  'dispatch check.pdf',
  ['conditionAtDispatch'],
  'Check before dispatch',
  ({ item, order }) => [
    `${item}: looked at before packing, no damage seen.`,
    `Packed on ${day(order.carrier?.scans[0]?.at ?? order.placedAt)}.`,
  ],
);
const contents = paper(
  'correspondence',
  'what was in the box.pdf',
  ['rightItem'],
  'What was in the box',
  ({ item, claim, at }) => [
    `I ordered: ${item}.`,
    `${claim}.`,
    'The label on the box names my order.',
    `Written on ${day(at)}.`,
  ],
);
const stock = paper(
  'inventoryRecord',
  'inventory record.pdf',
  ['rightItem'],
  'Inventory record',
  ({ item, order }) => [
    `${item}, SKU ${order.lines[0]?.sku ?? ''}`,
    `${order.lines[0]?.quantity ?? 1} taken from stock for order ${order.reference}.`,
  ],
);
const letter = (title: string, file: string): Make =>
  paper('correspondence', file, ['priorRemedy'], title, ({ claim, at }) => [
    `About: ${claim}.`,
    'We wrote to each other on the platform and found no solution.',
    `Written on ${day(at)}.`,
  ]);
/** The one picture that fits any case: it shows no item, no name and no date. */
const dentedParcel: Make = () => ({
  kind: 'packagingPhoto',
  file: 'parcel-dented.jpg',
  elements: ['conditionOnArrival'],
});

const MADE: Partial<Record<DisputeReason, Record<Side, Make>>> = {
  notReceived: { buyer: tracking, seller: handOver },
  notAsDescribed: { buyer: appraisal, seller: listing },
  damaged: { buyer: dentedParcel, seller: dispatchCheck },
  wrongItem: { buyer: contents, seller: stock },
  other: {
    buyer: letter('Letter of the buyer', 'letter of the buyer.pdf'),
    seller: letter('Letter of the seller', 'letter of the seller.pdf'),
  },
};

/**
 * What a side of a bulk case hands in, with what it proves: papers that speak of this very case, because
 * a sample with another buyer's name or a later date would be evidence of something else.
 */
export function filesOf(reason: DisputeReason, side: Side, facts: PaperFacts): HandedIn {
  const make = MADE[reason]?.[side];
  if (!make) throw new Error(`No file for ${reason}`);
  return make(facts);
}
