import type { Can } from '../../api/contract/common.ts';
import type { CaseQueue } from '../../api/contract/queue-names.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { appealQueue } from './appeal-queue.ts';
import { deletionQueue } from './deletion-queue.ts';
import { disputeQueue } from './dispute-queue.ts';
import { questionQueue } from './question-queue.ts';
import { ticketQueue } from './ticket-queue.ts';
import { useTakeNext } from './use-take-next.ts';

const QUEUES = {
  disputes: disputeQueue,
  tickets: ticketQueue,
  questions: questionQueue,
  'deletion-requests': deletionQueue,
  appeals: appealQueue,
};
/** The tab with which a queue begins: what waits for us, not for a party. */
const FIRST_TAB = new URLSearchParams();

/** Takes the next case of a queue from outside of it. */
export function TakeNextButton(props: {
  queue: CaseQueue;
  can: Can | undefined;
  /** The key that presses it, where one does. */
  kbd?: string | undefined;
}) {
  const { queue, can, kbd } = props;
  const t = useT();
  const claim = can?.['caseTakeNext'];
  const next = useTakeNext(QUEUES[queue], FIRST_TAB, claim && { caseClaim: claim });
  return (
    <ActionButton
      size="small"
      kbd={kbd}
      affordance={next.affordance}
      busy={next.busy}
      onClick={next.run}
      data-take={queue}
    >
      {t(`home.take.${queue}`)}
    </ActionButton>
  );
}
