import { knownCase } from '../../api/case-reads.ts';
import { refreshCase } from '../../api/refresh-case.ts';
import { useT } from '../../locales/use-t.ts';
import { keepDraft, returnToDraft } from '../../stores/drafts.ts';
import { changeEntry, dropEntry, keptEntry, type Waiting } from '../../stores/outbox.ts';
import { useSession } from '../../stores/session.ts';
import { toast } from '../../stores/toasts.ts';
import { aloneAtOnce } from './alone.ts';
import { writeWords } from './say-done.ts';

/** A person has looked at what changed: it goes with the case as this page shows it. */
async function goOn({ id, caseId, args }: Waiting): Promise<void> {
  const seen = knownCase(caseId);
  const ifMatch = args.ifMatch === undefined ? undefined : (seen?.version ?? args.ifMatch);
  const body =
    'seenAssigneeId' in args.body
      ? { ...args.body, seenAssigneeId: seen?.assignee?.id ?? null }
      : args.body;
  changeEntry(id, { stopped: undefined, args: { ...args, body, ifMatch } });
  await refreshCase(caseId);
}

/** What a person may do with a write that waits. */
export function useOutboxActs() {
  const t = useT();
  const agentId = useSession((state) => state.session?.agent.id ?? '');

  /** Its words are a draft again, unless it is just being sent. */
  async function takeBack({ id, caseId }: Waiting): Promise<void> {
    const isFree = await aloneAtOnce(agentId, caseId, () => {
      const entry = keptEntry(id);
      dropEntry(id);
      if (entry?.draft === undefined) {
        if (entry)
          toast({ kind: 'info', message: t('outbox.tookBack', { what: writeWords(entry, t) }) });
        return;
      }
      const { name, value, also } = entry.draft;
      returnToDraft(name, value);
      for (const more of also ?? []) keepDraft(more.name, more.value);
      toast({ kind: 'info', message: t('outbox.tookBack.words') });
    });
    if (!isFree) toast({ kind: 'warning', message: t('outbox.takeBack.busy') });
  }

  return { takeBack, goOn };
}
