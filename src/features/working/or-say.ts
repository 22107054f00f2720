import type { Affordance } from '../../api/contract/common.ts';
import { toast } from '../../stores/toasts.ts';

/** What a key does: the act, or where that is not allowed the API's word on why not. */
export function orSay(affordance: Affordance | undefined, run: () => void): () => void {
  return () => {
    if (affordance?.allowed === true) run();
    else if (affordance?.reason !== undefined)
      toast({ kind: 'warning', message: affordance.reason });
  };
}
