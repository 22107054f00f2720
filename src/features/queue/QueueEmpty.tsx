import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { Queue } from './queue-spec.ts';
import { isFiltered, viewOf, withoutFilters } from './queue-url.ts';
import type { AddressStep } from './use-queue-address.ts';

interface QueueEmptyProps {
  queue: Queue;
  search: URLSearchParams;
  onChange: (step: AddressStep) => void;
}

/** No rows: because of the filters, because all is done, or because nothing came yet. */
export function QueueEmpty({ queue, search, onChange }: QueueEmptyProps) {
  const t = useT();
  if (isFiltered(queue, search)) {
    const clear = (
      <ActionButton onClick={() => onChange((from) => withoutFilters(queue, from))}>
        {t('queue.filter.clear')}
      </ActionButton>
    );
    return <EmptyState kind="filtered" action={clear} />;
  }
  return <EmptyState kind={viewOf(queue, search) === 'all' ? 'none' : 'allDone'} />;
}
