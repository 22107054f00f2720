import type { Affordance } from '../../api/contract/common.ts';
import { toast } from '../../stores/toasts.ts';

/** Whether it may be done now; where not, the reason is said: a key that is pressed has no button to read it on. */
export function mayOrSay({ allowed, reason }: Affordance = { allowed: false }): boolean {
  if (!allowed && reason !== undefined) toast({ kind: 'warning', message: reason });
  return allowed;
}
