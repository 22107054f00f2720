import * as z from 'zod/mini';

import type { ProblemCode } from './problems.ts';

/** Staff roles (cases.md §1). */
export const ROLES = ['agent', 'admin', 'trust', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

type Schema = z.ZodMiniType;

/**
 * A schema that is fetched when its operation is first called. What the first rows do without must not
 * make them wait: large shapes of other pages live in files of their own.
 */
export interface LateSchema<S extends Schema = Schema> {
  readonly load: () => Promise<S>;
}

/** Declares a schema by the import that brings it. */
export function late<S extends Schema>(load: () => Promise<S>): LateSchema<NoInfer<S>> {
  return { load };
}

/**
 * One row of the contract table. From it come the client method, the query key, the handler's type
 * and routing, `public/openapi.json` and the names that fault injection accepts.
 */
export interface EndpointShape {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path under `/api/v1`, parameters in braces. */
  readonly path: string;
  readonly summary: string;
  /** Who may call it: `public` needs no session; `staff` is every role. */
  readonly access: 'public' | 'staff' | readonly Role[];
  readonly params?: Schema;
  readonly query?: Schema;
  readonly body?: Schema | LateSchema;
  readonly reply?: Schema | LateSchema;
  /** Success status, 200 unless told. */
  readonly status?: 200 | 201 | 204;
  /** `multipart` bodies carry a file; `bytes` and `stream` replies are not JSON. */
  readonly media?: 'multipart' | 'bytes' | 'stream';
  /** The write names the version that the human saw (428 without, 412 on mismatch). */
  readonly ifMatch?: true;
  /** The write needs an `Idempotency-Key`: it moves money or sends words. */
  readonly idempotent?: true;
  /** Answers what a write would do and changes nothing, so it may be repeated freely. */
  readonly safe?: true;
  /** Exists only in standalone mode and `npm run api`. */
  readonly demo?: true;
  readonly problems: readonly ProblemCode[];
}

/** Declares an endpoint and keeps its exact type. */
export function endpoint<const E extends EndpointShape>(shape: E): E {
  return shape;
}

/** An endpoint whose schemas are all at hand. */
export type ReadyShape = Omit<EndpointShape, 'body' | 'reply'> & {
  readonly body?: Schema;
  readonly reply?: Schema;
};

const isLate = (schema: Schema | LateSchema | undefined): schema is LateSchema =>
  schema !== undefined && 'load' in schema;

const isReady = (shape: EndpointShape): shape is ReadyShape =>
  !isLate(shape.body) && !isLate(shape.reply);

/** The endpoint with its late schemas fetched. Fails as an import does when they can't be. */
export async function ready(shape: EndpointShape): Promise<ReadyShape> {
  if (isReady(shape)) return shape;
  const { body, reply, ...rest } = shape;
  const [readyBody, readyReply] = await Promise.all([
    isLate(body) ? body.load() : body,
    isLate(reply) ? reply.load() : reply,
  ]);
  return {
    ...rest,
    ...(readyBody && { body: readyBody }),
    ...(readyReply && { reply: readyReply }),
  };
}

type Out<S> =
  S extends LateSchema<infer L> ? z.infer<L> : S extends Schema ? z.infer<S> : undefined;
export type ParamsOf<E extends EndpointShape> = E extends { params: infer S } ? Out<S> : undefined;
export type QueryOf<E extends EndpointShape> = E extends { query: infer S } ? Out<S> : undefined;
export type BodyOf<E extends EndpointShape> = E extends { body: infer S } ? Out<S> : undefined;
export type ReplyOf<E extends EndpointShape> = E extends { reply: infer S } ? Out<S> : undefined;

/** Path parameters of one id each. */
export function idParams<const N extends string>(name: N) {
  return z.strictObject({ [name]: z.string() } as Record<N, z.ZodMiniString>);
}
