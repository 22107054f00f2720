/** One scan of a parcel by its carrier. */
export interface CarrierScanRecord {
  at: string;
  place: string;
  event: string;
}
