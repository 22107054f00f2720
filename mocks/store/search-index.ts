import { foldForSearch } from '../../src/lib/text.ts';
import type { CaseRecord, CaseTable } from '../domain/cases/case.ts';
import type {
  AppealRecord,
  CaseFileRecord,
  DeletionRequestRecord,
  DisputeRecord,
  QuestionRecord,
  TicketRecord,
} from '../domain/records.ts';
import { TextPool } from './text-pool.ts';
import type { AllTables, AnyTable, Maps } from './tables.ts';

/** The texts of a row that a search looks into. */
const TEXTS = {
  disputes: (row: DisputeRecord) => [row.claim, row.buyerName, row.sellerName],
  tickets: (row: TicketRecord) => [row.subject, row.requester.name],
  questions: (row: QuestionRecord) => [row.text, row.item.title, row.buyerName, row.sellerName],
  deletionRequests: (row: DeletionRequestRecord) => [
    row.excerpt,
    row.offerTitle,
    row.authorName,
    row.sellerName,
  ],
  appeals: (row: AppealRecord) => [row.text, row.filedByName, row.otherName],
};

const SEARCHED: ReadonlySet<AnyTable> = new Set([
  'disputes',
  'tickets',
  'questions',
  'deletionRequests',
  'appeals',
  'orders',
  'buyers',
]);

/** What a search asks for; references are found by the order that each queue has of them. */
export interface Pools {
  disputes: TextPool<DisputeRecord>;
  tickets: TextPool<TicketRecord>;
  questions: TextPool<QuestionRecord>;
  deletionRequests: TextPool<DeletionRequestRecord>;
  appeals: TextPool<AppealRecord>;
  /** Order reference → the id of the dispute that names it, of the order where none does; buyer id → name. */
  orders: Map<string, string>;
  buyers: Map<string, string>;
}

/**
 * What a search over everything looks into, built when first asked for and kept in step: texts by their
 * distinct wordings, references by themselves, and the whole threads of cases that are held.
 */
export class SearchIndex {
  private readonly maps: Maps;
  private pools: Pools | undefined;
  private begun: Generator<undefined, Pools> | undefined;
  private readonly threads = new WeakMap<CaseFileRecord, string>();

  constructor(maps: Maps) {
    this.maps = maps;
  }

  /** The pools; the first search of a world builds them. */
  get all(): Pools {
    while (!this.pools) this.warm(Number.POSITIVE_INFINITY);
    return this.pools;
  }

  /**
   * Builds a part of the pools ahead of the first search, so that nobody waits for the whole of it. What is
   * half built when a row changes is begun anew.
   * @returns true when all is built
   */
  warm(rows: number): boolean {
    if (this.pools) return true;
    this.begun ??= this.build();
    for (let left = rows; left > 0; left -= 1) {
      const step = this.begun.next();
      if (step.done !== true) continue;
      this.pools = step.value;
      this.begun = undefined;
      return true;
    }
    return false;
  }

  /** Follows one change of a table; both records are of that table. */
  change(
    table: AnyTable,
    before: AllTables[AnyTable] | undefined,
    after: AllTables[AnyTable] | undefined,
  ): void {
    const { pools } = this;
    if (SEARCHED.has(table)) this.begun = undefined;
    if (!pools) return;
    if (table === 'disputes') {
      pools.disputes.change(
        before as DisputeRecord | undefined,
        after as DisputeRecord | undefined,
      );
      if (after) this.know(pools, after as DisputeRecord);
    } else if (table === 'tickets')
      pools.tickets.change(before as TicketRecord | undefined, after as TicketRecord | undefined);
    else if (table === 'questions')
      pools.questions.change(
        before as QuestionRecord | undefined,
        after as QuestionRecord | undefined,
      );
    else if (table === 'deletionRequests')
      pools.deletionRequests.change(
        before as DeletionRequestRecord | undefined,
        after as DeletionRequestRecord | undefined,
      );
    else if (table === 'appeals')
      pools.appeals.change(before as AppealRecord | undefined, after as AppealRecord | undefined);
  }

  /** Cases whose whole thread is held, with the thread folded for the search. */
  *heldThreads(): Generator<{ file: CaseFileRecord; folded: string }> {
    for (const file of this.maps.files.values()) {
      let folded = this.threads.get(file);
      if (folded === undefined) {
        const said = [...file.messages, ...file.notes].map(({ text }) => text);
        folded = foldForSearch(said.join('\n').replaceAll(/\s/gu, ' '));
        this.threads.set(file, folded);
      }
      yield { file, folded };
    }
  }

  /** A held case row, by table and id. */
  row(table: CaseTable, id: string): CaseRecord | undefined {
    return this.maps[table].get(id);
  }

  /** One row at a time. */
  private *build(): Generator<undefined, Pools> {
    const { disputes, tickets, questions, deletionRequests, appeals } = this.maps;
    const { orders, buyers } = this.maps;
    const pools: Pools = {
      disputes: new TextPool(TEXTS.disputes),
      tickets: new TextPool(TEXTS.tickets),
      questions: new TextPool(TEXTS.questions),
      deletionRequests: new TextPool(TEXTS.deletionRequests),
      appeals: new TextPool(TEXTS.appeals),
      orders: new Map(),
      buyers: new Map(),
    };
    for (const { id, reference } of orders.values()) pools.orders.set(reference, id);
    for (const { id, name } of buyers.values()) pools.buyers.set(id, name);
    for (const row of disputes.values()) {
      pools.disputes.add(row);
      this.know(pools, row);
      yield;
    }
    for (const row of tickets.values()) {
      pools.tickets.add(row);
      yield;
    }
    for (const row of questions.values()) {
      pools.questions.add(row);
      pools.buyers.set(row.buyerId, row.buyerName);
      yield;
    }
    for (const row of deletionRequests.values()) {
      pools.deletionRequests.add(row);
      yield;
    }
    for (const row of appeals.values()) {
      pools.appeals.add(row);
      yield;
    }
    return pools;
  }

  private know(pools: Pools, row: DisputeRecord): void {
    pools.orders.set(row.orderReference, row.id);
    pools.buyers.set(row.buyerId, row.buyerName);
  }
}
