import { Suspense, useState } from 'react';
import { useT } from '../../locales/use-t.ts';
import { FilterChip } from '../../ui/FilterChip.tsx';
import { part } from './part.ts';
import type { Queue } from './queue-spec.ts';
import type { AddressStep } from './use-queue-address.ts';

const FilterPanel = part(() => import('./FilterPanel.tsx'), 'FilterPanel');

interface FilterMenuProps {
  queue: Queue;
  search: URLSearchParams;
  onChange: (step: AddressStep) => void;
}

/** "+ filter" opens the filters; their code comes with the first press. */
export function FilterMenu({ queue, search, onChange }: FilterMenuProps) {
  const t = useT();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asked, setAsked] = useState(false);
  return (
    <>
      <FilterChip
        add
        label={t('queue.filter.add')}
        data-palette="filter"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          setAsked(true);
          setAnchor(event.currentTarget);
        }}
      />
      {asked ? (
        <Suspense fallback={null}>
          <FilterPanel
            queue={queue}
            anchor={anchor}
            search={search}
            onChange={onChange}
            onClose={() => setAnchor(null)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
