import { useMemo } from 'react';
import type { DisputeRow } from '../../api/contract/disputes.ts';
import { useT } from '../../locales/use-t.ts';
import { Money } from '../../ui/Money.tsx';
import type { Column } from '../../ui/table/types.ts';
import { CaseCell, ClaimCell, ClockCell, CourtCell, PartiesCell, WhoCell } from './QueueCells.tsx';
import type { StillRow } from './still-rows.ts';

export type QueueRow = StillRow<DisputeRow>;

/** The columns of the queue, left to right in the order a decision reads them. */
export function useColumns(search: string): readonly Column<QueueRow>[] {
  const t = useT();
  return useMemo(
    (): readonly Column<QueueRow>[] => [
      {
        id: 'case',
        header: t('queue.column.case'),
        width: 142,
        sortable: true,
        card: 'line',
        render: ({ row }, cell) => <CaseCell row={row} search={search} cell={cell} />,
      },
      {
        id: 'claim',
        header: t('queue.column.claim'),
        flex: 1,
        minWidth: 220,
        render: ({ row, gone }) => <ClaimCell row={row} gone={gone} />,
      },
      {
        id: 'parties',
        header: t('queue.column.parties'),
        width: 190,
        render: ({ row }) => <PartiesCell row={row} />,
      },
      {
        id: 'stake',
        header: t('queue.column.stake'),
        width: 108,
        align: 'end',
        sortable: true,
        render: ({ row }) => <Money money={row.atStake} stacked />,
      },
      {
        id: 'clock',
        header: t('queue.column.clock'),
        width: 190,
        sortable: true,
        render: ({ row }) => <ClockCell row={row} />,
      },
      {
        id: 'court',
        header: t('queue.column.court'),
        width: 96,
        sortable: true,
        render: ({ row }) => <CourtCell row={row} />,
      },
      {
        id: 'who',
        header: t('queue.column.who'),
        width: 116,
        render: ({ row }) => <WhoCell row={row} />,
      },
    ],
    [t, search],
  );
}
