import type { Dispute } from '../../src/api/contract/disputes.ts';

/** One scan of a parcel by its carrier. */
export interface CarrierScanRecord {
  at: string;
  place: string;
  event: string;
}

/** Carriers word their scans themselves; a delivery always begins with the word. */
export function isDeliveredScan(event: string): boolean {
  return /^delivered\b/i.test(event);
}

interface Shipment {
  shipTo: { city: string };
  carrier?: { scans: readonly CarrierScanRecord[] };
}

/**
 * What the carrier's own record shows (evidence.md): the first scan that the parcel was handed over, a
 * delivery in the city of the order that it reached its address. A delivery elsewhere proves nothing.
 */
export function carrierProof({ shipTo, carrier }: Shipment): Dispute['carrierProof'] {
  const scans = carrier?.scans ?? [];
  const [first] = scans;
  const there = scans.find(
    ({ event, place }) => isDeliveredScan(event) && place.startsWith(shipTo.city),
  );
  return [
    ...(first ? [{ element: 'dispatched', at: first.at, event: first.event }] : []),
    ...(there ? [{ element: 'deliveredToAddress', at: there.at, event: there.event }] : []),
  ];
}
