import { TICKET_SETTABLE } from '../../../../src/api/contract/tickets.ts';
import { claimCase } from '../../cases/lease.ts';
import { releaseMessage, sendMessage, undoMessage } from '../../cases/message.ts';
import { openClock } from '../../clocks.ts';
import { Scene } from '../../disputes/testing/scene.ts';
import { caratx } from '../../policies/caratx.ts';
import type { MessageRecord, TicketRecord } from '../../records.ts';
import { openTicket, submitForm } from '../open.ts';
import { closeTicketWhenDue, setTicketStatus } from '../status.ts';

export type Settable = (typeof TICKET_SETTABLE)[number];

/** One ticket of the scene's seller, or of the contact form. */
export class TicketScene extends Scene {
  tid: string;
  readonly side: 'seller' | 'contact';

  constructor(
    side: 'seller' | 'contact' = 'seller',
    priority: TicketRecord['priority'] = 'normal',
  ) {
    super();
    this.side = side;
    const words = { topic: 'payouts' as const, text: 'Where is it?' };
    this.tid = this.must((tx) =>
      side === 'seller'
        ? openTicket(tx, { ...words, sellerId: 's1', subject: 'Payout', priority }, this.who)
        : submitForm(tx, { ...words, name: 'Ada', contact: 'ada@mail.example' }, this.who),
    ).id;
  }

  get who() {
    if (this.side === 'seller') return this.as('seller');
    return this.desk.as({ id: 'contact', name: 'Ada', party: 'contact' });
  }

  get ticket(): TicketRecord {
    return this.store.need('tickets', this.tid);
  }

  clock(name: 'firstReply' | 'nextReply' | 'resolution') {
    return openClock(this.ticket.clocks, name);
  }

  write() {
    const command = { caseId: this.tid, from: this.side, to: 'staff', text: 'More.' } as const;
    return this.act((tx) => sendMessage(tx, command, this.who));
  }

  /** Staff write; the message is held. */
  send(who = 'agent'): MessageRecord {
    const command = { caseId: this.tid, from: 'staff', to: this.side, text: 'Answer.' } as const;
    return this.must((tx) => sendMessage(tx, command, this.as(who))).message;
  }

  undo({ id: messageId }: MessageRecord, who = 'agent') {
    return this.act((tx) => undoMessage(tx, { caseId: this.tid, messageId }, this.as(who)));
  }

  /** The hold of a message ends. */
  leave({ id: messageId }: MessageRecord) {
    return this.act((tx) => releaseMessage(tx, { caseId: this.tid, messageId }, this.as('system')));
  }

  /** Staff write, and the message leaves. */
  reply(): void {
    const message = this.send();
    this.desk.nowMs += caratx.messageHoldMs;
    this.leave(message);
  }

  set(status: Settable, who = 'agent') {
    return this.act((tx) => setTicketStatus(tx, { ticketId: this.tid, status }, this.as(who)));
  }

  take(): void {
    this.must((tx) => claimCase(tx, { caseId: this.tid }, this.as('agent')));
  }

  due(): void {
    this.must((tx) => closeTicketWhenDue(tx, { ticketId: this.tid }, this.as('system')));
  }
}
