import { type KeyboardEvent, useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { useT } from '../../locales/use-t.ts';
import { OptionList } from '../../ui/OptionList.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useNow } from '../../ui/use-now.ts';
import { findZones } from './find-zones.ts';

interface ZoneFieldProps {
  value: string;
  onChange: (zone: string) => void;
  error: string | undefined;
  readOnly: boolean;
}

/** A time zone, found by words of its name and told with its time of day. */
export function ZoneField({ value, onChange, error, readOnly }: ZoneFieldProps) {
  const t = useT();
  const { formatTime } = useIntl();
  const now = useNow(60_000);
  const listId = useId();
  // What is typed to find one; null while nothing is looked for.
  const [sought, setSought] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const offered = sought === null ? [] : findZones(sought);
  const open = offered.length > 0;
  const optionId = (at: number) => `${listId}-${at}`;

  function choose(zone: string): void {
    onChange(zone);
    setSought(null);
  }
  function look(text: string): void {
    setSought(text);
    setActive(0);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const { key, nativeEvent } = event;
    if (readOnly || nativeEvent.isComposing) return;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (!open) return look('');
      const step = key === 'ArrowDown' ? 1 : -1;
      return setActive((active + step + offered.length) % offered.length);
    }
    const zone = offered[active];
    if (key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      setSought(null);
    } else if (key === 'Enter' && zone !== undefined) {
      event.preventDefault();
      choose(zone);
    }
  }

  return (
    <div style={{ maxInlineSize: 320 }}>
      <TextField
        label={t('settings.calendar.zone')}
        hideLabel
        help={t('settings.calendar.zone.help')}
        error={error}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={listId}
        aria-activedescendant={open ? optionId(active) : undefined}
        readOnly={readOnly}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(text) => {
          onChange(text);
          look(text);
        }}
        onBlur={() => setSought(null)}
        onKeyDown={onKeyDown}
      />
      <div style={{ position: 'relative' }}>
        <OptionList
          id={listId}
          role="listbox"
          aria-label={t('settings.calendar.zone.list')}
          hidden={!open}
          style={{ inlineSize: '100%' }}
        >
          {offered.map((zone, at) => (
            <div
              key={zone}
              id={optionId(at)}
              role="option"
              tabIndex={-1}
              aria-selected={at === active}
              // The field must not lose its cursor to the mouse.
              onMouseDown={(event) => {
                event.preventDefault();
                choose(zone);
              }}
            >
              <bdi style={{ flex: 1, overflowWrap: 'anywhere' }}>{zone}</bdi>{' '}
              <small>{formatTime(now, { timeZone: zone, hourCycle: 'h23' })}</small>
            </div>
          ))}
        </OptionList>
      </div>
    </div>
  );
}
