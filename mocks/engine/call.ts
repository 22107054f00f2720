import type { EndpointShape } from '../../src/api/contract/define.ts';
import type { Operation } from '../../src/api/contract/index.ts';
import type { Actor, Context } from '../domain/context.ts';
import { Tx } from '../domain/tx.ts';
import type { EngineCore } from './core.ts';
import type { GuardedHandler, ReadCall, ReadHandler, StageHandler, WriteCall } from './handler.ts';
import type { Intent } from './idempotency.ts';
import type { Message } from './message.ts';
import type { Parsed } from './parse.ts';
import { newSession, type Signed } from './sessions.ts';

/** Every handler under one type; the table itself (`Handlers`) holds the exact ones. */
export type AnyHandler = Partial<
  ReadHandler<Operation> & GuardedHandler<Operation> & StageHandler<Operation>
>;
export type AnyCall = ReadCall<Operation> & WriteCall<Operation>;

/** A request that was let in: who asks, what for, and what serves it. */
export interface Admitted {
  engine: EngineCore;
  message: Message;
  shape: EndpointShape;
  handler: AnyHandler;
  signed: Signed | undefined;
  actor: Actor;
  parsed: Parsed;
  id: string;
}

/** What a handler gets: the parsed parts, a change to fill, and the engine's services. */
export function callOf(
  { engine, message, parsed, signed }: Admitted,
  ctx: Context,
  intent?: Intent,
) {
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
    presence: engine.presence,
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
