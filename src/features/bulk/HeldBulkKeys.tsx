import { useHeldKeys } from '../../stores/use-held-keys.ts';
import { BULK_KEYS } from './bulk-keys.ts';

/** Keys for the chosen rows while nobody can say yet what may be done to them; else they would act on one row. */
export function HeldBulkKeys() {
  useHeldKeys('bulk.keys', BULK_KEYS);
  return null;
}
