import { styled } from '@mui/material/styles';
import { useState, type FormEvent } from 'react';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { FilterChip } from '../../ui/FilterChip.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { withFilter } from './audit-url.ts';

const Bar = styled('form')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  '& input': { inlineSize: 220 },
});

interface AuditFiltersProps {
  search: URLSearchParams;
  onChange: (search: URLSearchParams) => void;
}

/** One case, ruling or order at a time. */
export function AuditFilters({ search, onChange }: AuditFiltersProps) {
  const t = useT();
  const [text, setText] = useState('');
  const entity = search.get('entityId');
  const [actor, event] = [search.get('actor'), search.get('event')];

  function submit(submitted: FormEvent): void {
    submitted.preventDefault();
    if (text.trim() !== '') onChange(withFilter(search, 'entityId', text.trim()));
    setText('');
  }

  return (
    <Bar onSubmit={submit}>
      <TextField
        label={t('audit.filter.entity')}
        hideLabel
        placeholder={t('audit.filter.entity')}
        value={text}
        onChange={setText}
      />
      <ActionButton type="submit">{t('audit.filter.submit')}</ActionButton>
      {entity ? (
        <FilterChip
          active
          label={t('audit.filter.chip', { id: entity })}
          onRemove={() => onChange(withFilter(search, 'entityId', ''))}
        />
      ) : null}
      {actor ? (
        <FilterChip
          active
          label={t('audit.filter.actor', { id: actor })}
          onRemove={() => onChange(withFilter(search, 'actor', ''))}
        />
      ) : null}
      {event ? (
        <FilterChip
          active
          label={t('audit.filter.event', { name: event })}
          onRemove={() => onChange(withFilter(search, 'event', ''))}
        />
      ) : null}
    </Bar>
  );
}
