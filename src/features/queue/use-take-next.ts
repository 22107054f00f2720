import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router';
import type { Affordance, Can } from '../../api/contract/common.ts';
import { useT } from '../../locales/use-t.ts';
import { codeOfAct } from '../../stores/late-code.ts';
import type { Queue } from './queue-spec.ts';

/** Whether this person takes cases at all, by what any of them says; who may take which is the API's to say. */
function mayTake(can: Can | undefined): Affordance {
  const claim = can?.['caseClaim'];
  return claim?.code === 'forbidden' ? claim : { allowed: true };
}

/**
 * The first case of a queue, as its address shows it, that is offered to this person becomes theirs and
 * opens with that address (cases.md §7). Nothing left is no failure: it is said, and all stays as it is.
 * The code of the act comes with the first press.
 *
 * @param can of a case of this queue that is at hand
 */
export function useTakeNext(queue: Queue, search: URLSearchParams, can: Can | undefined) {
  const t = useT();
  const intl = useIntl();
  const navigate = useNavigate();
  const taking = useRef(false);
  const [busy, setBusy] = useState(false);
  const affordance = mayTake(can);

  async function run(): Promise<void> {
    // One press takes one case.
    if (taking.current) return;
    taking.current = true;
    setBusy(true);
    const code = await codeOfAct(() => import('./take-next.ts'));
    const address = await code?.takeNext(queue, search, affordance, t, intl);
    taking.current = false;
    setBusy(false);
    if (address !== undefined) await navigate(address);
  }

  return { run: () => void run(), busy, affordance };
}
