import { styled } from '@mui/material/styles';
import type { Condition } from '../../../lib/where.ts';
import { useT } from '../../../locales/use-t.ts';
import { ActionButton } from '../../../ui/ActionButton.tsx';
import { FilterChip } from '../../../ui/FilterChip.tsx';
import { CheckIcon, CrossIcon } from '../../../ui/Icons.tsx';
import { Input } from '../../../ui/Input.tsx';
import { offered, valueWords } from '../filter-words.ts';
import { DaysField } from './DaysField.tsx';
import { OwnValue } from './OwnValue.tsx';
import type { MoreOf } from './use-more-values.ts';
import type { Filter, Queue } from '../queue-spec.ts';

const Line = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(96px, 130px) minmax(0, 1fr) auto',
  gap: 8,
  alignItems: 'start',
  marginBlock: 8,
});

const Select = Input.withComponent('select');

interface ConditionEditorProps {
  queue: Queue;
  more: MoreOf;
  condition: Condition;
  /** Nothing: take it away. */
  onChange: (condition: Condition | undefined) => void;
}

/** One field and the values of which one must fit. */
export function ConditionEditor({ queue, more, condition, onChange }: ConditionEditorProps) {
  const t = useT();
  const { field, values } = condition;
  const filters: Readonly<Record<string, Filter>> = queue.filters;
  const filter = filters[field];
  const fields = filter ? Object.keys(filters) : [...Object.keys(filters), field];
  const shown = filter ? offered(filter, values, more(filter)) : [...values];
  const words = (value: string) => (filter ? valueWords(t, filter, value, more(filter)) : value);
  return (
    <Line>
      <Select
        aria-label={t('queue.where.field')}
        value={field}
        onChange={(event) => onChange({ field: event.target.value, values: [] })}
      >
        {fields.map((name) => (
          <option key={name} value={name}>
            {filters[name] ? t(filters[name].label) : name}
          </option>
        ))}
      </Select>
      <div className="values">
        {filter?.days ? (
          <DaysField
            name={t(filter.label)}
            value={values[0] ?? ''}
            onChange={(value) => onChange({ field, values: value === '' ? [] : [value] })}
          />
        ) : null}
        {(filter?.days ? [] : shown).map((value) => {
          const on = values.includes(value);
          return (
            <FilterChip
              key={value}
              label={words(value)}
              active={on}
              icon={on ? <CheckIcon /> : null}
              onClick={() =>
                onChange({
                  field,
                  values: on ? values.filter((one) => one !== value) : [...values, value],
                })
              }
            />
          );
        })}
        {filter?.free ? (
          <OwnValue
            name={t(filter.label)}
            onAdd={(value) =>
              values.includes(value) || onChange({ field, values: [...values, value] })
            }
          />
        ) : null}
      </div>
      <ActionButton
        size="small"
        variant="quiet"
        aria-label={t('queue.where.removeCondition')}
        hint={t('queue.where.removeCondition')}
        onClick={() => onChange(undefined)}
      >
        <CrossIcon sx={{ fontSize: 16 }} />
      </ActionButton>
    </Line>
  );
}
