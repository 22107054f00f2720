import type { GridSlotProps } from '@mui/x-data-grid';
import { createContext, use } from 'react';
import { useT } from '../../locales/use-t.ts';
import { SelectBox } from './SelectBox.tsx';

/** Row id → words; the grid itself calls every box "Select row". */
export const RowLabels = createContext<ReadonlyMap<string, string>>(new Map());

/** The grid's row checkbox, named after its row and drawn like the native table's. */
export function GridRowBox(props: GridSlotProps['rowCheckbox']) {
  const labels = use(RowLabels);
  const t = useT();
  const id = String(props.rowId);
  return (
    <SelectBox
      aria-label={t('common.table.row.select', { label: labels.get(id) ?? id })}
      checked={props.checked ?? false}
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
  return (
    <SelectBox
      aria-label={t('common.table.header.select')}
      checked={props.checked ?? false}
      mixed={props.indeterminate ?? false}
      tabIndex={props.tabIndex ?? -1}
      onChange={props.onChange}
      onKeyDown={props.onKeyDown}
    />
  );
}
