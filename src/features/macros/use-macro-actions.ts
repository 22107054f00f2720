import { caseKeys, knownCase } from '../../api/case-reads.ts';
import { call, newKey } from '../../api/client.ts';
import type { Can } from '../../api/contract/common.ts';
import type { MacroAction } from '../../api/contract/macros.ts';
import { TICKET_SETTABLE } from '../../api/contract/tickets.ts';
import { isProblem } from '../../api/problem.ts';
import { q, queryClient } from '../../api/query.ts';
import { refreshCase } from '../../api/refresh-case.ts';
import { problemLine } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { actionsNameOf, useDraft } from '../../stores/drafts.ts';
import { sendOrWait } from '../../stores/outbox.ts';
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

/** A case as it is now: the words went before, so it is a newer one than the page shows. */
async function caseNow(caseId: string) {
  await Promise.all(
    caseKeys(caseId).map((queryKey) => queryClient.invalidateQueries({ queryKey })),
  );
  return knownCase(caseId);
}

const referenceOf = (caseId: string): string => knownCase(caseId)?.reference ?? '';

/** The case that an action is done to, for the words about it. */
interface Target {
  caseId: string;
  reference: string;
}

/** Does one action by its own operation, or lets it wait. */
async function perform({ caseId, reference }: Target, action: MacroAction, me: string) {
  const params = { caseId };
  const waiting = { id: newKey(), caseId };
  const idempotencyKey = waiting.id;
  if (action.kind === 'assign') {
    const { assignee } = action;
    const assigneeId = assignee === 'nobody' ? null : assignee === 'me' ? me : assignee;
    const args = { params, body: { assigneeId } };
    const about = { reference, name: assignee };
    await sendOrWait({ ...waiting, operation: 'caseAssign', args, about }, () =>
      call('caseAssign', args),
    );
  }
  if (action.kind === 'priority') {
    const { priority } = action;
    const args = { params, ifMatch: (await caseNow(caseId))?.version, body: { priority } };
    const about = { reference, priority };
    await sendOrWait({ ...waiting, operation: 'casePriority', args, about }, () =>
      call('casePriority', { ...args, idempotencyKey }),
    );
  }
  if (action.kind === 'tag') {
    const { version, tags: before = [] } = (await caseNow(caseId)) ?? {};
    const args = {
      params,
      ifMatch: version,
      body: { tags: [...new Set([...before, action.tag])] },
    };
    await sendOrWait({ ...waiting, operation: 'caseTags', args, about: { reference } }, () =>
      call('caseTags', { ...args, idempotencyKey }),
    );
  }
  if (action.kind === 'status') {
    const status = TICKET_SETTABLE.find((one) => one === action.status);
    if (status === undefined) return;
    const { version } = await queryClient.query({
      ...q('ticketView', { params: { ticketId: caseId } }),
      staleTime: 0,
    });
    const args = { params: { ticketId: caseId }, ifMatch: version, body: { status } };
    await sendOrWait(
      { ...waiting, operation: 'ticketStatusSet', args, about: { reference, status } },
      () => call('ticketStatusSet', args),
    );
  }
}

/**
 * What the macros in a draft do besides their words, kept with it. A message and an answer take them along. Words that
 * leave at once have `run` do them afterwards, one by one; one that is refused is told and stops no other.
 *
 * @param draft tells the drafts of one case apart: the audience, `answer`
 */
export function useMacroActions(caseId: string, draft: string) {
  const t = useT();
  const me = useSession((state) => state.session?.agent.id ?? '');
  const [actions, setActions, clear] = useDraft(actionsNameOf(caseId, draft), none);

  async function run(can: Can): Promise<void> {
    const wanted = actionsOf(actions, can);
    clear();
    for (const action of wanted) {
      try {
        await perform({ caseId, reference: referenceOf(caseId) }, action, me);
      } catch (error) {
        if (!isProblem(error)) throw error;
        const words = actionWords(action, t, (id) => id);
        const why = problemLine(error, t);
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
