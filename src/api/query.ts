import {
  QueryClient,
  queryOptions,
  useMutation,
  useQuery,
  type UseMutationOptions,
  type UseQueryOptions,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { CallArgs } from './call-args.ts';
import { call } from './client.ts';
import type { Operation, Params, Query, Reply } from './contract/index.ts';
import { keptRead } from './kept-answers.ts';
import { isProblem, type ApiProblem } from './problem.ts';

/** A read names its operation and what the address carries. */
export interface ReadArgs<O extends Operation> {
  params?: Params<O>;
  query?: Query<O>;
}

/** Retries a read once when nothing came back; refusals are answers. */
const retry = (count: number, error: Error) => count < 1 && isProblem(error, 'network');

/** `always`: the built-in backend answers without a network. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 15_000,
      retry,
      retryDelay: 400,
      refetchOnWindowFocus: true,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** When nothing has confirmed it since the page was loaded, a read is as old as can be. */
export const LAST_VISIT = 1;

/** True for a read that is shown from the last visit while the backend is asked. */
export function isFromLastVisit(state: { dataUpdatedAt: number } | undefined): boolean {
  return state?.dataUpdatedAt === LAST_VISIT;
}

function keyOf<O extends Operation>(operation: O, args: ReadArgs<O>) {
  return [operation, { ...args.params, ...args.query }] as const;
}

/** Options of a read: key `[operation, params and query in one object]`. */
export function q<O extends Operation>(operation: O, args: ReadArgs<O> = {}) {
  return queryOptions<Reply<O>, ApiProblem>({
    queryKey: keyOf(operation, args),
    // `undefined` is no data to react-query; reads always answer something.
    queryFn: ({ signal }) =>
      keptRead(keyOf(operation, args), () => call(operation, { ...args, signal })),
  });
}

type ReadOptions<O extends Operation> = Omit<
  UseQueryOptions<Reply<O>, ApiProblem>,
  'queryKey' | 'queryFn' | 'initialData' | 'select'
>;

/** A read with its states, for what the loader did not wait for. */
export function useApiQuery<O extends Operation>(
  operation: O,
  args: ReadArgs<O> = {},
  options: ReadOptions<O> = {},
): UseQueryResult<Reply<O>, ApiProblem> {
  return useQuery<Reply<O>, ApiProblem>({ ...q(operation, args), ...options });
}

/**
 * A read that the route's loader prefetched. Throws otherwise, with the likely causes: the loader
 * asks for other arguments than the component, the loader does not await, or the cache was cleared.
 */
export function usePrefetched<O extends Operation>(operation: O, args: ReadArgs<O> = {}): Reply<O> {
  const { data, error } = useQuery<Reply<O>, ApiProblem>(q(operation, args));
  if (data !== undefined) return data;
  if (error !== null) throw error;
  throw new Error(
    `${operation} was not prefetched with ${JSON.stringify(keyOf(operation, args)[1])}: ` +
      'does the loader prefetch exactly these arguments, await them, and did nobody clear the cache?',
  );
}

/**
 * For loaders: waits until every read is in the cache; the first refusal is thrown to the error page.
 * What the last visit left there is shown at once: whoever shows it asks again (kept-reads.ts).
 */
export async function prefetch(...reads: readonly ReturnType<typeof q>[]): Promise<void> {
  await Promise.all(
    reads
      .filter(({ queryKey }) => !isFromLastVisit(queryClient.getQueryState(queryKey)))
      .map((options) => queryClient.query(options)),
  );
}

type WriteOptions<O extends Operation> = Omit<
  UseMutationOptions<Reply<O>, ApiProblem, CallArgs<O>>,
  'mutationFn'
>;

/** A write; `mutate(args)` takes what {@link call} takes. */
export function useApiMutation<O extends Operation>(operation: O, options: WriteOptions<O> = {}) {
  return useMutation<Reply<O>, ApiProblem, CallArgs<O>>({
    ...options,
    mutationFn: (args) => call(operation, args),
  });
}

/** Marks reads of an operation stale and refetches those on screen; `args` narrows to one address. */
export function invalidate<O extends Operation>(operation: O, args?: ReadArgs<O>): Promise<void> {
  return queryClient.invalidateQueries({
    queryKey: args === undefined ? [operation] : keyOf(operation, args),
  });
}
