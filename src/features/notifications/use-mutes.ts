import type { MuteRule } from '../../api/contract/notifications.ts';
import type { Reply } from '../../api/contract/index.ts';
import { queryClient, useApiMutation } from '../../api/query.ts';

const isSame = (one: MuteRule) => (other: MuteRule) =>
  one.kind === other.kind && one.queue === other.queue && one.caseId === other.caseId;

/** The rules with one rule added or taken away; wider and narrower ones stay as they are. */
export function withRule(rules: readonly MuteRule[], rule: MuteRule, muted: boolean): MuteRule[] {
  const others = rules.filter((one) => !isSame(rule)(one));
  return muted ? [...others, rule] : others;
}

/** A rule that has no switch of its own: about a case, or a kind in one queue only. */
const isNarrow = ({ kind, queue, caseId }: MuteRule) =>
  caseId !== undefined || (kind !== undefined && queue !== undefined);

/** What this person does not want to be told, and how to change it. */
export function useMutes(known: readonly MuteRule[]) {
  const change = useApiMutation('notificationMute', {
    // One after the other: each sends all the rules.
    scope: { id: 'notificationMute' },
    onSuccess: ({ mutes }) => {
      const key = { queryKey: ['notificationList'] };
      queryClient.setQueriesData<Reply<'notificationList'>>(
        key,
        (list) => list && { ...list, mutes },
      );
    },
  });
  const rules = (change.isPending ? change.variables.body?.rules : undefined) ?? known;
  const put = (next: readonly MuteRule[]) => change.mutate({ body: { rules: [...next] } });
  return {
    /** Whether there is exactly this rule, e.g. of a kind everywhere, or of a whole queue. */
    isMuted: (rule: MuteRule) => rules.some(isSame(rule)),
    setMuted: (rule: MuteRule, muted: boolean) => put(withRule(rules, rule, muted)),
    narrow: rules.filter(isNarrow),
    count: rules.length,
    error: change.error,
  };
}
