import type { Body, Operation, Params, Query } from './contract/index.ts';

type Given<Name extends string, Value> = [Value] extends [undefined]
  ? { [K in Name]?: undefined }
  : { [K in Name]: Value };

/** What every operation takes. */
export interface CommonArgs {
  /** The version the human saw, for writes that name it. */
  ifMatch?: number | string | undefined;
  /** Made once per intention with `newKey()` and kept for its retries. */
  idempotencyKey?: string | undefined;
  signal?: AbortSignal | undefined;
  /** Multipart body, in place of `body`. */
  form?: FormData | undefined;
}

/** Arguments of an operation: `params` and `body` are asked for exactly where the contract has them. */
export type CallArgs<O extends Operation> = CommonArgs &
  Given<'params', Params<O>> & { query?: Query<O> | undefined } & (Body<O> extends undefined
    ? { body?: undefined }
    : { body: Body<O> } | { body?: undefined; form: FormData });
