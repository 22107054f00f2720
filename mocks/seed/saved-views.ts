import type { Body } from '../../src/api/contract/index.ts';
import { addMs, DAY } from '../../src/lib/instants.ts';
import { saveView } from '../domain/saved-views/save.ts';
import { Tx } from '../domain/tx.ts';
import type { SeedOptions, SeedTarget } from './seed-target.ts';
import { staffActor } from './staff.ts';

interface Planted extends Body<'savedViewSave'> {
  id: string;
  by: string;
}

/** Views that the desk shares, and one that somebody keeps alone. */
const VIEWS: readonly Planted[] = [
  {
    id: 'view_urgent_free',
    by: 'agt_helena',
    queue: 'tickets',
    name: 'Urgent, nobody on it',
    query: 'assignee=nobody&priority=urgent&status=pending%2CunderReview',
    shared: true,
  },
  {
    id: 'view_payouts',
    by: 'agt_helena',
    queue: 'tickets',
    name: 'Payout questions',
    query: 'status=pending%2CunderReview&topic=payouts',
    shared: true,
  },
  {
    id: 'view_slow_sellers',
    by: 'agt_helena',
    queue: 'questions',
    name: 'Slow sellers',
    query: 'flag=slowSeller&status=unanswered',
    shared: true,
  },
  {
    id: 'view_money_trouble',
    by: 'agt_mara',
    queue: 'disputes',
    name: 'Refunds that went wrong',
    query: 'flag=refundFailed%2CrefundUnknown',
    shared: true,
    pinned: true,
  },
  {
    id: 'view_tomas_mine',
    by: 'agt_tomas',
    queue: 'disputes',
    name: 'Mine, due today',
    query: 'assignee=me&clock=24h',
    isDefault: true,
  },
];

const newId = (prefix: string) => `${prefix}_planted`;

/** Plants the desk's saved views as their owners saved them. */
export function plantViews(target: SeedTarget, { now, policy }: SeedOptions): void {
  for (const [index, { id, by, ...view }] of VIEWS.entries()) {
    const actor = staffActor(by);
    const at = addMs(now, -(30 - index) * DAY);
    const tx = new Tx(target.reader);
    const saved = saveView(tx, { ...view, viewId: id }, { actor, now: at, newId, policy }, []);
    if (!saved.ok) throw new Error(`Seed: view ${id}: ${saved.error.detail}`);
    target.apply(tx.change(), actor, at);
  }
}
