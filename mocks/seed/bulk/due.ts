import { addMs, toMs } from '../../../src/lib/instants.ts';
import { openClock } from '../../domain/clocks.ts';
import { closingEntry } from '../../domain/disputes/resolve.ts';
import type { DisputeRecord, TicketRecord } from '../../domain/records.ts';
import type { DueColumns } from '../../store/bulk-due.ts';
import type { BulkDues, DueCases, KeptDue } from '../seed-target.ts';
import type { BulkPlans } from './plan.ts';
import type { BulkTickets } from './tickets.ts';

const idBehind = (id: string, mark: string): string =>
  id.startsWith(mark) ? id.slice(mark.length) : '';

/** What time will do to bulk cases. */
export class Dues {
  private readonly plans: BulkPlans;
  private readonly tickets: BulkTickets;

  constructor(plans: BulkPlans, tickets: BulkTickets) {
    this.plans = plans;
    this.tickets = tickets;
  }

  /**
   * Of rows as they are seeded. Resolved disputes close when nobody may appeal any more, resolved tickets when
   * no answer may reopen them any more (cases.md §4).
   */
  of(disputes: readonly DisputeRecord[], tickets: readonly TicketRecord[]): BulkDues {
    const { ticketReopenMs } = this.plans.options.policy;
    return {
      disputes: inOrder(disputes, ({ status, clocks }) =>
        status === 'resolved' ? openClock(clocks, 'appealWindow')?.dueAt : undefined,
      ),
      tickets: inOrder(tickets, ({ resolvedAt }) =>
        resolvedAt === undefined ? undefined : addMs(resolvedAt, ticketReopenMs),
      ),
    };
  }

  columns(cases: DueCases, { numbers, ms }: KeptDue): DueColumns {
    const arrays = { numbers: Uint32Array.from(numbers), ms: Float64Array.from(ms) };
    const { plans, tickets } = this;
    if (cases === 'disputes')
      return {
        ...arrays,
        entry: (n, dueAt) => closingEntry(plans.idOf('dsp', n), dueAt),
        numberOf: (id) => plans.disputeNumberOf(idBehind(id, 'appealWindow:')),
      };
    return {
      ...arrays,
      entry: (n, dueAt) => {
        const id = tickets.idOf(n);
        return { id: `ticketCloses:${id}`, dueAt, kind: 'ticketCloses', ref: [id] };
      },
      numberOf: (id) => tickets.numberOf(idBehind(id, 'ticketCloses:')),
    };
  }
}

function inOrder<R extends { id: string; derived?: number }>(
  rows: readonly R[],
  dueOf: (row: R) => string | undefined,
): KeptDue {
  const due = rows.flatMap((row) => {
    const dueAt = dueOf(row);
    return dueAt === undefined ? [] : [{ id: row.id, n: row.derived ?? 0, ms: toMs(dueAt) }];
  });
  due.sort((a, b) => a.ms - b.ms || (a.id < b.id ? -1 : 1));
  return { numbers: due.map(({ n }) => n), ms: due.map(({ ms }) => ms) };
}
