import type { EndpointShape } from '../../src/api/contract/define.ts';
import type { Operation } from '../../src/api/contract/index.ts';
import type { Actor, Context } from '../domain/context.ts';
import { Tx } from '../domain/tx.ts';
import type { EngineCore } from './core.ts';
import type { AnyHandler, ReadCall, WriteCall } from './handler.ts';
import type { Intent } from './idempotency.ts';
import type { Message } from './message.ts';
import type { Market } from './options.ts';
import type { Parsed } from './parse.ts';
import { newSession, type Signed } from './sessions.ts';

export type ReadOfAny = ReadCall<Operation>;
type WriteOfAny = WriteCall<Operation>;

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

/** What a handler that only reads gets: the parsed parts and the world. */
export function callOf({ engine, parsed, signed }: Admitted, ctx: Context): ReadOfAny {
  const session = signed && {
    token: signed.session.id,
    agentId: signed.agent.id,
    expiresAt: signed.session.expiresAt,
  };
  // `parsed` was read by the schemas of this very operation.
  const parts = parsed as Pick<ReadOfAny, 'params' | 'query' | 'body'>;
  const { store, files, presence, stage } = engine;
  return { ...parts, ctx, session, store, files, presence, stage };
}

/** What a handler that writes gets besides: a change to fill, and what a change may ask for. */
export function writeCallOf(request: Admitted, ctx: Context, market: Market, intent?: Intent) {
  const { engine, message } = request;
  const { stage: _, ...read } = callOf(request, ctx);
  const tx = new Tx(engine.store);
  const system = engine.systemChange();
  const call: WriteOfAny = {
    ...read,
    tx,
    provider: market.provider(tx),
    key: intent?.key ?? '',
    version: 0,
    file: message.file,
    openSession: (agent) => system.open(newSession(agent, engine.clock.real.ms())),
    endSession: () => system.end(read.session?.token),
    act: (move) => market.act(tx, move, ctx, engine.store),
  };
  return { ...call, system };
}
