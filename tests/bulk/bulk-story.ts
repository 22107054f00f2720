import type { BulkAction, BulkRow, BulkRun } from '../../src/api/contract/bulk.ts';
import { type SeededRandom, seededRandom } from '../../src/lib/prng.ts';
import { type Ask, signIn, withVersion } from '../../mocks/test-client.ts';
import { createTestWorld, type TestWorld } from '../../mocks/test-world.ts';
import { CrashingJournal } from './crashing-journal.ts';

export type RunView = BulkRun & { rows: { items: BulkRow[]; nextCursor?: string; total: number } };

/** A run with what went wrong on its way. */
export interface Told {
  run: RunView;
  rows: BulkRow[];
  crashes: number;
}

const ENDED = new Set(['done', 'cancelled']);

/** Life around a bulk run: others work on the same cases, things fail, the engine is killed. */
export class BulkStory {
  private readonly journal = new CrashingJournal();
  private readonly seed: number;
  private readonly volume: number;
  readonly dice: SeededRandom;
  world!: TestWorld;
  mara!: Ask;
  private jonas!: Ask;
  private heard: (() => void)[] = [];
  private keys = 0;
  private broken = '';
  crashes = 0;

  constructor(seed: number, volume: number) {
    this.dice = seededRandom(seed);
    this.seed = seed;
    this.volume = volume;
  }

  /** Opens the world, or opens it again after it was killed. */
  async open(): Promise<void> {
    this.journal.heal();
    this.world = await createTestWorld({ volume: this.volume, journal: this.journal });
    this.world.engine.subscribe(({ type }) => {
      if (type !== 'bulk') return;
      const listeners = this.heard;
      this.heard = [];
      for (const tell of listeners) tell();
    });
    this.mara = await signIn(this.world, 'agt_mara');
    this.jonas = await signIn(this.world, 'agt_jonas');
  }

  close(): Promise<void> {
    return this.world.close();
  }

  /** A fresh intent; the name is kept for its retries. */
  key(): string {
    this.keys += 1;
    return `bulk ${this.keys}`;
  }

  async idsOf(list: 'ticketList' | 'questionList', most: number) {
    const found: { id: string; version: number }[] = [];
    let cursor: string | undefined;
    do {
      const query = { view: 'all', limit: '100', ...(cursor === undefined ? {} : { cursor }) };
      const { body } = await this.mara(list, { query });
      found.push(...(body['items'] as typeof found));
      cursor = body['nextCursor'] as string | undefined;
    } while (cursor !== undefined && found.length < most);
    return found.slice(0, most).map(({ id, version }) => ({ id, version }));
  }

  /** Somebody else does something with one of the cases: holds it, moves it on, or takes its turn. */
  async meddle(id: string): Promise<void> {
    // What fails for the rows of a run fails for others, too.
    await this.tryTo(id).catch(() => undefined);
  }

  private async tryTo(id: string): Promise<void> {
    const what = this.dice.int(0, 2);
    if (what === 0) await this.jonas('caseClaim', { params: { caseId: id }, body: {} });
    else if (what === 1)
      await withVersion(this.jonas, 'caseTags', { params: { caseId: id }, body: { tags: [] } });
    else {
      const ticket = (await this.jonas('ticketView', { params: { ticketId: id } })).body;
      const status = this.dice.pick(['open', 'resolved', 'underReview', 'closed']);
      const ifMatch = Number(ticket['version'] ?? 0);
      await this.jonas('ticketStatusSet', { params: { ticketId: id }, ifMatch, body: { status } });
    }
  }

  /** Rows fail now and then, or answers are lost now and then. */
  async setFaults(operation: string): Promise<void> {
    this.broken = operation;
    const share = this.dice.int(10, 40);
    const kinds = [
      { kind: 'error', at: 'before', status: 503 },
      { kind: 'offline' },
      { kind: 'dropReply' },
    ];
    await this.mara('faultSet', { body: { operation, share, ...kinds[this.seed % 3] } });
  }

  async healFaults(): Promise<void> {
    this.broken = '';
    await this.mara('faultSet', { body: { clear: true } });
  }

  async view(bulkId: string, query: Record<string, string> = {}): Promise<RunView> {
    const answer = await this.mara('bulkView', {
      params: { bulkId },
      query: { limit: '100', ...query },
    });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return answer.body as RunView;
  }

  async told(bulkId: string): Promise<Told> {
    const run = await this.view(bulkId);
    const rows = [...run.rows.items];
    for (let page = run; page.rows.nextCursor !== undefined;) {
      page = await this.view(bulkId, { cursor: page.rows.nextCursor });
      rows.push(...page.rows.items);
    }
    return { run, rows, crashes: this.crashes };
  }

  private next(): Promise<void> {
    return new Promise((resolve) => this.heard.push(resolve));
  }

  /** Paused and resumed now and then; every third story is given up at its third step. */
  private async steer(bulkId: string, steps: number): Promise<void> {
    const params = { bulkId };
    if (steps === 3 && this.seed % 3 === 1) await this.mara('bulkCancel', { params });
    else if (this.dice.chance(0.2)) {
      await this.mara('bulkPause', { params });
      await this.mara('bulkResume', { params });
    }
  }

  /** Waits for the end of a run, while this and that happens to it. */
  async live(bulkId: string, cases: readonly { id: string }[], calm = false): Promise<Told> {
    for (let steps = 0; ; steps += 1) {
      const step = this.next();
      const { state } = await this.view(bulkId);
      if (ENDED.has(state)) return this.told(bulkId);
      if (!calm && (steps === 1 || this.dice.chance(0.1))) {
        await this.crash();
        continue;
      }
      if (!calm) {
        await this.steer(bulkId, steps);
        await this.meddle(this.dice.pick(cases).id);
      }
      if (!ENDED.has((await this.view(bulkId)).state)) await step;
    }
  }

  /** The engine is killed within its next commits, and opened again: the run goes on by itself. */
  private async crash(): Promise<void> {
    const killed = this.journal.crashAfter(this.dice.int(0, 2), this.dice.chance(0.5));
    const over = this.runIsOver();
    await Promise.race([killed, over]);
    this.crashes += 1;
    await this.world.close();
    await this.open();
    if (this.broken !== '') await this.setFaults(this.broken);
  }

  /** A run may end before the engine could be killed in the middle of it. */
  private async runIsOver(): Promise<void> {
    for (;;) {
      const step = this.next();
      const { items } = (await this.mara('bulkList')).body as { items?: BulkRun[] };
      if (items?.every(({ state }) => ENDED.has(state)) ?? true) return;
      await step;
    }
  }

  /** Starts a run the way the console does: a dry run, then the word; the answer may be lost. */
  async start(action: BulkAction, cases: readonly { id: string; version: number }[]) {
    const body = { dryRun: true, action, selection: { cases } };
    const { body: checked } = await this.mara('bulkRun', { body, key: this.key() });
    const key = this.key();
    for (const one of cases) if (this.dice.chance(0.04)) await this.meddle(one.id);
    const word = { dryRun: false, checked: String(checked['id']) };
    await this.mara('faultSet', { body: { operation: 'bulkRun', kind: 'dropReply', times: 1 } });
    await this.mara('bulkRun', { body: word, key }).catch(() => undefined);
    const { body: started } = await this.mara('bulkRun', { body: word, key });
    return started as BulkRun;
  }
}
