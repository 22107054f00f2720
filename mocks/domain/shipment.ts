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
