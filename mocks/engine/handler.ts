import type { Fault } from '../../src/api/contract/demo.ts';
import type {
  Body,
  Contract,
  Operation,
  Params,
  Query,
  Reply,
} from '../../src/api/contract/index.ts';
import type { CaseTable } from '../domain/cases/kind-rules.ts';
import type { Context, Outcome } from '../domain/context.ts';
import type { ProviderPort } from '../domain/money/provider-port.ts';
import type { AgentRecord } from '../domain/records.ts';
import type { Reader, Tx } from '../domain/tx.ts';
import type { MemoryStore } from '../store/store.ts';
import type { Plan } from '../store/tables.ts';
import type { UploadedFile } from './message.ts';
import type { PresenceBoard } from './presence.ts';

/** Bytes of a file, answered as a download that no browser runs. */
export interface FileReply {
  bytes: Uint8Array;
  mediaType: string;
  fileName: string;
}

type Fixtures = Reply<'fixtureList'>;
/** A party's move on the demo stage. */
export type PartyMove = Body<'partyAct'>;
export type PartyDone = Reply<'partyAct'>;

/** What the demo stage may do to the world; it runs outside any request's change. */
export interface Stage {
  fixtures: Fixtures;
  plan: Plan;
  offsetMs: number;
  faults: readonly Fault[];
  requests: Reply<'stageView'>['requests'];
  setFault: (fault: Fault | undefined) => void;
  /** Moves the clock, running what falls due, each at its own instant; says how many ran. */
  advance: (ms: number) => Promise<number>;
  reset: (change: Partial<Pick<Plan, 'policy' | 'volume' | 'seed'>>) => Promise<Plan>;
  /** The policies a world can be seeded with. */
  policies: readonly string[];
}

/** The simulated provider: the domain's port, and how a refund that was accepted ends. */
export interface Provider extends ProviderPort {
  land: (key: string) => 'succeeded' | 'failed';
}

/** Uploaded bytes by SHA-256, and files of the seed by name. */
export interface Files {
  keep: (sha256: string, bytes: Uint8Array) => Promise<void>;
  blob: (sha256: string) => Promise<Uint8Array | undefined>;
  seed: (name: string) => Promise<Uint8Array | undefined>;
}

export interface Session {
  token: string;
  agentId: string;
  expiresAt: string;
}

interface CallBase<O extends Operation> {
  params: Params<O>;
  query: Query<O>;
  body: Body<O>;
  ctx: Context;
  store: MemoryStore;
  session: Session | undefined;
  files: Files;
  /** Who is on which case now. */
  presence: PresenceBoard;
}
export interface ReadCall<O extends Operation> extends CallBase<O> {
  stage: Stage;
}
export interface WriteCall<O extends Operation> extends CallBase<O> {
  tx: Tx;
  provider: Provider;
  /** The version named by `If-Match`, checked already. */
  version: number;
  /** The idempotency key, where the operation needs one. */
  key: string;
  file: UploadedFile | undefined;
  openSession: (agent: AgentRecord) => Session;
  endSession: () => void;
  act: (move: PartyMove) => Outcome<PartyDone>;
}

/** The resource that `If-Match` speaks of, and how a 412 shows it. */
export interface Target {
  version: number;
  current: () => unknown;
}

type Result<O extends Operation> = Outcome<
  Contract[O] extends { media: 'bytes' } ? FileReply : Reply<O>
>;
type Soon<T> = T | Promise<T>;

export interface ReadHandler<O extends Operation> {
  /** Tables that it reads whole: rows that are not made yet are made bit by bit before it is called. */
  rows?: readonly CaseTable[];
  read: (call: ReadCall<O>) => Soon<Result<O>>;
}
type FindTarget<O extends Operation> = (
  params: Params<O>,
  reader: Reader,
  ctx: Context,
  store: MemoryStore,
) => Target | undefined;

export interface WriteHandler<O extends Operation> {
  write: (call: WriteCall<O>) => Soon<Result<O>>;
  /** What a 412 of its own shows as it is now. */
  target?: FindTarget<O>;
}
export interface GuardedHandler<O extends Operation> extends WriteHandler<O> {
  /** Undefined when there is no such resource. */
  target: FindTarget<O>;
}
export interface StageHandler<O extends Operation> {
  stage: (call: ReadCall<O>) => Soon<Result<O>>;
}

/** Operations on the world itself: they take the write lock themselves. */
export type StageOperation = 'clockAdvance' | 'faultSet' | 'worldReset';

export type HandlerOf<O extends Operation> = O extends StageOperation
  ? StageHandler<O>
  : Contract[O] extends { method: 'GET' } | { safe: true }
    ? ReadHandler<O>
    : Contract[O] extends { ifMatch: true }
      ? GuardedHandler<O>
      : WriteHandler<O>;

/** One handler per operation, none missing; live events are the engine's own. */
export type Handlers = { [O in Exclude<Operation, 'eventStream'>]: HandlerOf<O> };

/** Every handler under one type; the table itself holds the exact ones. */
export type AnyHandler = Partial<
  ReadHandler<Operation> & GuardedHandler<Operation> & StageHandler<Operation>
>;
