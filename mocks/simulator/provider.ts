import type { ChargeReply, ProviderPort } from '../domain/money/provider-port.ts';
import type { ProviderRecord } from '../domain/records.ts';
import type { Tx } from '../domain/tx.ts';

const ID = 'provider';
type Charge = ProviderRecord['accepted'][string];

/**
 * The payment provider. It keeps one charge per key and never pays a key twice, whatever its mood:
 * `refuse` declines, `timeout` is lost before the effect, `timeoutAfterEffect` after it, `failLater`
 * accepts and fails when the money should land.
 */
export class SimulatedProvider implements ProviderPort {
  private readonly tx: Tx;

  constructor(tx: Tx) {
    this.tx = tx;
  }

  get mode(): ProviderRecord['mode'] {
    return this.record.mode;
  }

  set mode(mode: ProviderRecord['mode']) {
    this.tx.put('provider', { ...this.record, mode });
  }

  charge(key: string, amountMinor: number, currency: string): ChargeReply {
    const { mode, accepted } = this.record;
    if (accepted[key]) return { kind: 'accepted' };
    if (mode === 'refuse') return { kind: 'refused', reason: 'declined' };
    if (mode === 'timeout') return { kind: 'ambiguous' };
    this.keep(key, { amountMinor, currency, state: 'processing' });
    return mode === 'timeoutAfterEffect' ? { kind: 'ambiguous' } : { kind: 'accepted' };
  }

  ask(key: string): 'none' | Charge['state'] {
    return this.record.accepted[key]?.state ?? 'none';
  }

  /** How a charge under way ends now; one that has ended stays as it is. */
  land(
    key: string,
    outcome: 'succeeded' | 'failed' = this.mode === 'failLater' ? 'failed' : 'succeeded',
  ) {
    const charge = this.record.accepted[key];
    if (charge && charge.state !== 'processing') return charge.state;
    if (charge) this.keep(key, { ...charge, state: outcome });
    return outcome;
  }

  private get record(): ProviderRecord {
    return this.tx.get('provider', ID) ?? { id: ID, mode: 'normal', accepted: {} };
  }

  private keep(key: string, charge: Charge): void {
    const { record } = this;
    this.tx.put('provider', { ...record, accepted: { ...record.accepted, [key]: charge } });
  }
}
