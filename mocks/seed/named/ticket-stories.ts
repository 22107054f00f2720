import { addMs, HOUR } from '../../../src/lib/instants.ts';
import { claimCase } from '../../domain/cases/lease.ts';
import { sendMessage } from '../../domain/cases/message.ts';
import { addNote } from '../../domain/cases/note.ts';
import { snoozeCase } from '../../domain/cases/snooze.ts';
import type { Context, Outcome } from '../../domain/context.ts';
import type { AccountActionRecord } from '../../domain/people-records.ts';
import { followUpTicket } from '../../domain/tickets/follow-up.ts';
import {
  type FormCommand,
  type OpenCommand,
  openTicket,
  submitForm,
} from '../../domain/tickets/open.ts';
import { setTicketStatus } from '../../domain/tickets/status.ts';
import type { Tx } from '../../domain/tx.ts';
import { seedId } from '../ids.ts';
import type { Step } from '../replay.ts';
import type { SeedOptions } from '../seed-target.ts';
import { staffActor } from '../staff.ts';
import { namedSeller, type SellerId, sellerName } from './people.ts';

type Told = (tx: Tx, ctx: Context) => Outcome<unknown>;
type SetStatus = Parameters<typeof setTicketStatus>[1]['status'];
type Opening = Omit<OpenCommand, 'sellerId'> & { seller: SellerId; currency: string };

/** One named ticket, told step by step: hours count from its submission. */
export class TicketScript {
  readonly steps: Step[] = [];
  readonly id: string;
  private readonly at: string;
  private readonly party: Step['actor'] & { party: 'seller' | 'contact' };

  constructor(id: string, at: string, party: TicketScript['party']) {
    this.id = id;
    this.at = at;
    this.party = party;
  }

  private add(hours: number, actor: Step['actor'], run: Told): this {
    this.steps.push({ at: addMs(this.at, Math.round(hours * HOUR)), actor, run });
    return this;
  }

  /** The first step: how the ticket comes to be, under its own id. */
  begins(run: Told): this {
    return this.add(0, this.party, (tx, ctx) => {
      const newId = (prefix: string) => (prefix === 'tkt' ? this.id : ctx.newId(prefix));
      return run(tx, { ...ctx, newId });
    });
  }

  claim(hours: number, agent: string): this {
    return this.add(hours, staffActor(agent), (tx, ctx) => claimCase(tx, { caseId: this.id }, ctx));
  }

  reply(hours: number, agent: string, text: string): this {
    const command = { caseId: this.id, from: 'staff', to: this.party.party, text } as const;
    return this.add(hours, staffActor(agent), (tx, ctx) => sendMessage(tx, command, ctx));
  }

  answer(hours: number, text: string): this {
    const command = { caseId: this.id, from: this.party.party, to: 'staff', text } as const;
    return this.add(hours, this.party, (tx, ctx) => sendMessage(tx, command, ctx));
  }

  note(hours: number, agent: string, text: string): this {
    const command = { caseId: this.id, text };
    return this.add(hours, staffActor(agent), (tx, ctx) => addNote(tx, command, ctx));
  }

  set(hours: number, agent: string, status: SetStatus): this {
    const command = { ticketId: this.id, status };
    return this.add(hours, staffActor(agent), (tx, ctx) => setTicketStatus(tx, command, ctx));
  }

  /** Put aside from then on until the requester writes. */
  snooze(hours: number, agent: string): this {
    const command = { caseId: this.id, until: 'reply' };
    return this.add(hours, staffActor(agent), (tx, ctx) => snoozeCase(tx, command, ctx));
  }
}

/** Where the named tickets are told. */
export class TicketStage {
  readonly scripts: TicketScript[] = [];
  private readonly options: SeedOptions;

  constructor(options: SeedOptions) {
    this.options = options;
  }

  private script(at: string, party: ConstructorParameters<typeof TicketScript>[2]): TicketScript {
    const count = this.scripts.length + 1;
    const id = seedId('tkt', 'n', count, this.options.seed);
    const script = new TicketScript(id, at, party);
    this.scripts.push(script);
    return script;
  }

  private ago(hours: number): string {
    return addMs(this.options.now, -Math.round(hours * HOUR));
  }

  /** A seller writes from the console; `actions` are what was done to the account before. */
  console(hours: number, opening: Opening, actions: AccountActionRecord[] = []): TicketScript {
    const { seller, currency, ...words } = opening;
    const party = { id: seller, name: sellerName(seller), party: 'seller' } as const;
    return this.script(this.ago(hours), party).begins((tx, ctx) => {
      const known = tx.get('sellers', seller) ?? namedSeller(seller, currency, ctx.now);
      tx.put('sellers', actions.length > 0 ? { ...known, accountActions: actions } : known);
      return openTicket(tx, { ...words, sellerId: seller }, ctx);
    });
  }

  /** Somebody fills in the contact form. */
  form(hours: number, command: FormCommand): TicketScript {
    const party = { id: 'contact', name: command.name, party: 'contact' } as const;
    return this.script(this.ago(hours), party).begins((tx, ctx) => submitForm(tx, command, ctx));
  }

  /** The seller goes on from a closed ticket. */
  followUp(hours: number, from: TicketScript, seller: SellerId, text: string): TicketScript {
    const party = { id: seller, name: sellerName(seller), party: 'seller' } as const;
    return this.script(this.ago(hours), party).begins((tx, ctx) =>
      followUpTicket(tx, { ticketId: from.id, text }, ctx),
    );
  }

  /** An account action some days ago. */
  action(
    id: string,
    days: number,
    kind: AccountActionRecord['kind'],
    reason: string,
  ): AccountActionRecord {
    return { id: `act_${id}`, at: this.ago(days * 24), kind, reason };
  }
}
