import type { CaseRecord } from '../domain/cases/case.ts';
import type { Context, Outcome } from '../domain/context.ts';
import type { Reader, Tx } from '../domain/tx.ts';
import type { Target } from '../engine/handler.ts';
import type { MemoryStore } from '../store/store.ts';
import { onOk } from './lookup.ts';

interface Act {
  tx: Tx;
  store: MemoryStore;
  ctx: Context;
}
interface GuardedAct<P, B> extends Act {
  params: P;
  body: B;
  version: number;
}

/** One kind of case: how it is found by the parameters of its operations, and how its page shows it. */
interface Kind<P, R, V> {
  find: (reader: Reader, params: P) => R | undefined;
  show: (reader: Reader, store: MemoryStore, record: R, ctx: Context) => V;
}

/** What acts on one kind of case have in common: each answers with the case as its page shows it afterwards. */
export function actsOn<P extends object, R extends CaseRecord, V>({ find, show }: Kind<P, R, V>) {
  /** The answer to an act that names no version. */
  const shown = ({ tx, store, ctx }: Act, outcome: Outcome<R>): Outcome<V> =>
    onOk(outcome, (record) => show(tx, store, record, ctx));

  /** `If-Match` speaks of the case's version. */
  function target(params: P, reader: Reader, ctx: Context, store: MemoryStore): Target | undefined {
    const record = find(reader, params);
    return record && { version: record.version, current: () => show(reader, store, record, ctx) };
  }

  /** A write that is the command itself, by the version that was seen. */
  const guarded = <B extends object>(
    act: (tx: Tx, command: P & NoInfer<B> & { expectVersion: number }, ctx: Context) => Outcome<R>,
  ) => ({
    target,
    write: (call: GuardedAct<P, B>): Outcome<V> => {
      const { tx, params, body, version, ctx } = call;
      return shown(call, act(tx, { ...params, ...body, expectVersion: version }, ctx));
    },
  });
  return { shown, target, guarded };
}
