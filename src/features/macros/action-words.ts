import type { Can } from '../../api/contract/common.ts';
import type { MacroAction } from '../../api/contract/macros.ts';
import type { Translate } from '../../locales/use-t.ts';

/** The operation that does each kind of action, so that `can` of the case decides. */
const OPERATIONS: Record<MacroAction['kind'], string> = {
  status: 'ticketStatusSet',
  priority: 'casePriority',
  tag: 'caseTags',
  assign: 'caseAssign',
};

/** What a case can be done to at all; a question, for instance, has no status to set. */
export function actionsOf(actions: readonly MacroAction[], can: Can): MacroAction[] {
  return actions.filter(({ kind }) => can[OPERATIONS[kind]] !== undefined);
}

/** Why an action can't be done now, in the API's words. */
export function actionRefusal(action: MacroAction, can: Can): string | undefined {
  const may = can[OPERATIONS[action.kind]];
  return may?.allowed === false ? (may.reason ?? '') : undefined;
}

/** An action on its chip. @param nameOf what to call a member of staff */
export function actionWords(
  action: MacroAction,
  t: Translate,
  nameOf: (agentId: string) => string,
): string {
  switch (action.kind) {
    case 'status':
      return t('macro.action.status', { status: statusWords(action.status, t) });
    case 'priority':
      return t('macro.action.priority', { priority: t(`macro.priority.${action.priority}`) });
    case 'tag':
      return t('macro.action.tag', { tag: action.tag });
    case 'assign':
      return t('macro.action.assign', { assignee: assigneeWords(action.assignee, t, nameOf) });
  }
}

function statusWords(status: string, t: Translate): string {
  switch (status) {
    case 'underReview':
    case 'open':
    case 'resolved':
    case 'closed':
      return t(`macro.status.${status}`);
    default:
      return status;
  }
}

function assigneeWords(
  assignee: string,
  t: Translate,
  nameOf: (agentId: string) => string,
): string {
  return assignee === 'me' || assignee === 'nobody'
    ? t(`macro.action.${assignee}`)
    : nameOf(assignee);
}
