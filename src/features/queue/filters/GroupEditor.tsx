import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useT } from '../../../locales/use-t.ts';
import { ActionButton } from '../../../ui/ActionButton.tsx';
import { FilterChip } from '../../../ui/FilterChip.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import type { Queue } from '../queue-spec.ts';
import { withFilter } from '../queue-url.ts';
import type { AddressStep } from '../use-queue-address.ts';
import { ConditionEditor } from './ConditionEditor.tsx';
import type { MoreOf } from './use-more-values.ts';
import {
  type EditedFilter,
  type EditedGroup,
  editedFilter,
  newCondition,
  newGroup,
  NO_GROUPS,
  whereOf,
} from './filter-groups.ts';

const Box = styled('section')({
  display: 'grid',
  gap: 10,
  '& h3': { fontSize: 13, fontWeight: 600 },
});

interface GroupEditorProps {
  queue: Queue;
  more: MoreOf;
  search: URLSearchParams;
  onChange: (step: AddressStep) => void;
}

/** Groups of conditions: all or any of each, and all or any of the groups. */
export function GroupEditor({ queue, more, search, onChange }: GroupEditorProps) {
  const t = useT();
  const where = search.get('where');
  const [filter, setFilter] = useState<EditedFilter | undefined>(() => editedFilter(where));
  // The panel stays while the address changes beside it: chips are taken off, filters cleared.
  const [told, setTold] = useState(where ?? '');
  if ((where ?? '') !== told) {
    setTold(where ?? '');
    if (filter === undefined || (where ?? '') !== whereOf(filter)) setFilter(editedFilter(where));
  }

  function change(next: EditedFilter): void {
    setFilter(next);
    const text = whereOf(next);
    if (text !== (where ?? '')) onChange((from) => withFilter(from, 'where', text));
  }

  if (filter === undefined)
    return (
      <Box>
        <p>{t('queue.where.tooDeep')}</p>
        <div>
          <ActionButton onClick={() => change(NO_GROUPS)}>{t('queue.where.begin')}</ActionButton>
        </div>
      </Box>
    );
  const { match, groups } = filter;
  const put = (at: number, group: EditedGroup | undefined) =>
    change({
      match,
      groups: groups.flatMap((one, place) => (place !== at ? [one] : group ? [group] : [])),
    });
  const matches = (of: 'group' | 'groups') =>
    (['all', 'any'] as const).map((value) => ({ value, label: t(`queue.where.${of}.${value}`) }));
  const [firstField = ''] = Object.keys(queue.filters);
  return (
    <Box aria-label={t('queue.where.title')}>
      <h3>{t('queue.where.title')}</h3>
      {groups.length < 2 ? null : (
        <Segmented
          label={t('queue.where.groups')}
          value={match}
          options={matches('groups')}
          onChange={(value) => change({ ...filter, match: value })}
        />
      )}
      {groups.map((group, at) => (
        <fieldset key={group.id} className="group">
          <legend>{t('queue.where.group', { number: at + 1 })}</legend>
          <Segmented
            label={t('queue.where.group', { number: at + 1 })}
            value={group.match}
            options={matches('group')}
            onChange={(value) => put(at, { ...group, match: value })}
          />
          {group.conditions.map((condition, place) => (
            <ConditionEditor
              key={condition.id}
              queue={queue}
              more={more}
              condition={condition}
              onChange={(next) => {
                const conditions = group.conditions.flatMap((one, other) =>
                  other !== place ? [one] : next ? [{ ...next, id: one.id }] : [],
                );
                put(at, conditions.length === 0 ? undefined : { ...group, conditions });
              }}
            />
          ))}
          <FilterChip
            add
            label={t('queue.where.addCondition')}
            onClick={() =>
              put(at, { ...group, conditions: [...group.conditions, newCondition(firstField)] })
            }
          />
        </fieldset>
      ))}
      <div>
        <FilterChip
          add
          label={t('queue.where.addGroup')}
          onClick={() => change({ match, groups: [...groups, newGroup(firstField)] })}
        />
      </div>
    </Box>
  );
}
