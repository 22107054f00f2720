import { contract } from '../../../api/contract/index.ts';
import { useApiQuery } from '../../../api/query.ts';
import { useT } from '../../../locales/use-t.ts';
import { useSession } from '../../../stores/session.ts';
import { daysWords } from './days-words.ts';
import type { Filter, Queue } from '../queue-spec.ts';

/** Values that a filter has besides its own, each with its word. */
export type MoreValues = Readonly<Record<string, string>>;
/** `set`: values that it has and that only their own text tells. */
export type MoreOf = (filter: Filter, set?: readonly string[]) => MoreValues;

const none: MoreValues = {};
const mayWork: readonly string[] = contract.caseClaim.access;

/** What the API adds to the filters of a queue: the policy's currencies, and the colleagues at the desk. */
export function useMoreValues(queue: Queue, asked: boolean): MoreOf {
  const t = useT();
  const filters: readonly Filter[] = Object.values(queue.filters);
  const wants = (kind: 'currencies' | 'people') => asked && filters.some((one) => one[kind]);
  const policy = useApiQuery('policyView', {}, { enabled: wants('currencies') });
  const agents = useApiQuery('agentList', {}, { enabled: wants('people') });
  const me = useSession((state) => state.session?.agent.id);
  const codes = Object.keys(policy.data?.limits.admin ?? {});
  const currencies = Object.fromEntries(codes.map((code) => [code, code]));
  // I am there already, as `me`, which stays right in an address that goes to somebody else.
  const people = Object.fromEntries(
    (agents.data?.items ?? [])
      .filter(({ id, role }) => id !== me && mayWork.includes(role))
      .map(({ id, name }) => [id, name]),
  );
  return (filter, set = []) => {
    if (filter.days) return Object.fromEntries(set.map((value) => [value, daysWords(t, value)]));
    return filter.currencies ? currencies : filter.people ? people : none;
  };
}
