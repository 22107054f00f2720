/** What the payment provider says when asked to pay a refund out. */
export type ChargeReply =
  | { kind: 'accepted' }
  | { kind: 'refused'; reason: string }
  | { kind: 'ambiguous' };

/**
 * The payment provider as the domain sees it. A key is paid out at most once: charging it again
 * answers what became of the first try (money.md §1, two keys).
 */
export interface ProviderPort {
  charge(key: string, amountMinor: number, currency: string): ChargeReply;
  ask(key: string): 'none' | 'processing' | 'succeeded' | 'failed';
}
