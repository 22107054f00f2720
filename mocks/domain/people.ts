import type { Role } from '../../src/api/contract/define.ts';
import { contract, type Operation } from '../../src/api/contract/index.ts';
import { type CaseParty, type CaseRecord, rulesOf } from './cases/case.ts';
import type { Context, Refusal } from './context.ts';
import type { Side } from './records.ts';
import { refusal } from './refusals.ts';
import type { Reader } from './tx.ts';

/** May a person of this role do it? Derived from the contract's access column (cases.md §1). */
export function mayDo(operation: Operation, role: Role | undefined): boolean {
  const { access } = contract[operation];
  if (access === 'public') return true;
  if (role === undefined) return false;
  return access === 'staff' || access.some((entry) => entry === role);
}

const ROLE_WORDS: Record<Role, string> = {
  agent: 'agents',
  admin: 'admins',
  trust: 'trust and safety staff',
  auditor: 'auditors',
};

function whoMay(operation: Operation): string {
  const { access } = contract[operation];
  if (access === 'public' || access === 'staff') return 'staff';
  const words = access.map((role) => ROLE_WORDS[role]);
  const last = words.pop() ?? 'nobody';
  return words.length ? `${words.join(', ')} and ${last}` : last;
}

/** Staff whose role lacks the right get 403 (I34). */
export function rightRefusal(operation: Operation, ctx: Context): Refusal | undefined {
  if (ctx.actor.party === 'staff' && mayDo(operation, ctx.actor.role)) return undefined;
  return refusal('forbidden', `Only ${whoMay(operation)} may do this.`);
}

/** Whether the acting person is a party of the case, also through an own account. */
export function isPartyTo(reader: Reader, record: CaseRecord, ctx: Context): boolean {
  const own = reader.get('agents', ctx.actor.id)?.accounts ?? [];
  const parties = rulesOf(record).parties(record);
  return parties.some(({ id }) => id !== undefined && (id === ctx.actor.id || own.includes(id)));
}

/** Right of the role, and nobody acts on a case in which they are a party (cases.md §1). */
export function staffRefusal(
  reader: Reader,
  operation: Operation,
  record: CaseRecord,
  ctx: Context,
): Refusal | undefined {
  const noRight = rightRefusal(operation, ctx);
  if (noRight) return noRight;
  if (!isPartyTo(reader, record, ctx)) return undefined;
  return refusal('conflictOfInterest', 'You are a party to this case, so somebody else must act.');
}

/** A party acts only in its own case and only as itself; a contact is known by the case alone. */
export function partyRefusal(
  record: CaseRecord,
  side: CaseParty['side'],
  ctx: Context,
): Refusal | undefined {
  const party = rulesOf(record)
    .parties(record)
    .find((one) => one.side === side);
  const isOwn = party !== undefined && (party.id === undefined || party.id === ctx.actor.id);
  if (ctx.actor.party === side && isOwn) return undefined;
  return refusal('forbidden', `Only the ${side} of this case may do this.`);
}

/** The other party. */
export function otherSide(side: Side): Side {
  return side === 'buyer' ? 'seller' : 'buyer';
}
