import Popover from '@mui/material/Popover';
import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { CheckIcon } from '../../ui/Icons.tsx';
import { FilterChip } from '../../ui/FilterChip.tsx';
import { tone } from '../../ui/tokens.ts';
import { DaysField } from './filters/DaysField.tsx';
import { GroupEditor } from './filters/GroupEditor.tsx';
import { OwnValue } from './filters/OwnValue.tsx';
import { useMoreValues } from './filters/use-more-values.ts';
import { offered, valueWords } from './filter-words.ts';
import type { Queue } from './queue-spec.ts';
import { filterValues, toggled, withFilter } from './queue-url.ts';
import type { AddressStep } from './use-queue-address.ts';

const Body = styled('div')({
  boxSizing: 'border-box',
  inlineSize: 'min(520px, calc(100vw - 32px))',
  padding: '16px 16px 0',
  display: 'grid',
  gap: 12,
  // The way out stays in sight, however long the panel is.
  '& > .foot': {
    position: 'sticky',
    insetBlockEnd: 0,
    marginInline: -16,
    padding: '8px 16px',
    borderBlockStart: `1px solid ${tone.line}`,
    backgroundColor: tone.panel,
  },
  '& h2': { fontSize: 14, fontWeight: 600 },
  '& .group': {
    borderBlockStart: `1px solid ${tone.line} !important`,
    paddingBlockStart: '6px !important',
  },
  '& fieldset': { border: 0, margin: 0, padding: 0, minWidth: 0 },
  '& legend': { fontSize: 11.5, color: tone.ink3, marginBlockEnd: 5, padding: 0 },
  '& .values': { display: 'flex', flexWrap: 'wrap', gap: 6 },
});

interface FilterPanelProps {
  queue: Queue;
  anchor: HTMLElement | null;
  search: URLSearchParams;
  onChange: (step: AddressStep) => void;
  onClose: () => void;
}

/** px that the panel may have where it opens, so that it scrolls instead of leaving the screen. */
function heightBelow(anchor: HTMLElement | null): number {
  const below = window.innerHeight - (anchor?.getBoundingClientRect().bottom ?? 0);
  return Math.max(360, below - 16);
}

/** Every filter with its values; a press narrows the list behind at once. */
export function FilterPanel({ queue, anchor, search, onChange, onClose }: FilterPanelProps) {
  const t = useT();
  const titleId = useId();
  const open = anchor !== null;
  const filters = Object.entries(queue.filters);
  const more = useMoreValues(queue, open);
  return (
    <Popover
      open={open}
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-modal': true,
          'aria-labelledby': titleId,
          style: { maxBlockSize: heightBelow(anchor) },
        },
      }}
    >
      <Body>
        <h2 id={titleId}>{t('queue.filter.title')}</h2>
        {filters.map(([name, filter]) => {
          const set = filterValues(search, name);
          const values = offered(filter, set, more(filter));
          return values.length === 0 && !filter.free && !filter.days ? null : (
            <fieldset key={name}>
              <legend>{t(filter.label)}</legend>
              <div className="values">
                {filter.days ? (
                  <DaysField
                    name={t(filter.label)}
                    value={set[0] ?? ''}
                    onChange={(value) => onChange((from) => withFilter(from, name, value))}
                  />
                ) : null}
                {(filter.days ? set.slice(1) : values).map((value) => (
                  <FilterChip
                    key={value}
                    label={valueWords(t, filter, value, more(filter, set))}
                    active={set.includes(value)}
                    icon={set.includes(value) ? <CheckIcon /> : null}
                    onClick={() => onChange((from) => toggled(from, name, value))}
                  />
                ))}
                {filter.free ? (
                  <OwnValue
                    name={t(filter.label)}
                    onAdd={(value) =>
                      onChange((from) =>
                        filterValues(from, name).includes(value)
                          ? from
                          : toggled(from, name, value),
                      )
                    }
                  />
                ) : null}
              </div>
            </fieldset>
          );
        })}
        {open ? (
          <GroupEditor queue={queue} more={more} search={search} onChange={onChange} />
        ) : null}
        <div className="foot">
          <ActionButton onClick={onClose}>{t('common.action.close')}</ActionButton>
        </div>
      </Body>
    </Popover>
  );
}
