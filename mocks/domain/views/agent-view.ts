import type { AgentRef } from '../../../src/api/contract/common.ts';
import type { Policy } from '../../../src/api/contract/policy.ts';
import type { Agent } from '../../../src/api/contract/session.ts';
import type { AgentRecord } from '../records.ts';
import { limitOf } from '../rulings/limits.ts';
import type { Reader } from '../tx.ts';
import { moneyOf } from './money-view.ts';

/** A staff member, named; one who has left the desk keeps the id. */
export function agentRef(reader: Reader, id: string): AgentRef {
  return { id, name: reader.get('agents', id)?.name ?? id };
}

/** The first currency of the policy's limits: the one a person's limit is told in. */
function limitCurrency(policy: Policy): string | undefined {
  return Object.keys(policy.limits.admin)[0];
}

/** A staff member with the own ruling limit; only admins have one. */
export function agentView(agent: AgentRecord, policy: Policy): Agent {
  const { id, name, role, timeZone } = agent;
  const currency = limitCurrency(policy);
  if (role !== 'admin' || currency === undefined) return { id, name, role, timeZone };
  return { id, name, role, timeZone, limit: moneyOf(limitOf(policy, agent, currency), currency) };
}
