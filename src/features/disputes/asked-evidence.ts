import type { Dispute } from '../../api/contract/disputes.ts';
import type { Evidence } from '../../api/contract/evidence.ts';

/** Which kinds of files answer what a policy asks for; an answer in words has none. */
const ANSWERS: Readonly<Record<string, readonly Evidence['kind'][]>> = {
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

/** Exhibits of a side (or of the carrier, who proves for the seller) that answer a request. */
export function answersTo(
  dispute: Pick<Dispute, 'evidence'>,
  side: 'buyer' | 'seller',
  asked: string,
): number[] {
  const kinds = ANSWERS[asked] ?? [];
  const from = side === 'seller' ? ['seller', 'carrier'] : ['buyer'];
  return dispute.evidence
    .filter((item) => from.includes(item.submittedBy) && kinds.includes(item.kind))
    .map((item) => item.number);
}
