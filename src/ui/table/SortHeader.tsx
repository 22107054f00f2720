import { styled } from '@mui/material/styles';
import { ArrowDownIcon, ArrowUpIcon } from '../Icons.tsx';
import { cut, focusRing, tone } from '../tokens.ts';
import { HeadCell } from './native-parts.ts';
import { nextSort, type Column, type TableSort } from './types.ts';

interface SortHeaderProps<Row> {
  column: Column<Row>;
  sort: TableSort | null;
  onSort: ((sort: TableSort) => void) | undefined;
}

const Press = styled('button')({
  all: 'unset',
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  minHeight: 24,
  minWidth: 0,
  cursor: 'pointer',
  borderRadius: 4,
  '&:hover, &[data-sorted]': { color: tone.ink },
  '&:focus-visible': focusRing,
  '& svg': { fontSize: 12 },
  // Like the grid: before right-aligned words, so that the words stay above their figures.
  '[data-align=end] > &': { flexDirection: 'row-reverse' },
});

/** A head cell; sortable ones are buttons and say how they are sorted (`aria-sort`). */
export function SortHeader<Row>({ column, sort, onSort }: SortHeaderProps<Row>) {
  const sorted = sort?.columnId === column.id ? sort.direction : null;
  const words = <span style={cut}>{column.header}</span>;
  if (!column.sortable || onSort === undefined) {
    return (
      <HeadCell scope="col" data-align={column.align}>
        {words}
      </HeadCell>
    );
  }
  return (
    <HeadCell
      scope="col"
      data-align={column.align}
      aria-sort={sorted === null ? 'none' : sorted === 'asc' ? 'ascending' : 'descending'}
    >
      <Press
        type="button"
        data-sorted={sorted ?? undefined}
        onClick={() => onSort(nextSort(sort, column.id))}
      >
        {words}
        {sorted === 'asc' ? <ArrowUpIcon /> : null}
        {sorted === 'desc' ? <ArrowDownIcon /> : null}
      </Press>
    </HeadCell>
  );
}
