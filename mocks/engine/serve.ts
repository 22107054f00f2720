import type { EndpointShape } from '../../src/api/contract/define.ts';
import { contract, type Operation } from '../../src/api/contract/index.ts';
import type { Actor, Context, Outcome, Refusal } from '../domain/context.ts';
import { mayDo, rightRefusal } from '../domain/people.ts';
import { Tx } from '../domain/tx.ts';
import { type EngineCore, SYSTEM } from './core.ts';
import { withFault } from './faults.ts';
import type {
  GuardedHandler,
  Handlers,
  ReadCall,
  ReadHandler,
  StageHandler,
  WriteCall,
} from './handler.ts';
import { answerRecord, firstAnswer, type Intent, intentOf } from './idempotency.ts';
import type { EngineReply, Message } from './message.ts';
import { parse, type Parsed } from './parse.ts';
import { problem } from './problem.ts';
import { replyTo, stream, versionProblem } from './reply.ts';
import { authenticate, newSession, type Signed } from './sessions.ts';

/** Every handler under one type; the table itself (`Handlers`) holds the exact ones. */
type AnyHandler = Partial<
  ReadHandler<Operation> & GuardedHandler<Operation> & StageHandler<Operation>
>;
type AnyCall = ReadCall<Operation> & WriteCall<Operation>;

interface Request {
  engine: EngineCore;
  message: Message;
  shape: EndpointShape;
  handler: AnyHandler;
  signed: Signed | undefined;
  actor: Actor;
  parsed: Parsed;
  id: string;
}

/** Answers one request; never throws. The order of the checks is architecture.md's. */
export async function serve(engine: EngineCore, message: Message): Promise<EngineReply> {
  const startedAt = performance.now();
  const fault = engine.faults.take(message.operation);
  const run = () => answer(engine, message);
  const reply = fault ? await withFault(fault, run, engine.pause) : await run();
  engine.log(message.operation, reply.status, performance.now() - startedAt);
  return reply;
}

async function answer(engine: EngineCore, message: Message): Promise<EngineReply> {
  const id = engine.requestId();
  try {
    const checked = check(engine, message, id);
    if ('status' in checked) return checked;
    await engine.settle();
    if (checked.shape.media === 'stream') return stream(message);
    if (checked.handler.read) return await readOrStage(checked, checked.handler.read);
    if (checked.handler.stage) return await readOrStage(checked, checked.handler.stage);
    return await writeOnce(checked);
  } catch (error) {
    engine.report(error);
    const refusal: Refusal = engine.alive
      ? {
          code: 'internal',
          detail: 'The built-in backend failed. Nothing of this request was kept.',
        }
      : {
          code: 'unavailable',
          detail: 'This backend has been replaced by a newer one. Reload the page.',
        };
    return problem(refusal, id);
  }
}

/** Who (401), may they (403), can it be read (400, 422): none of it looks at the case. */
function check(engine: EngineCore, message: Message, id: string): Request | EngineReply {
  const shape: EndpointShape = contract[message.operation];
  const who = authenticate(engine.store, message.headers, engine.clock.real.ms());
  if (!who.ok && shape.access !== 'public') return problem(who.error, id);
  const signed = who.ok ? who.value : undefined;
  const actor: Actor = signed
    ? { id: signed.agent.id, name: signed.agent.name, party: 'staff', role: signed.agent.role }
    : SYSTEM;
  if (!mayDo(message.operation, actor.role)) {
    const refusal = rightRefusal(message.operation, engine.context(actor));
    return problem(refusal ?? { code: 'forbidden', detail: 'You do not have this right.' }, id);
  }
  const parsed = parse(shape, message);
  if (!parsed.ok) return problem(parsed.error, id, { errors: parsed.errors });
  const handlers: Partial<Record<Operation, unknown>> = engine.handlers satisfies Handlers;
  // The table is typed by operation; from here on the parsed parts go together with their handler.
  const handler = (handlers[message.operation] ?? {}) as AnyHandler;
  return { engine, message, shape, handler, signed, actor, parsed: parsed.value, id };
}

async function readOrStage(
  request: Request,
  run: (call: AnyCall) => Outcome<unknown> | Promise<Outcome<unknown>>,
): Promise<EngineReply> {
  return replyTo(
    request,
    await run(callOf(request, request.engine.context(request.actor))),
    undefined,
  );
}

/** A write with its idempotency key: under way, done before, or done now. */
async function writeOnce(request: Request): Promise<EngineReply> {
  const { engine, message, shape, actor, id } = request;
  const intent = shape.idempotent ? intentOf(message, actor.id) : undefined;
  if (!intent) {
    if (shape.idempotent)
      return problem(
        { code: 'keyRequired', detail: 'This write must carry an Idempotency-Key.' },
        id,
      );
    return engine.exclusive(() => write(request, undefined));
  }
  const busy = engine.running.begin(intent);
  if (busy) return problem(busy, id);
  try {
    return await engine.exclusive(() => write(request, intent));
  } finally {
    engine.running.end(intent);
  }
}

/** Inside the one writer's turn: first answer, version, handler, commit, reply. */
async function write(request: Request, intent: Intent | undefined): Promise<EngineReply> {
  const { engine, handler, shape, actor, id } = request;
  await engine.runDue();
  const first = intent && firstAnswer(engine.store, intent);
  if (first) return 'code' in first ? problem(first, id) : first;
  const ctx = engine.context(actor);
  const call = callOf(request, ctx, intent);
  const target = handler.target?.(call.params, engine.store, ctx, engine.store);
  const stale = shape.ifMatch && target && versionProblem(request, target);
  if (stale) return stale;
  if (!handler.write) throw new Error(`No handler for ${request.message.operation}`);
  const reply = replyTo(
    request,
    await handler.write({ ...call, version: target?.version ?? 0 }),
    target,
  );
  if (reply.status >= 400) return reply;
  const puts = intent ? [{ table: 'answers' as const, record: answerRecord(intent, reply) }] : [];
  await engine.commit(
    call.tx,
    { puts: [...puts, ...call.system.puts], removals: call.system.removals },
    ctx,
  );
  return reply;
}

function callOf({ engine, message, parsed, signed }: Request, ctx: Context, intent?: Intent) {
  const tx = new Tx(engine.store);
  const system = engine.systemChange();
  const session = signed && {
    token: signed.session.id,
    agentId: signed.agent.id,
    expiresAt: signed.session.expiresAt,
  };
  // `parsed` was read by the schemas of this very operation.
  const parts = parsed as Pick<AnyCall, 'params' | 'query' | 'body'>;
  const call: AnyCall = {
    ...parts,
    ctx,
    session,
    tx,
    store: engine.store,
    files: engine.files,
    stage: engine.stage,
    provider: engine.provider(tx),
    key: intent?.key ?? '',
    version: 0,
    file: message.file,
    openSession: (agent) => system.open(newSession(agent, engine.clock.real.ms())),
    endSession: () => system.end(session?.token),
    act: (move) => engine.act(tx, move, ctx),
  };
  return { ...call, system };
}
