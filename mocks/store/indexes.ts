import { CASE_TABLES, type CaseRecord, type CaseTable } from '../domain/cases/case.ts';
import type { AgendaRecord, LedgerRecord, RulingRecord, Tables } from '../domain/records.ts';
import { AgendaIndex } from './agenda-index.ts';
import { CaseIndex } from './case-index.ts';
import {
  appealQueue,
  deletionQueue,
  disputeQueue,
  questionQueue,
  ticketQueue,
} from './case-queues.ts';
import { RulingIndex } from './ruling-index.ts';
import { SearchIndex } from './search-index.ts';
import { StatementIndex } from './statement-index.ts';
import type { AllTables, AnyTable, Maps } from './tables.ts';

export type AnyIndex = CaseIndex<CaseRecord>;
const isCaseTable = (table: AnyTable): table is CaseTable =>
  CASE_TABLES.some((one) => one === table);

/** Every order and grouping that the tables are read by, kept in step with them. */
export class Indexes {
  readonly agenda = new AgendaIndex();
  readonly cases;
  readonly search: SearchIndex;
  readonly rulings: RulingIndex;
  readonly statements: StatementIndex;
  /** A seller's ledger entries, oldest first. */
  readonly ledger = new Map<string, LedgerRecord[]>();
  /** Idempotency key → the ruling that the request made. */
  readonly rulingByKey = new Map<string, string>();

  constructor(maps: Maps) {
    this.cases = {
      disputes: new CaseIndex(maps.disputes, disputeQueue),
      tickets: new CaseIndex(maps.tickets, ticketQueue),
      questions: new CaseIndex(maps.questions, questionQueue),
      deletionRequests: new CaseIndex(maps.deletionRequests, deletionQueue),
      appeals: new CaseIndex(maps.appeals, appealQueue),
    };
    this.search = new SearchIndex(maps);
    this.rulings = new RulingIndex(maps.rulings);
    this.statements = new StatementIndex(maps.statements);
  }

  /** The index of a table of cases, for what asks nothing of one kind only. */
  of(table: CaseTable): AnyIndex {
    const index: object = this.cases[table];
    // Rows go into the index of their own table only.
    return index as AnyIndex;
  }

  /** Follows one change of a table; both records are of that table. */
  follow(
    table: AnyTable,
    before: AllTables[AnyTable] | undefined,
    after: AllTables[AnyTable] | undefined,
  ): void {
    this.search.change(table, before, after);
    if (isCaseTable(table))
      this.of(table).change(before as CaseRecord | undefined, after as CaseRecord | undefined);
    else if (table === 'rulings')
      this.followRuling(before as RulingRecord | undefined, after as RulingRecord | undefined);
    else if (table === 'statements')
      this.statements.change(
        before as Tables['statements'] | undefined,
        after as Tables['statements'] | undefined,
      );
    else if (table === 'agenda')
      this.agenda.change(before as AgendaRecord | undefined, after as AgendaRecord | undefined);
    else if (table === 'ledger' && after && !before) this.followLedger(after as LedgerRecord);
  }

  private followRuling(before: RulingRecord | undefined, after: RulingRecord | undefined): void {
    this.rulings.change(before, after);
    if (after?.idempotencyKey !== undefined) this.rulingByKey.set(after.idempotencyKey, after.id);
  }

  private followLedger(entry: LedgerRecord): void {
    const entries = this.ledger.get(entry.sellerId);
    if (entries) entries.push(entry);
    else this.ledger.set(entry.sellerId, [entry]);
  }
}
