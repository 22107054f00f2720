import { useMemo, useState } from 'react';
import type { RowLook, TableProps } from './types.ts';

/** What rows say, by their ids. */
export interface RowsById {
  row: (id: string) => object | undefined;
  look: (id: string) => RowLook;
}

type Known = ReadonlyMap<string, object>;

/**
 * The rows of a grid that itself knows only their ids. It takes other ids over a moment later than they come;
 * until then the rows that go say what they said.
 */
export function useRowsData<Row extends object>(props: TableProps<Row>): RowsById {
  const { rows, rowId, rowLook } = props;
  const known = useMemo(() => new Map(rows.map((row) => [rowId(row), row])), [rows, rowId]);
  const [held, setHeld] = useState<{ known: Known; before: Known }>({ known, before: known });
  if (held.known !== known) setHeld({ known, before: held.known });
  return useMemo(
    () => ({
      row: (id) => known.get(id) ?? held.before.get(id),
      look: (id) => {
        const row = known.get(id);
        return (row && rowLook?.(row)) ?? 'normal';
      },
    }),
    [known, held.before, rowLook],
  );
}

/** A list of ids that stays the same one while the ids do. */
export function useSameIds(ids: readonly string[]): readonly { id: string }[] {
  const spelled = JSON.stringify(ids);
  return useMemo(() => (JSON.parse(spelled) as readonly string[]).map((id) => ({ id })), [spelled]);
}
