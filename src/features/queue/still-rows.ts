/** A row as the hand knows it: where it was, with what it says now. */
export interface StillRow<Row> {
  row: Row;
  /** It no longer belongs to this list; it stays, greyed, until the list is renewed. */
  gone: boolean;
}

export interface StillList<Row> {
  rows: readonly StillRow<Row>[];
  /** Rows that came and wait to be shown. */
  arrivals: number;
}

/** A list as it arrived. */
export function settled<Row>(rows: readonly Row[]): StillList<Row> {
  return { rows: rows.map((row) => ({ row, gone: false })), arrivals: 0 };
}

/**
 * Nothing moves under the pointer: rows keep their place and take over what changed in them, rows
 * that left stay greyed, and newcomers are only counted. An empty list has nothing to hold still.
 */
export function keepStill<Row extends { id: string }>(
  shown: StillList<Row>,
  fresh: readonly Row[],
): StillList<Row> {
  if (shown.rows.length === 0) return settled(fresh);
  const now = new Map(fresh.map((row) => [row.id, row]));
  const known = new Set(shown.rows.map(({ row }) => row.id));
  const rows = shown.rows.map((still) => {
    const current = now.get(still.row.id);
    const row = current ?? still.row;
    const gone = current === undefined;
    // What did not change is not drawn again.
    return still.row === row && still.gone === gone ? still : { row, gone };
  });
  return { rows, arrivals: fresh.filter((row) => !known.has(row.id)).length };
}
