import { type EndpointShape, ready } from '../../src/api/contract/define.ts';
import { contract } from '../../src/api/contract/index.ts';
import type { Actor, Outcome, Refusal } from '../domain/context.ts';
import { mayDo, rightRefusal } from '../domain/people.ts';
import { type Admitted, callOf, type ReadOfAny, writeCallOf } from './call.ts';
import { type EngineCore, SYSTEM } from './core.ts';
import { withFault } from './faults.ts';
import { answerRecord, firstAnswer, type Intent, intentOf } from './idempotency.ts';
import type { EngineReply, Message } from './message.ts';
import { parse } from './parse.ts';
import { problem } from './problem.ts';
import { replyTo, stream, versionProblem } from './reply.ts';
import { authenticate } from './sessions.ts';

const FAILED: Refusal = { code: 'internal', detail: 'The backend failed; nothing was kept.' };
const REPLACED: Refusal = { code: 'unavailable', detail: 'A newer backend took over. Reload.' };
const NO_RIGHT: Refusal = { code: 'forbidden', detail: 'You do not have this right.' };

/** Answers one request; never throws. The order of the checks is architecture.md's. */
export async function serve(engine: EngineCore, message: Message): Promise<EngineReply> {
  const startedAt = performance.now();
  const fault = engine.faults.take(message.operation);
  const run = () => answer(engine, message);
  const reply = fault ? await withFault(fault, run, engine) : await run();
  engine.log(message.operation, reply.status, performance.now() - startedAt);
  return reply;
}

async function answer(engine: EngineCore, message: Message): Promise<EngineReply> {
  const id = engine.requestId();
  try {
    const admitted = await check(engine, message, id);
    if ('status' in admitted) return admitted;
    await engine.settle();
    if (admitted.shape.media === 'stream') return stream(message, admitted.signed?.session.id);
    const checked = { ...admitted, handler: await engine.handlerOf(message.operation) };
    if (checked.handler.read) return await readOrStage(checked, checked.handler.read);
    if (checked.handler.stage) return await readOrStage(checked, checked.handler.stage);
    return await writeOnce(checked);
  } catch (error) {
    engine.report(error);
    return problem(engine.alive ? FAILED : REPLACED, id);
  }
}

/** Who (401), may they (403), can it be read (400, 422): none of it looks at the case. */
async function check(
  engine: EngineCore,
  message: Message,
  id: string,
): Promise<Omit<Admitted, 'handler'> | EngineReply> {
  const shape: EndpointShape = contract[message.operation];
  const who = authenticate(engine.store, message.headers, engine.clock.real.ms());
  if (!who.ok && shape.access !== 'public') return problem(who.error, id);
  const signed = who.ok ? who.value : undefined;
  const actor: Actor = signed
    ? { id: signed.agent.id, name: signed.agent.name, party: 'staff', role: signed.agent.role }
    : SYSTEM;
  if (!mayDo(message.operation, actor.role)) {
    const refusal = rightRefusal(message.operation, engine.context(actor));
    return problem(refusal ?? NO_RIGHT, id);
  }
  const parsed = parse(await ready(shape), message);
  if (!parsed.ok) return problem(parsed.error, id, { errors: parsed.errors });
  return { engine, message, shape, signed, actor, parsed: parsed.value, id };
}

async function readOrStage(
  request: Admitted,
  run: (call: ReadOfAny) => Outcome<unknown> | Promise<Outcome<unknown>>,
): Promise<EngineReply> {
  const call = callOf(request, request.engine.context(request.actor));
  return replyTo(request, await run(call), undefined);
}

/** A write with its idempotency key: under way, done before, or done now. */
async function writeOnce(request: Admitted): Promise<EngineReply> {
  const { engine, message, shape, actor, id } = request;
  const isKeyed =
    shape.idempotent === true ||
    (shape.idempotent === 'whenGiven' && message.headers['idempotency-key'] !== undefined);
  const intent = isKeyed ? intentOf(message, actor.id) : undefined;
  if (!intent) return engine.exclusive(() => write(request, undefined));
  if (!intent.ok) return problem(intent.error, id);
  const busy = engine.running.begin(intent.value);
  if (busy) return problem(busy, id);
  try {
    return await engine.exclusive(() => write(request, intent.value));
  } finally {
    engine.running.end(intent.value);
  }
}

/** Inside the one writer's turn: first answer, version, handler, commit, reply. */
async function write(request: Admitted, intent: Intent | undefined): Promise<EngineReply> {
  const { engine, handler, shape, actor, id } = request;
  await engine.runDue();
  const first = intent && firstAnswer(engine.store, intent);
  if (first) return 'code' in first ? problem(first, id) : first;
  const ctx = engine.context(actor);
  const { market } = await engine.later();
  const call = writeCallOf(request, ctx, market, intent);
  const target = handler.target?.(call.params, engine.store, ctx, engine.store);
  const stale = shape.ifMatch && target && versionProblem(request, target);
  if (stale) return stale;
  if (!handler.write) throw new Error(`No handler for ${request.message.operation}`);
  const outcome = await handler.write({ ...call, version: target?.version ?? 0 });
  const reply = replyTo(request, outcome, target);
  if (reply.status >= 400) return reply;
  const puts = intent ? [{ table: 'answers' as const, record: answerRecord(intent, reply) }] : [];
  const { puts: own, removals } = call.system;
  await engine.commit(call.tx, { puts: [...puts, ...own], removals }, ctx);
  return reply;
}
