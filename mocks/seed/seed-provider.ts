import type { ChargeReply, ProviderPort } from '../domain/money/provider-port.ts';
import type { ProviderRecord } from '../domain/records.ts';
import type { Tx } from '../domain/tx.ts';

const ID = 'provider';

/** How the payment provider answers one charge of the seed. */
export type ChargeOutcome = 'accepted' | 'refused' | 'ambiguous';

/**
 * The payment provider while a world is seeded: answers as the script says, and keeps the charge in the
 * provider's record, so that it can be asked about later. An ambiguous charge did take effect.
 */
export function seedProvider(tx: Tx, outcome: ChargeOutcome): ProviderPort {
  const record = (): ProviderRecord =>
    tx.get('provider', ID) ?? { id: ID, mode: 'normal', accepted: {} };
  return {
    charge(key, amountMinor, currency): ChargeReply {
      if (outcome === 'refused') return { kind: 'refused', reason: 'declined' };
      const { accepted, ...rest } = record();
      const charge = { amountMinor, currency, state: 'processing' as const };
      tx.put('provider', { ...rest, accepted: { ...accepted, [key]: charge } });
      return { kind: outcome };
    },
    ask: (key) => record().accepted[key]?.state ?? 'none',
  };
}

/** The provider's own note that a charge has landed, or came back. */
export function noteLanding(tx: Tx, key: string, state: 'succeeded' | 'failed'): void {
  const record = tx.get('provider', ID);
  const charge = record?.accepted[key];
  if (!record || !charge) return;
  tx.put('provider', { ...record, accepted: { ...record.accepted, [key]: { ...charge, state } } });
}
