import type { Reply } from '../../src/api/contract/index.ts';
import type { Policy } from '../../src/api/contract/policy.ts';
import type { Actor } from '../domain/context.ts';
import type { AgentRecord } from '../domain/records.ts';
import { agentView } from '../domain/views/agent-view.ts';

/** Everybody at the desk, with stable ids. */
export const STAFF: readonly AgentRecord[] = [
  {
    id: 'agt_mara',
    name: 'Mara Okafor',
    role: 'admin',
    timeZone: 'America/New_York',
    about: 'Rules on disputes up to 1,000.00 USD, approves what others propose',
  },
  {
    id: 'agt_jonas',
    name: 'Jonas Reiter',
    role: 'admin',
    timeZone: 'Europe/Berlin',
    about: 'Rules on disputes up to 1,000.00 USD, approves what others propose',
  },
  {
    id: 'agt_helena',
    name: 'Helena Brandt',
    role: 'admin',
    timeZone: 'Europe/London',
    about: 'Head of the desk: rules up to 10,000.00 USD',
  },
  {
    id: 'agt_tomas',
    name: 'Tomás Kovářík',
    role: 'agent',
    timeZone: 'Europe/Prague',
    about: 'Triage: writes to the parties and proposes rulings. Sells on CaratX too',
    accounts: ['sel_pebble'],
  },
  {
    id: 'agt_aiko',
    name: 'Aiko Fernández',
    role: 'agent',
    timeZone: 'America/Mexico_City',
    about: 'Triage: writes to the parties and proposes rulings',
  },
  {
    id: 'agt_ruth',
    name: 'Ruth Adeyemi',
    role: 'trust',
    timeZone: 'Africa/Lagos',
    about: 'Trust and safety: decides review deletions and appeals',
  },
  {
    id: 'agt_sanjay',
    name: 'Sanjay Menon',
    role: 'trust',
    timeZone: 'Asia/Kolkata',
    about: 'Trust and safety: decides review deletions and appeals',
  },
  {
    id: 'agt_lena',
    name: 'Lena Vasquez',
    role: 'trust',
    timeZone: 'America/Los_Angeles',
    about: 'Trust and safety: decides review deletions and appeals',
  },
  {
    id: 'agt_olu',
    name: 'Olu Bergström',
    role: 'auditor',
    timeZone: 'Europe/Stockholm',
    about: 'Reads everything and verifies the audit trail; changes nothing',
  },
];

/** The acting person behind a staff id. @throws Error on an unknown id. */
export function staffActor(id: string): Actor {
  const agent = STAFF.find((person) => person.id === id);
  if (!agent) throw new Error(`Nobody at the desk is ${id}`);
  return { id, name: agent.name, party: 'staff', role: agent.role };
}

/** People to sign in as, with their limits of the policy. */
export function personasOf(policy: Policy): Reply<'personaList'>['items'] {
  return STAFF.map((agent) => {
    const { id, name, role, limit } = agentView(agent, policy);
    const about = agent.about ?? '';
    return limit ? { id, name, role, limit, about } : { id, name, role, about };
  });
}
