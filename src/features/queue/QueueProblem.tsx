import { isAddressRefused, useReadProblemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import type { Queue } from './queue-spec.ts';
import { isFiltered, withCursor, withoutFilters, withSort } from './queue-url.ts';
import type { AddressStep } from './use-queue-address.ts';

interface QueueProblemProps {
  queue: Queue;
  search: URLSearchParams;
  list: { error: unknown; isFetching: boolean; refetch: () => Promise<unknown> };
  onChange: (step: AddressStep) => void;
}

/** Why there are no rows: an address that the API refuses has a way out, all else can be tried again. */
export function QueueProblem({ queue, search, list, onChange }: QueueProblemProps) {
  const t = useT();
  const { error } = list;
  const words = useReadProblemWords(error);
  if (words === null) return null;
  const filtered = isFiltered(queue, search);
  const actions = !isAddressRefused(error) ? (
    <ActionButton busy={list.isFetching} onClick={() => void list.refetch()}>
      {t('common.action.retry')}
    </ActionButton>
  ) : (
    <>
      <ActionButton
        onClick={() =>
          onChange((from) => {
            const first = withCursor(from, '', 1);
            return filtered ? withoutFilters(queue, withSort(first, '')) : withSort(first, '');
          })
        }
      >
        {t(filtered ? 'queue.filter.clear' : 'queue.problem.begin')}
      </ActionButton>
    </>
  );
  return <ProblemNotice {...words} actions={actions} />;
}
