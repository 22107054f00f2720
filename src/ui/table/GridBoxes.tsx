import type { GridSlotProps } from '@mui/x-data-grid';
import { createContext, use } from 'react';
import { useT } from '../../locales/use-t.ts';
import { SelectBox } from './SelectBox.tsx';
import { selectionState } from './selection.ts';

/** Row id → words; the grid itself calls every box "Select row". */
export const RowLabels = createContext<ReadonlyMap<string, string>>(new Map());

/**
 * The rows that are chosen, as the boxes show them. The grid takes the choice over only after it was drawn: by
 * its own word a box that is pressed would be empty again for a moment.
 */
export const ChosenRows = createContext<ReadonlySet<string>>(new Set());

/** The grid's row checkbox, named after its row and drawn like the native table's. */
export function GridRowBox(props: GridSlotProps['rowCheckbox']) {
  const labels = use(RowLabels);
  const t = useT();
  const id = String(props.rowId);
  return (
    <SelectBox
      aria-label={t('common.table.row.select', { label: labels.get(id) ?? id })}
      checked={use(ChosenRows).has(id)}
      tabIndex={props.tabIndex ?? -1}
      onChange={props.onChange}
      onKeyDown={props.onKeyDown}
      disabled={props.disabled}
    />
  );
}

/** The grid's "whole page" checkbox. */
export function GridHeadBox(props: GridSlotProps['baseCheckbox']) {
  const t = useT();
  const state = selectionState([...use(RowLabels).keys()], use(ChosenRows));
  return (
    <SelectBox
      aria-label={t('common.table.header.select')}
      checked={state === 'all'}
      mixed={state === 'some'}
      tabIndex={props.tabIndex ?? -1}
      onChange={props.onChange}
      onKeyDown={props.onKeyDown}
    />
  );
}
