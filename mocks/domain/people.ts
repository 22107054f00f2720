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
  return access === 'public' || access === 'staff' ? 'staff' : roleWords(access);
}

function roleWords(roles: readonly Role[]): string {
  const words = roles.map((role) => ROLE_WORDS[role]);
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

/** What only those do who work on a kind of case, though other roles do it on other kinds. */
const WORK: ReadonlySet<Operation> = new Set<Operation>([
  'caseClaim',
  'caseRenew',
  'caseRelease',
  'caseAssign',
  'caseSkip',
  'caseSnooze',
  'caseLink',
  'caseMerge',
  'caseTags',
  'casePriority',
  'messageSend',
]);
/** Words for staff only: trust and safety leave them on disputes as well, the desk not on reviews. */
const NOTES: ReadonlySet<Operation> = new Set<Operation>(['noteAdd', 'draftSave', 'macroUse']);

function workersOf(record: CaseRecord): readonly Role[] {
  const rules = rulesOf(record);
  return rules.workers?.(record) ?? rules.roles;
}

/** May a person of this role work on a case, claim it among others? (cases.md §1) */
export function worksOn(record: CaseRecord, role: Role | undefined): boolean {
  return role !== undefined && workersOf(record).includes(role);
}

/** The right to work on this kind of case. */
function kindRefusal(
  operation: Operation,
  record: CaseRecord,
  { actor: { role } }: Context,
): Refusal | undefined {
  const isWork = WORK.has(operation) || (NOTES.has(operation) && !worksOn(record, 'agent'));
  if (!isWork || worksOn(record, role)) return undefined;
  return refusal('forbidden', `Only ${roleWords(workersOf(record))} may do this.`);
}

/** Right of the role, and nobody acts on a case in which they are a party (cases.md §1). */
export function staffRefusal(
  reader: Reader,
  operation: Operation,
  record: CaseRecord,
  ctx: Context,
): Refusal | undefined {
  const noRight = rightRefusal(operation, ctx) ?? kindRefusal(operation, record, ctx);
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
