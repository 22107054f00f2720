import type { Attachment } from '../../api/contract/attachments.ts';
import type { MacroAction } from '../../api/contract/macros.ts';
import { actionsNameOf, draftNow, keepDraft } from '../../stores/drafts.ts';
import { type Audience, giveBack } from './draft-words.ts';
import { giveFilesBack } from './use-attachments.ts';

/** A message as it was before it was sent. */
interface TakenBack {
  to: Audience;
  text: string;
  attachments?: readonly Attachment[] | undefined;
  actions?: readonly MacroAction[] | undefined;
}

const none: readonly MacroAction[] = [];

/** A message that was taken back is a draft again: its words, its files, and what goes with it. */
export function giveMessageBack(caseId: string, message: TakenBack): void {
  const { to, text, attachments = [], actions = none } = message;
  giveBack(caseId, to, text);
  giveFilesBack(caseId, to, attachments);
  if (actions.length === 0) return;
  const name = actionsNameOf(caseId, to);
  const begun = draftNow(name, none);
  const known = new Set(begun.map((action) => JSON.stringify(action)));
  keepDraft(name, [...actions.filter((action) => !known.has(JSON.stringify(action))), ...begun]);
}
