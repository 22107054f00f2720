import type { Body } from '../../src/api/contract/index.ts';
import { addMs, DAY, HOUR } from '../../src/lib/instants.ts';
import { saveMacro } from '../domain/macros/save.ts';
import { countMacroUse } from '../domain/macros/use.ts';
import { Tx } from '../domain/tx.ts';
import type { SeedOptions, SeedTarget } from './seed-target.ts';
import { staffActor } from './staff.ts';

interface Planted extends Body<'macroSave'> {
  id: string;
  by: string;
  /** How often it was used so far. */
  uses: number;
}

const shared = { scope: 'shared', by: 'agt_helena' } as const;

/** Macros of the desk, and two that people keep for themselves. */
const MACROS: readonly Planted[] = [
  {
    ...shared,
    id: 'mac_payout_timing',
    uses: 214,
    name: 'Payout: when it arrives',
    queues: ['tickets'],
    audience: 'seller',
    body: 'Hello {{seller.name|there}},\n\nyour payout has left us. Banks take two to five working days to book it, and weekends don’t count. If it has not arrived by then, answer here with the name of your bank and we will ask for a trace.\n\n{{agent.firstName}}\nSeller support',
    actions: [
      { kind: 'tag', tag: 'payout' },
      { kind: 'status', status: 'resolved' },
    ],
  },
  {
    ...shared,
    id: 'mac_payout_held',
    uses: 88,
    name: 'Payout: held while a dispute is open',
    queues: ['tickets'],
    audience: 'seller',
    body: 'Hello {{seller.name|there}},\n\nthe payout for order {{order.reference|in question}} waits until the dispute on it is decided. Everything else is paid out as usual. We write to you here as soon as there is a decision.\n\n{{agent.firstName}}',
    actions: [
      { kind: 'tag', tag: 'payout' },
      { kind: 'status', status: 'open' },
    ],
  },
  {
    ...shared,
    id: 'mac_need_screenshot',
    uses: 176,
    name: 'Technical: what we need to look into it',
    queues: ['tickets'],
    audience: 'seller',
    body: 'Hello {{seller.name|there}},\n\nso that we can see what you see, please send us:\n1. the address of the page,\n2. a screenshot of the whole window,\n3. the day and hour when it happened, with your time zone.\n\nYour reference is {{case.reference}}.\n\n{{agent.firstName}}',
    actions: [
      { kind: 'tag', tag: 'needs-info' },
      { kind: 'status', status: 'open' },
    ],
  },
  {
    ...shared,
    id: 'mac_known_issue',
    uses: 61,
    name: 'Technical: known, being mended',
    queues: ['tickets'],
    audience: 'seller',
    body: 'Hello {{seller.name|there}},\n\nthank you for telling us. Others have met the same and it is being mended. You need to do nothing, and nothing you entered is lost. We answer here when it works again.\n\n{{agent.firstName}}',
    actions: [
      { kind: 'tag', tag: 'known-issue' },
      { kind: 'priority', priority: 'high' },
    ],
  },
  {
    ...shared,
    id: 'mac_tier_rules',
    uses: 47,
    name: 'Tier: how it is counted',
    queues: ['tickets'],
    audience: 'seller',
    body: 'Hello {{seller.name|there}},\n\nyour tier follows from the last 90 days: orders shipped in time, disputes per hundred orders and how fast you answer buyers. It is counted anew on the first of each month, by itself. Your numbers are in your console under “Standing”.\n\n{{agent.firstName}}',
    actions: [{ kind: 'status', status: 'resolved' }],
  },
  {
    ...shared,
    id: 'mac_action_appeal',
    uses: 19,
    name: 'Account action: appeal received',
    queues: ['tickets'],
    audience: 'seller',
    body: 'Hello {{seller.name|there}},\n\nwe have your appeal ({{case.reference}}). Somebody who had no part in the first decision looks at it and answers by {{case.dueAt|the end of the week}}. You can add anything that helps by answering here.\n\n{{agent.firstName}}',
    // It stays as urgent as it was found: a macro can't know how urgent that is.
    actions: [
      { kind: 'tag', tag: 'appeal' },
      { kind: 'assign', assignee: 'me' },
    ],
  },
  {
    ...shared,
    id: 'mac_ask_photos',
    uses: 133,
    name: 'Ask the buyer for photos',
    queues: ['disputes'],
    audience: 'buyer',
    body: 'Hello {{buyer.firstName|there}},\n\nto decide on {{order.item|your order}} we need to see it: one photo of the whole piece, one of what is wrong, and one of the packaging with its label. Please don’t send the piece back before we ask you to.\n\n{{agent.firstName}}\nReference {{case.reference}}',
    actions: [{ kind: 'tag', tag: 'waiting-for-photos' }],
  },
  {
    ...shared,
    id: 'mac_ask_tracking',
    uses: 97,
    name: 'Ask the seller for proof of delivery',
    queues: ['disputes'],
    audience: 'seller',
    body: 'Hello {{seller.name}},\n\nthe buyer of order {{order.reference}} says that it never arrived. Please hand in the carrier’s proof of delivery for {{order.tracking|the parcel}}, with the address and, where there is one, the signature. A screenshot of the tracking page alone is not enough.\n\n{{agent.firstName}}',
    actions: [{ kind: 'tag', tag: 'waiting-for-proof' }],
  },
  {
    ...shared,
    id: 'mac_refund_under_way',
    uses: 58,
    name: 'Refund: under way',
    queues: ['disputes'],
    audience: 'buyer',
    body: 'Hello {{buyer.firstName|there}},\n\nyour refund of {{ruling.amount}} for order {{order.reference}} was decided on {{ruling.decidedAt}} ({{ruling.reference}}). It goes back the way you paid and arrives within ten days.\n\n{{agent.firstName}}',
    actions: [],
  },
  {
    ...shared,
    id: 'mac_off_platform',
    uses: 34,
    name: 'Keep it on the platform',
    queues: ['disputes', 'tickets'],
    audience: 'both',
    body: 'Please keep everything about order {{order.reference|in question}} in this conversation. What is agreed by e-mail, telephone or messenger can’t be taken into account when a decision is made.',
    actions: [{ kind: 'tag', tag: 'off-platform' }],
  },
  {
    ...shared,
    id: 'mac_answer_for_seller',
    uses: 72,
    name: 'Answer from the listing',
    queues: ['questions'],
    audience: 'buyer',
    body: 'Hello {{buyer.firstName|there}},\n\nthe listing of “{{order.item}}” says: \n\n{{seller.name}} can tell you more, and will add to this answer. Until then, {{agent.firstName}} of CaratX answered for them.',
    actions: [],
  },
  {
    id: 'mac_tomas_handover',
    by: 'agt_tomas',
    scope: 'own',
    uses: 23,
    name: 'Hand over to the morning shift',
    queues: ['disputes', 'tickets'],
    audience: 'note',
    body: 'Left at {{case.reference}}: waiting for the {{order.reference|order}} papers. Next step is with us, due {{case.dueAt|no clock runs}}. @agt_aiko',
    actions: [
      { kind: 'assign', assignee: 'agt_aiko' },
      { kind: 'tag', tag: 'handover' },
    ],
  },
  {
    id: 'mac_mara_thanks',
    by: 'agt_mara',
    scope: 'own',
    uses: 9,
    name: 'Thanks, we have what we need',
    queues: ['disputes'],
    audience: 'both',
    body: 'Thank you both. We have what we need and decide by {{case.dueAt|the end of the week}}. Nothing more is needed from you until then.\n\n{{agent.name}}',
    actions: [],
  },
];

/** Nothing that is planted here needs an id of its own. */
const newId = (prefix: string) => `${prefix}_planted`;

/** Plants the desk's macros as their owners saved them, with the uses since. */
export function plantMacros(target: SeedTarget, { now, policy }: SeedOptions): void {
  for (const [index, { id, by, uses, ...macro }] of MACROS.entries()) {
    const actor = staffActor(by);
    const at = addMs(now, -(60 - index) * DAY);
    const tx = new Tx(target.reader);
    const saved = saveMacro(tx, { ...macro, macroId: id }, { actor, now: at, newId, policy }, []);
    if (!saved.ok) throw new Error(`Seed: macro ${id}: ${saved.error.detail}`);
    const usedAt = addMs(now, -(index + 1) * 5 * HOUR);
    for (let use = 0; use < uses; use += 1)
      countMacroUse(tx, { macroId: id }, { actor, now: usedAt, newId, policy });
    target.apply(tx.change(), actor, at);
  }
}
