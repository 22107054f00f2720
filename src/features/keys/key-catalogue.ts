import type { MessageId } from '../../locales/messages.ts';

/**
 * Where an action answers. Keys of one place, and those of everywhere, must differ; two places are never
 * on the screen together, but that words are written on a page of a case (`writing` answers in its field alone)
 * and that chosen rows take the keys of the current one: `chosen` comes before `list`.
 */
export type KeyPlace =
  | 'everywhere'
  | 'list'
  | 'chosen'
  | 'case'
  | 'writing'
  | 'home'
  | 'search'
  | 'approvals'
  | 'bulk'
  | 'news';

/** `review`: the bench of a request to delete a review, and that of an appeal. */
type CaseKind = 'dispute' | 'ticket' | 'question' | 'review';

export interface KeyAction {
  id: MessageId;
  /** Unless the person chooses another. */
  keys: string;
  place: KeyPlace;
  /** Of `case`: on which kinds of cases. */
  kinds: readonly CaseKind[];
}

/** Every action of the registry by place, also those of pages that are not open. A test holds it to the registry. */
const ACTIONS: Record<KeyPlace, readonly (readonly [MessageId, string])[]> = {
  everywhere: [
    ['shell.keys.palette', 'Mod+k'],
    ['shell.keys.search', '/'],
    ['shell.keys.overlay', '?'],
    ['shell.keys.home', 'g h'],
    ['shell.keys.disputes', 'g d'],
    ['shell.keys.tickets', 'g t'],
    ['shell.keys.questions', 'g q'],
    ['shell.keys.reviewDeletions', 'g v'],
    ['shell.keys.approvals', 'g p'],
    ['shell.keys.appeals', 'g a'],
    ['shell.keys.insights', 'g i'],
    ['shell.keys.audit', 'g u'],
    ['shell.keys.news', 'g n'],
    ['shell.keys.settings', 'g s'],
  ],
  list: [
    ['queue.keys.down', 'j'],
    ['queue.keys.up', 'k'],
    ['queue.keys.open', 'Enter'],
    ['queue.keys.select', 'x'],
    ['queue.keys.range', 'Shift+x'],
    ['queue.keys.claim', 'c'],
    ['queue.keys.next', 'n'],
    ['queue.keys.assign', 'a'],
    ['queue.keys.snooze', 'z'],
    ['queue.keys.undo', 'u'],
    ['queue.keys.copy', 'y'],
    ['queue.keys.status', 's'],
    ['queue.keys.reply', 'r'],
    ['queue.keys.note', 'm'],
  ],
  chosen: [
    ['bulk.key.assign', 'a'],
    ['bulk.key.priority', 'p'],
    ['bulk.key.status', 's'],
    ['bulk.key.tags', 't'],
    ['bulk.key.macro', 'm'],
    ['bulk.key.snooze', 'z'],
    ['bulk.key.whole', 'Shift+a'],
    ['bulk.key.clear', 'Escape'],
  ],
  case: [
    ['case.nav.next', 'j'],
    ['case.nav.previous', 'k'],
    ['case.claim', 'c'],
    ['working.key.next', 'n'],
    ['working.key.skip', 'Shift+n'],
    ['working.key.assign', 'a'],
    ['working.key.snooze', 'z'],
    ['working.key.priority', 'p'],
    ['working.key.tags', 't'],
    ['working.key.link', 'l'],
    ['working.key.merge', 'Shift+l'],
    ['case.key.undo', 'u'],
    ['case.menu.copy', 'y'],
    ['case.key.reply', 'r'],
    ['tickets.key.reply', 'r'],
    ['question.key.answer', 'r'],
    ['case.key.note', 'm'],
    ['question.key.note', 'm'],
    ['tickets.key.status', 's'],
    ['case.key.more', 's'],
    ['case.key.evidence', 'e'],
    ['case.key.lastFile', '['],
    ['case.key.firstFile', ']'],
    ['case.rule.fullRefund', '1'],
    ['case.rule.partialRefund', '2'],
    ['case.rule.replacement', '3'],
    ['case.rule.noAction', '4'],
    ['ruling.submit.issue', 'Mod+Shift+Enter'],
    ['review.key.pin', 'p'],
    ['review.key.words', 'w'],
    ['review.key.chat', 'o'],
    ['review.key.axis', 'h'],
    ['review.key.file', 'i'],
    ['review.key.remedy', 'r'],
    ['review.key.cluster', 'b'],
    ['review.key.second', 's'],
    ['review.key.ask', 'q'],
    ['review.key.askSeller', 'Shift+q'],
    ['review.key.warn', 'Shift+w'],
    ['review.key.element1', '1'],
    ['review.key.element2', '2'],
    ['review.key.element3', '3'],
    ['review.key.element4', '4'],
    ['review.key.fix', 'f'],
    ['review.key.propose', 'Mod+Shift+Enter'],
  ],
  writing: [
    ['composer.key.send', 'Mod+Enter'],
    ['composer.key.sendNext', 'Mod+Shift+Enter'],
    ['composer.key.leave', 'Escape'],
    ['macro.open', 'Mod+i'],
  ],
  home: [
    ['home.keys.down', 'j'],
    ['home.keys.up', 'k'],
    ['home.keys.open', 'Enter'],
    ['home.keys.next', 'n'],
  ],
  search: [
    ['search.keys.down', 'j'],
    ['search.keys.up', 'k'],
    ['search.keys.open', 'Enter'],
  ],
  approvals: [['approvals.approve', 'Mod+Enter']],
  bulk: [
    ['bulk.run.hold', 'p'],
    ['bulk.run.cancel', 'Shift+x'],
    ['bulk.run.retry', 'r'],
    ['bulk.run.copy', 'y'],
    ['bulk.run.download', 'd'],
    ['bulk.run.back', 'b'],
  ],
  news: [
    ['notifications.key.next', 'j'],
    ['notifications.key.previous', 'k'],
    ['notifications.key.mark', 'm'],
    ['notifications.key.markAll', 'Shift+m'],
  ],
};

export const PLACES = Object.keys(ACTIONS) as KeyPlace[];

/** The kinds of cases that have an action of `case`; all of them unless it stands here. */
const KINDS: Readonly<Record<string, readonly CaseKind[]>> = {
  'case.key.reply': ['dispute'],
  'case.key.more': ['dispute'],
  'case.key.evidence': ['dispute', 'review'],
  'case.key.firstFile': ['dispute'],
  'case.key.lastFile': ['dispute'],
  'case.rule.fullRefund': ['dispute'],
  'case.rule.partialRefund': ['dispute'],
  'case.rule.replacement': ['dispute'],
  'case.rule.noAction': ['dispute'],
  'ruling.submit.issue': ['dispute'],
  'working.key.priority': ['dispute', 'ticket', 'question'],
  'review.key.pin': ['review'],
  'review.key.words': ['review'],
  'review.key.chat': ['review'],
  'review.key.axis': ['review'],
  'review.key.file': ['review'],
  'review.key.remedy': ['review'],
  'review.key.cluster': ['review'],
  'review.key.second': ['review'],
  'review.key.ask': ['review'],
  'review.key.askSeller': ['review'],
  'review.key.warn': ['review'],
  'review.key.element1': ['review'],
  'review.key.element2': ['review'],
  'review.key.element3': ['review'],
  'review.key.element4': ['review'],
  'review.key.fix': ['review'],
  'review.key.propose': ['review'],
  'case.key.note': ['dispute', 'ticket'],
  'tickets.key.reply': ['ticket'],
  'tickets.key.status': ['ticket'],
  'question.key.answer': ['question'],
  'question.key.note': ['question'],
};
const every = ['dispute', 'ticket', 'question', 'review'] as const;

export const keyActions: readonly KeyAction[] = PLACES.flatMap((place) =>
  ACTIONS[place].map(([id, keys]) => ({
    id,
    keys,
    place,
    kinds: place === 'case' ? (KINDS[id] ?? every) : [],
  })),
);

/** Whether both may answer at the same time, so that they need different keys. */
export function meet(a: KeyAction, b: KeyAction): boolean {
  if (a.place !== b.place) return a.place === 'everywhere' || b.place === 'everywhere';
  return a.place !== 'case' || a.kinds.some((kind) => b.kinds.includes(kind));
}
