import type { Can } from '../../api/contract/common.ts';
import type { CaseQueue } from '../../api/contract/queue-names.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { disputeQueue } from './dispute-queue.ts';
import { questionQueue } from './question-queue.ts';
import { ticketQueue } from './ticket-queue.ts';
import { useTakeNext } from './use-take-next.ts';

const QUEUES = { disputes: disputeQueue, tickets: ticketQueue, questions: questionQueue };
/** All of a queue in its own order, in which what is late leads. */
const ALL = new URLSearchParams('view=all');

/** Takes the next case of a queue from outside of it. */
export function TakeNextButton({ queue, can }: { queue: CaseQueue; can: Can | undefined }) {
  const t = useT();
  const claim = can?.['caseTakeNext'];
  const next = useTakeNext(QUEUES[queue], ALL, claim && { caseClaim: claim });
  return (
    <ActionButton size="small" affordance={next.affordance} busy={next.busy} onClick={next.run}>
      {t(`home.take.${queue}`)}
    </ActionButton>
  );
}
