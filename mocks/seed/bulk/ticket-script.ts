import { addMs, HOUR } from '../../../src/lib/instants.ts';
import type { Priority } from '../../domain/case-records.ts';
import { claimCase } from '../../domain/cases/lease.ts';
import { sendMessage } from '../../domain/cases/message.ts';
import { addNote } from '../../domain/cases/note.ts';
import type { TicketRecord } from '../../domain/records.ts';
import type { TicketChannel, TicketTopic } from '../../domain/ticket-records.ts';
import { headOf, openTicket, submitForm } from '../../domain/tickets/open.ts';
import { setTicketStatus } from '../../domain/tickets/status.ts';
import type { Step } from '../replay.ts';
import { staffActor } from '../staff.ts';
import { TICKET_STORIES, type TicketBeat } from './ticket-stories.ts';
import { type TicketWords, ticketWords } from './ticket-words.ts';

/** Everything that tickets of one way share, apart from who asks for what. */
export interface TicketWay {
  slot: number;
  story: number;
  priority: Priority;
  channel: TicketChannel;
  who: string;
}

/** What tells one bulk ticket from another. */
export interface TicketPlan {
  n: number;
  way: TicketWay;
  person: number;
  topic: TicketTopic;
  words: number;
  /** What was done to the account, where that is what it is about. */
  accountActionId?: string;
}

interface Told {
  id: string;
  /** When it was submitted. */
  at: string;
  requester: TicketRecord['requester'];
}

/** An address of somebody who wrote by the form. */
export function contactOf(person: number): string {
  return `guest${1000 + person}@mail.example`;
}

const heads = new Map<string, string>();

/** A form has no subject of its own: its first words stand for it. */
export function subjectOf({ subject, asks }: TicketWords, channel: TicketChannel): string {
  if (channel !== 'form') return subject;
  const head = heads.get(asks) ?? headOf(asks);
  heads.set(asks, head);
  return head;
}

function partyOf({ name, sellerId }: TicketRecord['requester']) {
  return sellerId === undefined
    ? ({ id: 'contact', name, party: 'contact' } as const)
    : ({ id: sellerId, name, party: 'seller' } as const);
}

function submission(plan: TicketPlan, { at, requester }: Told): Step {
  const { way, topic, words, accountActionId } = plan;
  const { subject, asks: text } = ticketWords(topic, words);
  const { name, sellerId, contact = '' } = requester;
  const { priority } = way;
  return {
    at,
    actor: partyOf(requester),
    run: (tx, ctx) =>
      sellerId === undefined
        ? submitForm(tx, { name, contact, text, topic }, ctx)
        : openTicket(tx, { sellerId, topic, subject, priority, text, accountActionId }, ctx),
  };
}

function step(plan: TicketPlan, beat: TicketBeat, { id, at: from, requester }: Told): Step {
  const at = addMs(from, Math.round(beat.at * HOUR));
  const staff = staffActor(plan.way.who);
  const party = partyOf(requester);
  const { answer, more } = ticketWords(plan.topic, plan.words);
  const ofCase = { caseId: id };
  switch (beat.does) {
    case 'claims':
      return { at, actor: staff, run: (tx, ctx) => claimCase(tx, ofCase, ctx) };
    case 'notes': {
      const note = { ...ofCase, text: 'Looked into it; waiting for the other team.' };
      return { at, actor: staff, run: (tx, ctx) => addNote(tx, note, ctx) };
    }
    case 'replies': {
      const reply = { ...ofCase, from: 'staff', to: party.party, text: answer } as const;
      return { at, actor: staff, run: (tx, ctx) => sendMessage(tx, reply, ctx) };
    }
    case 'answers': {
      const said = { ...ofCase, from: party.party, to: 'staff', text: more } as const;
      return { at, actor: party, run: (tx, ctx) => sendMessage(tx, said, ctx) };
    }
    case 'sets': {
      const set = { ticketId: id, status: beat.status };
      return { at, actor: staff, run: (tx, ctx) => setTicketStatus(tx, set, ctx) };
    }
  }
}

/** The story of a bulk ticket, by the domain's own commands. */
export function ticketScript(plan: TicketPlan, told: Told): Step[] {
  const beats = TICKET_STORIES[plan.way.story]?.beats ?? [];
  return [submission(plan, told), ...beats.map((beat) => step(plan, beat, told))];
}
