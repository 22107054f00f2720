import { call } from '../../api/client.ts';
import type { Can } from '../../api/contract/common.ts';
import type { MacroAction } from '../../api/contract/macros.ts';
import { TICKET_SETTABLE } from '../../api/contract/tickets.ts';
import { isProblem } from '../../api/problem.ts';
import { q, queryClient } from '../../api/query.ts';
import { refreshCase } from '../../api/refresh-case.ts';
import { problemWords } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { useDraft } from '../../stores/drafts.ts';
import { useSession } from '../../stores/session.ts';
import { toast } from '../../stores/toasts.ts';
import { actionsOf, actionWords } from './action-words.ts';

const none: readonly MacroAction[] = [];

/** One action of each kind, tags aside: what was put in last counts. */
function joined(before: readonly MacroAction[], added: readonly MacroAction[]): MacroAction[] {
  const replaced = (old: MacroAction) =>
    added.some(
      (one) =>
        one.kind === old.kind && (one.kind !== 'tag' || old.kind !== 'tag' || one.tag === old.tag),
    );
  return [...before.filter((old) => !replaced(old)), ...added];
}

/** The tags of a case whose page is open. */
function tagsOf(caseId: string): readonly string[] {
  const shown =
    queryClient.getQueryData(q('disputeView', { params: { disputeId: caseId } }).queryKey) ??
    queryClient.getQueryData(q('ticketView', { params: { ticketId: caseId } }).queryKey) ??
    queryClient.getQueryData(q('questionView', { params: { questionId: caseId } }).queryKey);
  return shown?.tags ?? [];
}

/** Does one action by its own operation. The words have been sent by then, so the case is a newer one. */
async function perform(caseId: string, action: MacroAction, me: string): Promise<void> {
  const params = { caseId };
  if (action.kind === 'assign') {
    const { assignee } = action;
    const assigneeId = assignee === 'nobody' ? null : assignee === 'me' ? me : assignee;
    await call('caseAssign', { params, body: { assigneeId } });
  }
  if (action.kind === 'priority') {
    await call('casePriority', { params, body: { priority: action.priority } });
  }
  if (action.kind === 'tag') {
    const tags = [...new Set([...tagsOf(caseId), action.tag])];
    await call('caseTags', { params, body: { tags } });
  }
  if (action.kind === 'status') {
    const status = TICKET_SETTABLE.find((one) => one === action.status);
    if (status === undefined) return;
    const { version } = await queryClient.query({
      ...q('ticketView', { params: { ticketId: caseId } }),
      staleTime: 0,
    });
    await call('ticketStatusSet', {
      params: { ticketId: caseId },
      ifMatch: version,
      body: { status },
    });
  }
}

/**
 * What the macros in a draft do besides their words, kept with it. `run` does them after the words were
 * sent, one by one; one that is refused is told and stops no other.
 *
 * @param draft tells the drafts of one case apart: the audience, `answer`
 */
export function useMacroActions(caseId: string, draft: string) {
  const t = useT();
  const me = useSession((state) => state.session?.agent.id ?? '');
  const [actions, setActions, clear] = useDraft(`macro:${caseId}:${draft}`, none);

  async function run(can: Can): Promise<void> {
    const wanted = actionsOf(actions, can);
    clear();
    for (const action of wanted) {
      try {
        await perform(caseId, action, me);
      } catch (error) {
        if (!isProblem(error)) throw error;
        const { title, detail } = problemWords(error, t);
        const words = actionWords(action, t, (id) => id);
        const why = [title, detail].filter(Boolean).join('. ');
        toast({ kind: 'problem', message: t('macro.action.failed', { action: words, why }) });
      }
    }
    if (wanted.length > 0) await refreshCase(caseId);
  }

  return {
    actions,
    add: (added: readonly MacroAction[]) => setActions(joined(actions, added)),
    remove: (gone: MacroAction) => setActions(actions.filter((one) => one !== gone)),
    clear,
    run,
  };
}
