// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderPiece } from '../render-piece.ts';
import { DataTable } from './DataTable.tsx';
import { templateOf } from './native-parts.ts';
import { selectionState, withPage, withRow } from './selection.ts';
import { nextSort, type Column, type TableSort } from './types.ts';

afterEach(cleanup);

interface Row {
  id: string;
  buyer: string;
}

const rows: Row[] = [
  { id: 'DSP-1', buyer: 'Ines' },
  { id: 'DSP-2', buyer: 'Kenji' },
  { id: 'DSP-3', buyer: 'Noor' },
];

const columns: Column<Row>[] = [
  { id: 'case', header: 'Case', width: 120, sortable: true, render: (row) => row.id },
  { id: 'buyer', header: 'Buyer', flex: 1, render: (row) => <a href="#buyer">{row.buyer}</a> },
];

interface Spies {
  onOpen?: (row: Row) => void;
  onSort?: (sort: TableSort) => void;
}

function Table({ onOpen, onSort }: Spies) {
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set(['other page']));
  const [sort, setSort] = useState<TableSort | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  return (
    <>
      <DataTable
        view="native"
        label="Disputes"
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        rowLabel={(row) => `${row.id}, ${row.buyer}`}
        selection={selection}
        onSelectionChange={setSelection}
        sort={sort}
        onSort={(next) => {
          setSort(next);
          onSort?.(next);
        }}
        focusedId={current}
        onFocusRow={setCurrent}
        {...(onOpen === undefined ? {} : { onOpen })}
      />
      <output>{[...selection].join(' ')}</output>
    </>
  );
}

describe('native table', () => {
  it('is named, and names each row’s box after the row', () => {
    renderPiece(<Table />);
    const table = screen.getByRole('table', { name: 'Disputes' });
    expect(within(table).getAllByRole('row')).toHaveLength(4);
    expect(screen.getByRole('checkbox', { name: 'Select DSP-2, Kenji' })).toBeInTheDocument();
    expect(screen.getByRole('columnheader', { name: 'Buyer' })).not.toHaveAttribute('aria-sort');
  });

  it('sorts by a press on the head and says how in aria-sort', async () => {
    const onSort = vi.fn<(sort: TableSort) => void>();
    renderPiece(<Table onSort={onSort} />);
    const head = screen.getByRole('columnheader', { name: 'Case' });
    expect(head).toHaveAttribute('aria-sort', 'none');
    await userEvent.click(within(head).getByRole('button'));
    expect(head).toHaveAttribute('aria-sort', 'ascending');
    await userEvent.click(within(head).getByRole('button'));
    expect(head).toHaveAttribute('aria-sort', 'descending');
    expect(onSort).toHaveBeenLastCalledWith({ columnId: 'case', direction: 'desc' });
  });

  it('selects one, the page, and keeps what other pages have', async () => {
    renderPiece(<Table />);
    const all = screen.getByRole('checkbox', { name: 'Select all rows on this page' });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select DSP-2, Kenji' }));
    expect(screen.getByRole('status')).toHaveTextContent('other page DSP-2');
    expect(all).toBePartiallyChecked();
    await userEvent.click(all);
    expect(screen.getByRole('status')).toHaveTextContent('other page DSP-2 DSP-1 DSP-3');
    await userEvent.click(all);
    expect(screen.getByRole('status')).toHaveTextContent(/^other page$/);
  });

  it('opens by a press on the row or Enter, not by its box or link', async () => {
    const onOpen = vi.fn<(row: Row) => void>();
    renderPiece(<Table onOpen={onOpen} />);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select DSP-1, Ines' }));
    await userEvent.click(screen.getByRole('link', { name: 'Ines' }));
    expect(onOpen).not.toHaveBeenCalled();
    await userEvent.click(screen.getByText('DSP-3'));
    expect(onOpen).toHaveBeenLastCalledWith(rows[2]);
  });

  it('moves the current row by arrows; one row is in the tab order', async () => {
    const onOpen = vi.fn<(row: Row) => void>();
    const { container } = renderPiece(<Table onOpen={onOpen} />);
    const tabbable = () => container.querySelectorAll('tbody tr[tabindex="0"]');
    expect(tabbable()).toHaveLength(1);
    container.querySelector<HTMLElement>('tbody tr')?.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toHaveAttribute('data-row-id', 'DSP-2');
    expect(tabbable()).toHaveLength(1);
    await userEvent.keyboard('{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith(rows[1]);
  });
});

describe('helpers', () => {
  it('widths are the grid’s: fixed in px, the rest by share', () => {
    expect(templateOf(columns, true)).toBe('42px 120px minmax(160px, 1fr)');
  });

  it('a first press sorts ascending, a second turns it', () => {
    expect(nextSort(null, 'a')).toEqual({ columnId: 'a', direction: 'asc' });
    expect(nextSort({ columnId: 'a', direction: 'asc' }, 'a').direction).toBe('desc');
    expect(nextSort({ columnId: 'a', direction: 'desc' }, 'b').direction).toBe('asc');
  });

  it('selection never changes what it was given', () => {
    const before: ReadonlySet<string> = new Set(['a']);
    expect([...withRow(before, 'b', true)]).toEqual(['a', 'b']);
    expect([...withPage(before, ['a', 'b'], false)]).toEqual([]);
    expect([...before]).toEqual(['a']);
    expect(selectionState(['a', 'b'], before)).toBe('some');
    expect(selectionState([], before)).toBe('none');
  });
});
