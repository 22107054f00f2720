import type { AuditEvent } from '../../api/contract/audit.ts';
import { isMessageId, type MessageId } from '../../locales/messages.ts';
import type { Translate } from '../../locales/use-t.ts';

/** The sentence of an event; one that this console does not know gets a neutral one. */
export function auditSentence(event: string): MessageId {
  const id = `audit.event.${event}`;
  return isMessageId(id) ? id : 'audit.event.other';
}

/** A fact of an event as text; the empty text when it is not there. */
export function textOf(data: AuditEvent['data'], key: string): string {
  const value = data[key];
  return typeof value === 'string' ? value : '';
}

/** An event's amount, where it has one that is not nothing. */
export function amountOf(
  data: AuditEvent['data'],
): { amountMinor: number; currency: string } | undefined {
  const { amountMinor, currency } = data;
  if (typeof amountMinor !== 'number' || typeof currency !== 'string') return undefined;
  return amountMinor === 0 ? undefined : { amountMinor, currency };
}

/** Where cases of each kind have their pages. */
const QUEUES: Readonly<Record<string, string>> = {
  dispute: 'disputes',
  ticket: 'tickets',
  question: 'questions',
  deletionRequest: 'review-deletions',
  appeal: 'appeals',
};

interface CaseOfEvent {
  /** First part of its address. */
  queue: string;
  id: string;
  reference: string;
}

/** The case an event is about, itself or through its ruling; undefined for orders and the like. */
export function caseOf({
  entity,
  data,
}: Pick<AuditEvent, 'entity' | 'data'>): CaseOfEvent | undefined {
  const queue = QUEUES[entity.kind];
  if (queue !== undefined)
    return { queue, id: entity.id, reference: entity.reference ?? entity.id };
  const id = textOf(data, 'disputeId');
  if (id === '') return undefined;
  return { queue: 'disputes', id, reference: textOf(data, 'disputeReference') || id };
}

/** `partialRefund` of an area in words; a code that nobody knows stays as it came. */
export function codeWords(area: string, code: string, t: Translate): string {
  const id = `${area}.${code}`;
  return isMessageId(id) ? t(id) : code;
}

/** `needed` as it is said; a fact that nobody named keeps its own name. */
export function factLabel(key: string, t: Translate): string {
  return codeWords('audit.fact', key, t);
}

const AREAS: Readonly<Record<string, string>> = {
  kind: 'case.rule',
  reason: 'case.reason',
  party: 'case.party',
  by: 'case.party',
  from: 'case.party',
  to: 'case.message.to',
  code: 'case.conduct',
  admissibility: 'evidence.admissibility',
};

/** A fact in words: codes by their words, lists with commas, whatever is nested as `name: value`. */
export function factText(key: string, value: unknown, t: Translate): string {
  if (typeof value === 'string') return codeWords(AREAS[key] ?? '', value, t);
  if (typeof value === 'boolean') return t(value ? 'audit.yes' : 'audit.no');
  if (Array.isArray(value)) return value.map((one) => factText(key, one, t)).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, one]) =>
      t('audit.pair', { name: factLabel(name, t), value: factText(name, one, t) }),
    )
    .join('; ');
}
