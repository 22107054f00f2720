import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useT } from '../../locales/use-t.ts';
import { Input } from '../../ui/Input.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';

interface MacroSearchProps {
  listId: string;
  activeId: string | undefined;
  value: string;
  /** How many macros are listed; undefined while nobody knows. */
  count: number | undefined;
  onChange: (sought: string) => void;
  onMove: (step: number) => void;
  onEnter: () => void;
}

/** More than any list holds. */
const END = 1_000;
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
};

/** The field that keeps the focus: typing narrows the list, arrows walk in it, Enter inserts. */
export function MacroSearch(props: MacroSearchProps) {
  const { listId, activeId, value, count, onChange, onMove, onEnter } = props;
  const t = useT();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const atEnd = event.ctrlKey || event.metaKey;
    const step = STEPS[event.key];
    if (step !== undefined) onMove(atEnd ? Math.sign(step) * END : step);
    else if (event.key === 'Enter') onEnter();
    else return;
    event.preventDefault();
  }

  return (
    <>
      <Input
        ref={field}
        type="text"
        role="combobox"
        aria-expanded={count !== undefined && count > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={activeId === undefined ? undefined : `${listId}-${activeId}`}
        aria-label={t('macro.search')}
        placeholder={t('macro.search')}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <VisuallyHidden role="status">
        {count === undefined ? '' : t('macro.count', { count })}
      </VisuallyHidden>
    </>
  );
}
