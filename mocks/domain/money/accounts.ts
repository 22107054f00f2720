import type { PlatformAccountRecord, SellerAccountRecord } from '../records.ts';
import type { Reader } from '../tx.ts';

/** The id of a seller's account in one currency. */
export function accountId(sellerId: string, currency: string): string {
  return `${sellerId}:${currency}`;
}

/** A seller's balances in one currency; empty for an account that never moved. */
export function accountOf(
  reader: Reader,
  key: { sellerId: string; currency: string },
): SellerAccountRecord {
  const { sellerId, currency } = key;
  const id = accountId(sellerId, currency);
  return (
    reader.get('sellerAccounts', id) ?? {
      id,
      sellerId,
      currency,
      trailing: [],
      pendingMinor: 0,
      receivableMinor: 0,
      heldMinor: 0,
    }
  );
}

/** The platform's own balances in one currency; empty before the first posting. */
export function platformAccountOf(reader: Reader, currency: string): PlatformAccountRecord {
  return (
    reader.get('platformAccounts', currency) ?? {
      id: currency,
      pspClearingMinor: 0,
      refundClearingMinor: 0,
      commissionMinor: 0,
      goodwillMinor: 0,
      writeoffMinor: 0,
      bankMinor: 0,
    }
  );
}
