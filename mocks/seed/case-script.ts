import type { Evidence } from '../../src/api/contract/evidence.ts';
import type { RulingBody } from '../../src/api/contract/rulings.ts';
import { amountText } from '../../src/lib/money.ts';
import type { Paper } from '../../src/lib/plain-pdf.ts';
import type { Actor, Context, Outcome } from '../domain/context.ts';
import { type ConductCode, flagConduct } from '../domain/disputes/conduct.ts';
import { escalateDispute, judgeEscalation } from '../domain/disputes/escalate.ts';
import { addEvidence, admitEvidence, evidenceIdOf } from '../domain/disputes/evidence.ts';
import { fileOf } from '../domain/cases/case-file.ts';
import { sendMessage } from '../domain/cases/message.ts';
import { addNote } from '../domain/cases/note.ts';
import { resolveAmount } from '../domain/money/amount.ts';
import { openDispute } from '../domain/disputes/open.ts';
import type { DisputeReason, OrderRecord, Side } from '../domain/records.ts';
import { approveRuling } from '../domain/rulings/decide.ts';
import { previewRuling } from '../domain/rulings/preview.ts';
import { proposeRuling } from '../domain/rulings/propose.ts';
import { advanceReplacement } from '../domain/rulings/replacement.ts';
import type { Tx } from '../domain/tx.ts';
import type { Step } from './replay.ts';
import { paperFile, seedFile } from './seed-files.ts';
import { staffActor } from './staff.ts';

/** A file that a party hands in. */
export interface HandedIn {
  /** A file of public/seed-evidence, or the name of a paper. */
  file: string;
  fileName?: string;
  /** Words instead of a file of the seed. */
  paper?: Paper;
  kind: Evidence['kind'];
  elements: string[];
  caption?: string;
}
export interface Opening {
  at: string;
  reason: DisputeReason;
  claim: string;
  wish: string;
  text: string;
  lineIds?: string[];
  files?: HandedIn[];
  /** The seller's notice never arrived. */
  undelivered?: boolean;
}
/** What a staff member rules; versions, watermark and digest are filled in as they are then. */
export type ScriptedRuling = Pick<RulingBody, 'kind' | 'basis' | 'reasonCodes'> &
  Partial<Pick<RulingBody, 'amount' | 'internalNote' | 'bearer'>> & {
    /** Exhibit numbers. */
    cite?: number[];
    toBuyer: string;
    toSeller: string;
  };

/** The story of one dispute, told step by step at its own instants. */
export class CaseScript {
  readonly steps: Step[] = [];
  readonly id: string;
  readonly order: OrderRecord;
  private readonly names: Record<Side, string>;

  constructor(id: string, order: OrderRecord, names: Record<Side, string>) {
    this.id = id;
    this.order = order;
    this.names = names;
  }

  private party(side: Side): Actor {
    const id = side === 'buyer' ? this.order.buyerId : this.order.sellerId;
    return { id, name: this.names[side], party: side };
  }

  private add(at: string, actor: Actor, run: (tx: Tx, ctx: Context) => Outcome<unknown>): this {
    this.steps.push({ at, actor, run });
    return this;
  }

  open(opening: Opening): this {
    const { at, files = [], undelivered, lineIds, ...words } = opening;
    return this.add(at, this.party('buyer'), (tx, ctx) => {
      const command = {
        orderId: this.order.id,
        lineIds: lineIds ?? this.order.lines.slice(0, 1).map((line) => line.id),
        ...words,
        ...(undelivered ? { delivery: 'failed' as const } : {}),
      };
      const own = (prefix: string) => (prefix === 'dsp' ? this.id : ctx.newId(prefix));
      const opened = openDispute(tx, command, { ...ctx, newId: own });
      return opened.ok ? this.handIn(tx, ctx, 'buyer', files, opened) : opened;
    });
  }

  private handIn(
    tx: Tx,
    ctx: Context,
    party: Evidence['submittedBy'],
    files: readonly HandedIn[],
    before: Outcome<unknown>,
  ): Outcome<unknown> {
    let last = before;
    for (const { file, fileName, paper, kind, elements, caption } of files) {
      const command = { disputeId: this.id, party, kind, elements, caption };
      const content = paper ? paperFile(paper, file) : seedFile(file, fileName);
      last = addEvidence(tx, { ...command, file: content }, ctx);
      if (!last.ok) return last;
    }
    return last;
  }

  /** A party writes to all, maybe with files. */
  say(side: Side, at: string, text: string, files: HandedIn[] = []): this {
    return this.add(at, this.party(side), (tx, ctx) => {
      const from = fileOf(tx, this.id).evidence.length;
      const added = this.handIn(tx, ctx, side, files, { ok: true, value: undefined });
      if (!added.ok) return added;
      const evidenceIds = files.map((_, index) => evidenceIdOf(this.id, from + index + 1));
      const command = { caseId: this.id, from: side, to: 'all' as const, text };
      return sendMessage(tx, files.length ? { ...command, evidenceIds } : command, ctx);
    });
  }

  evidence(side: Side, at: string, ...files: HandedIn[]): this {
    const nothing = { ok: true as const, value: undefined };
    return this.add(at, this.party(side), (tx, ctx) => this.handIn(tx, ctx, side, files, nothing));
  }

  escalate(by: Side, at: string, note?: string): this {
    return this.add(at, this.party(by), (tx, ctx) =>
      escalateDispute(tx, { disputeId: this.id, by, note }, ctx),
    );
  }

  staffWrites(agentId: string, at: string, to: 'buyer' | 'seller' | 'both', text: string): this {
    return this.add(at, staffActor(agentId), (tx, ctx) =>
      sendMessage(tx, { caseId: this.id, from: 'staff', to, text }, ctx),
    );
  }

  note(agentId: string, at: string, text: string): this {
    return this.add(at, staffActor(agentId), (tx, ctx) =>
      addNote(tx, { caseId: this.id, text }, ctx),
    );
  }

  exclude(agentId: string, at: string, exhibit: number, why: string): this {
    const evidenceId = evidenceIdOf(this.id, exhibit);
    const ruled = { evidenceId, admissibility: 'excludedOffPlatform' as const, why };
    return this.add(at, staffActor(agentId), (tx, ctx) => admitEvidence(tx, ruled, ctx));
  }

  conduct(agentId: string, at: string, party: Side, code: ConductCode, note: string): this {
    return this.add(at, staffActor(agentId), (tx, ctx) =>
      flagConduct(tx, { disputeId: this.id, party, code, note }, ctx),
    );
  }

  meritless(agentId: string, at: string, reason: string): this {
    return this.add(at, staffActor(agentId), (tx, ctx) =>
      judgeEscalation(tx, { disputeId: this.id, meritless: true, reason }, ctx),
    );
  }

  propose(agentId: string, at: string, ruling: ScriptedRuling): this {
    return this.add(at, staffActor(agentId), (tx, ctx) => {
      const body = this.bodyOf(tx, ruling, ctx);
      const receipt = previewRuling(tx, this.id, body, ctx);
      if (!receipt.ok) return receipt;
      const expectVersion = tx.need('disputes', this.id).version;
      const signed = { ...body, digest: receipt.value.digest };
      const key = ctx.newId('key');
      const command = { disputeId: this.id, body: signed, idempotencyKey: key, expectVersion };
      return proposeRuling(tx, command, ctx);
    });
  }

  /** What the ruling comes to, for statements that name it. */
  private amountOf(tx: Tx, ruling: ScriptedRuling, ctx: Context): string {
    const order = tx.need('orders', this.order.id);
    const amount = resolveAmount(order, ruling, ctx.policy, tx.need('disputes', this.id));
    return amount.ok ? amountText(amount.value.amountMinor, order.currency) : '';
  }

  private bodyOf(tx: Tx, ruling: ScriptedRuling, ctx: Context): RulingBody {
    const { cite = [], toBuyer, toSeller, ...rest } = ruling;
    const said = (text: string) =>
      text.includes('{amount}')
        ? text.replaceAll('{amount}', this.amountOf(tx, ruling, ctx))
        : text;
    const cited = fileOf(tx, this.id).evidence.filter((item) => cite.includes(item.number));
    return {
      ...rest,
      citedEvidence: cited.map(({ id, sha256 }) => ({ id, sha256 })),
      statementToBuyer: said(toBuyer),
      statementToSeller: said(toSeller),
      moneyVersionSeen: tx.need('orders', this.order.id).moneyVersion,
      evidenceWatermark: tx.need('disputes', this.id).evidenceWatermark,
    };
  }

  private lastRuling(tx: Tx) {
    const id = tx.need('disputes', this.id).rulingIds.at(-1);
    return tx.need('rulings', id ?? '');
  }

  approve(agentId: string, at: string): this {
    return this.add(at, staffActor(agentId), (tx, ctx) => {
      const { id, digest, version } = this.lastRuling(tx);
      return approveRuling(tx, { rulingId: id, digest, expectVersion: version }, ctx);
    });
  }

  sellerReplaces(at: string, to: 'accepted' | 'shipped'): this {
    return this.add(at, this.party('seller'), (tx, ctx) =>
      advanceReplacement(tx, { rulingId: this.lastRuling(tx).id, to }, ctx),
    );
  }
}
