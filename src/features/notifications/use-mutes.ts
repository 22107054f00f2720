import type { MuteRule, Notification } from '../../api/contract/notifications.ts';
import type { Reply } from '../../api/contract/index.ts';
import { queryClient, useApiMutation } from '../../api/query.ts';

type Kind = Notification['kind'];

/** A rule that mutes a kind everywhere. */
const isOf = (kind: Kind) => (rule: MuteRule) =>
  rule.kind === kind && rule.queue === undefined && rule.caseId === undefined;

/** The rules with a kind muted or not; narrower rules stay as they are. */
export function withKind(rules: readonly MuteRule[], kind: Kind, muted: boolean): MuteRule[] {
  const others = rules.filter((rule) => !isOf(kind)(rule));
  return muted ? [...others, { kind }] : others;
}

/** A rule that mutes a case, whatever happens on it. */
const isOn = (caseId: string) => (rule: MuteRule) =>
  rule.caseId === caseId && rule.kind === undefined && rule.queue === undefined;

/** The rules with a case muted or not; other rules stay as they are. */
function withCase(rules: readonly MuteRule[], caseId: string, muted: boolean): MuteRule[] {
  const others = rules.filter((rule) => !isOn(caseId)(rule));
  return muted ? [...others, { caseId }] : others;
}

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
    isMuted: (kind: Kind) => rules.some(isOf(kind)),
    setMuted: (kind: Kind, muted: boolean) => put(withKind(rules, kind, muted)),
    isCaseMuted: (caseId: string) => rules.some(isOn(caseId)),
    setCaseMuted: (caseId: string, muted: boolean) => put(withCase(rules, caseId, muted)),
    /** Rules about a queue or a case. */
    narrow: rules.filter((rule) => rule.queue !== undefined || rule.caseId !== undefined),
    drop: (rule: MuteRule) => put(rules.filter((one) => one !== rule)),
    count: rules.length,
    error: change.error,
  };
}
