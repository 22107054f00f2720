import type { ReactNode } from 'react';
import { casePath } from '../../lib/case-path.ts';
import type { Translate } from '../../locales/use-t.ts';
import type { Column } from '../../ui/table/types.ts';
import { CaseLinkCell, ClockCell, CourtCell, PartiesCell, WhoCell } from './QueueCells.tsx';
import type { CaseRow } from './queue-spec.ts';
import type { StillRow } from './still-rows.ts';

type CaseColumn<Row extends CaseRow> = Column<StillRow<Row>>;
/** A row whose two sides are both known. */
type PartiesRow = Extract<CaseRow, { buyer: object; seller: object }>;

/**
 * The columns that queues of every kind share, each to be set among a kind's own. `search` is the query that a
 * link to a case carries along.
 */
export function caseColumns(t: Translate, search: string) {
  return {
    /** Always the first: the reference, which opens the case with its queue, above one thing more. */
    reference: <Row extends CaseRow>(
      width: number,
      below: (row: Row) => ReactNode,
    ): CaseColumn<Row> => ({
      id: 'case',
      header: t('queue.column.case'),
      width,
      sortable: true,
      card: 'line',
      render: ({ row }, cell) => (
        <CaseLinkCell to={`${casePath(row) ?? ''}${search}`} reference={row.reference} cell={cell}>
          {below(row)}
        </CaseLinkCell>
      ),
    }),
    /** Takes the room that is left: what the case is about. */
    about: <Row extends CaseRow>(
      id: string,
      header: string,
      minWidth: number,
      render: (row: Row, gone: boolean) => ReactNode,
    ): CaseColumn<Row> => ({
      id,
      header,
      flex: 1,
      minWidth,
      render: ({ row, gone }) => render(row, gone),
    }),
    parties: <Row extends PartiesRow>(header: string): CaseColumn<Row> => ({
      id: 'parties',
      header,
      width: 190,
      render: ({ row }) => <PartiesCell row={row} />,
    }),
    /** `isSilent`: a ruling for silence is possible, which is more urgent than the clock itself. */
    clock: <Row extends CaseRow>(
      width: number,
      isSilent?: (row: Row) => boolean,
    ): CaseColumn<Row> => ({
      id: 'clock',
      header: t('queue.column.clock'),
      width,
      sortable: true,
      render: ({ row }, cell) => (
        <ClockCell row={row} cell={cell} silence={isSilent?.(row) ?? false} />
      ),
    }),
    court: <Row extends CaseRow>(): CaseColumn<Row> => ({
      id: 'court',
      header: t('queue.column.court'),
      width: 96,
      sortable: true,
      render: ({ row }) => <CourtCell row={row} />,
    }),
    who: <Row extends CaseRow>(width: number, card?: 'corner'): CaseColumn<Row> => ({
      id: 'who',
      header: t('queue.column.who'),
      width,
      ...(card && { card }),
      render: ({ row }) => <WhoCell row={row} />,
    }),
  };
}
