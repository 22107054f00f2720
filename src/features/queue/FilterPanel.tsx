import Popover from '@mui/material/Popover';
import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { useApiQuery } from '../../api/query.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { CheckIcon } from '../../ui/Icons.tsx';
import { FilterChip } from '../../ui/FilterChip.tsx';
import { tone } from '../../ui/tokens.ts';
import { GroupEditor } from './filters/GroupEditor.tsx';
import { offered, valueWords } from './filter-words.ts';
import type { Queue } from './queue-spec.ts';
import { filterValues, toggled } from './queue-url.ts';
import type { AddressStep } from './use-queue-address.ts';

const Body = styled('div')({
  boxSizing: 'border-box',
  inlineSize: 'min(520px, calc(100vw - 32px))',
  padding: 16,
  display: 'grid',
  gap: 14,
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

/** Every filter with its values; a press narrows the list behind at once. */
export function FilterPanel({ queue, anchor, search, onChange, onClose }: FilterPanelProps) {
  const t = useT();
  const titleId = useId();
  const open = anchor !== null;
  const filters = Object.entries(queue.filters);
  const wantsPolicy = open && filters.some(([, filter]) => filter.currencies);
  const policy = useApiQuery('policyView', {}, { enabled: wantsPolicy });
  const currencies = Object.keys(policy.data?.limits.admin ?? {});
  return (
    <Popover
      open={open}
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{ paper: { role: 'dialog', 'aria-modal': true, 'aria-labelledby': titleId } }}
    >
      <Body>
        <h2 id={titleId}>{t('queue.filter.title')}</h2>
        {filters.map(([name, filter]) => {
          const set = filterValues(search, name);
          const values = offered(filter, set, currencies);
          return values.length === 0 ? null : (
            <fieldset key={name}>
              <legend>{t(filter.label)}</legend>
              <div className="values">
                {values.map((value) => (
                  <FilterChip
                    key={value}
                    label={valueWords(t, filter, value)}
                    active={set.includes(value)}
                    icon={set.includes(value) ? <CheckIcon /> : null}
                    onClick={() => onChange((from) => toggled(from, name, value))}
                  />
                ))}
              </div>
            </fieldset>
          );
        })}
        {open ? (
          <GroupEditor queue={queue} currencies={currencies} search={search} onChange={onChange} />
        ) : null}
        <div>
          <ActionButton onClick={onClose}>{t('common.action.close')}</ActionButton>
        </div>
      </Body>
    </Popover>
  );
}
