import { styled } from '@mui/material/styles';
import { Suspense } from 'react';
import { useIsQuiet } from '../../api/use-is-quiet.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { FilterChip } from '../../ui/FilterChip.tsx';
import { keepFocus } from '../../ui/keep-focus.ts';
import { FilterMenu } from './FilterMenu.tsx';
import { filterWords } from './filter-words.ts';
import { part } from './part.ts';
import type { Queue } from './queue-spec.ts';
import { filterValues, isFiltered, without, withoutFilters, withSort } from './queue-url.ts';
import type { AddressStep } from './use-queue-address.ts';

const NamedChip = part(() => import('./filters/NamedChip.tsx'), 'NamedChip');
const WhereChips = part(() => import('./filters/WhereChips.tsx'), 'WhereChips');
const ViewBar = part(() => import('./views/ViewBar.tsx'), 'ViewBar');

/** Well after the first rows, as the saved views themselves. */
const WAIT_MS = 900;

const Bar = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  minBlockSize: 28,
  '& > .grow': { flex: 1 },
  '@media print': { display: 'none' },
});

interface FilterBarProps {
  queue: Queue;
  search: URLSearchParams;
  onChange: (step: AddressStep) => void;
  arrivals: number;
  onShowArrivals: () => void;
}

/** What narrows the list, each with its way out, and what came in meanwhile. */
export function FilterBar(props: FilterBarProps) {
  const { queue, search, onChange, arrivals, onShowArrivals } = props;
  const t = useT();
  const isQuiet = useIsQuiet(WAIT_MS);
  const words = search.get('q');
  const where = search.get('where');
  const sort = search.get('sort');
  return (
    <Bar ref={keepFocus} role="group" aria-label={t('queue.filter.group')}>
      {words ? (
        <FilterChip
          active
          label={t('queue.filter.q', { words })}
          onRemove={() => onChange((from) => without(from, 'q'))}
        />
      ) : null}
      {Object.entries(queue.filters).map(([name, filter]) => {
        const values = filterValues(search, name);
        if (values.length === 0) return null;
        const remove = () => onChange((from) => without(from, name));
        const isNamed = values.every((value) => Object.hasOwn(filter.values, value));
        return filter.days || (filter.people && !isNamed) ? (
          <Suspense key={name} fallback={null}>
            <NamedChip queue={queue} filter={filter} values={values} onRemove={remove} />
          </Suspense>
        ) : (
          <FilterChip key={name} active label={filterWords(t, filter, values)} onRemove={remove} />
        );
      })}
      {where ? (
        <Suspense fallback={null}>
          <WhereChips queue={queue} where={where} onChange={onChange} />
        </Suspense>
      ) : null}
      <FilterMenu queue={queue} search={search} onChange={onChange} />
      {isFiltered(queue, search) ? (
        <ActionButton
          variant="quiet"
          size="small"
          onClick={() => onChange((from) => withoutFilters(queue, from))}
        >
          {t('queue.filter.clear')}
        </ActionButton>
      ) : null}
      {sort ? (
        <FilterChip
          label={t('queue.sort.reset')}
          onClick={() => onChange((from) => withSort(from, ''))}
        />
      ) : null}
      {isQuiet && search.size > 0 ? (
        <Suspense fallback={null}>
          <ViewBar queue={queue} search={search} onChange={onChange} />
        </Suspense>
      ) : null}
      <span className="grow" />
      {arrivals > 0 ? (
        <FilterChip label={t('queue.arrivals', { count: arrivals })} onClick={onShowArrivals} />
      ) : null}
    </Bar>
  );
}
