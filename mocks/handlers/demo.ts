import { contract, type Reply } from '../../src/api/contract/index.ts';
import { parseDuration } from '../../src/lib/instants.ts';
import { ok } from '../../src/lib/result.ts';
import { refuse } from '../domain/refusals.ts';
import { agentView } from '../domain/views/agent-view.ts';
import type { Handlers, ReadCall } from '../engine/handler.ts';

/** A hundred thousand cases of a kind are what the store is measured with. */
const MOST_CASES = 100_000;
/** Longest single advance: a year. */
const LONGEST_MS = 366 * 86_400_000;

async function advance({ body, ctx, stage }: ReadCall<'clockAdvance'>) {
  const ms = parseDuration(body.advance);
  if (ms === undefined || ms > LONGEST_MS)
    return refuse('invalidField', 'Give an ISO 8601 duration of up to a year, such as PT72H.', {
      pointer: '/advance',
    });
  const ran = await stage.advance(ms);
  return ok({ now: new Date(Date.parse(ctx.now) + ms).toISOString(), ran });
}

function setFault({ body, stage }: ReadCall<'faultSet'>) {
  if ('clear' in body) stage.setFault(undefined);
  else if (body.operation !== '*' && !Object.hasOwn(contract, body.operation)) {
    return refuse('invalidField', 'The contract has no such operation.', { pointer: '/operation' });
  } else stage.setFault(body);
  return ok({ faults: [...stage.faults] });
}

async function reset({ body, stage }: ReadCall<'worldReset'>) {
  const { volume = stage.plan.volume, seed = stage.plan.seed, policy = stage.plan.policy } = body;
  if (volume < 0 || volume > MOST_CASES)
    return refuse('invalidField', 'From 0 to 100,000 cases.', { pointer: '/volume' });
  if (!stage.policies.includes(policy))
    return refuse('invalidField', 'There is no such policy.', { pointer: '/policy' });
  const plan = await stage.reset({ volume, seed, policy });
  return ok({ now: plan.t0, volume, seed });
}

function listPersonas({ store, ctx }: ReadCall<'personaList'>) {
  const items: Reply<'personaList'>['items'] = [];
  for (const agent of store.all('agents')) {
    const { id, name, role, limit } = agentView(agent, ctx.policy);
    const about = agent.about === undefined ? {} : { about: agent.about };
    items.push({ id, name, role, ...about, ...(limit && { limit }) });
  }
  return ok({ items });
}

function showStage({ store, ctx, stage }: ReadCall<'stageView'>) {
  const { plan, offsetMs, faults, requests } = stage;
  const { volume, seed, policy } = plan;
  const [provider] = store.all('provider');
  const mode = provider?.mode ?? 'normal';
  const state = { faults: [...faults], provider: mode, requests: [...requests] };
  return ok({ now: ctx.now, offsetMs, volume, seed, policy, ...state });
}

export const demoHandlers = {
  personaList: { read: listPersonas },
  fixtureList: { read: ({ stage }) => ok(stage.fixtures) },
  stageView: { read: showStage },
  clockAdvance: { stage: advance },
  partyAct: { write: ({ act, body }) => act(body) },
  faultSet: { stage: setFault },
  worldReset: { stage: reset },
} satisfies Partial<Handlers>;
