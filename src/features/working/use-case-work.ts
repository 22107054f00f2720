import { useIntl } from 'react-intl';
import { refreshQueues } from '../../api/case-cache.ts';
import { call, newKey } from '../../api/client.ts';
import type { AgentRef } from '../../api/contract/common.ts';
import type { Body } from '../../api/contract/index.ts';
import { tokenOf } from '../../api/own-look.ts';
import { isProblem } from '../../api/problem.ts';
import { refreshCase } from '../../api/refresh-case.ts';
import { problemLine } from '../../api/use-problem-words.ts';
import { WRITTEN } from '../../lib/time-formats.ts';
import { useT } from '../../locales/use-t.ts';
import { sendOrWait } from '../../stores/outbox.ts';
import { toast, type ToastInput } from '../../stores/toasts.ts';
import { codeOfAct } from '../../stores/late-code.ts';
import { useSession } from '../../stores/session.ts';
import { clockNow } from '../../ui/use-now.ts';
import type { CaseNow } from './ask-again.ts';
import type { WorkCase } from './work-case.ts';

/** As long as words can be taken back. */
const UNDO_MS = 10_000;

type Priority = NonNullable<WorkCase['priority']>;
export type LinkKind = Body<'caseLink'>['kind'];

/** Another case by its reference. */
export interface OtherCase {
  id: string;
  reference: string;
}

interface RunWords {
  done: ToastInput;
  name?: string;
  priority?: string;
  ifMatch?: number;
}

/**
 * Working acts on a case of any kind; each says what came of it. Those that answer true or false tell a
 * refusal themselves; `link` and `merge` throw it to the dialog that asked for them.
 */
export function useCaseWork(item: WorkCase) {
  const { id, reference, version, assignee } = item;
  const t = useT();
  const intl = useIntl();
  const me = useSession((state) => state.session?.agent);
  const { formatDate } = intl;
  const params = { caseId: id };

  /** Does it and says so; a refusal is the caller's to show. */
  async function doing(act: () => Promise<unknown>, done: ToastInput): Promise<void> {
    try {
      await act();
      toast(done);
    } finally {
      await Promise.all([refreshCase(id), refreshQueues()]);
    }
  }

  /** The same for what may wait for the network, where nothing is open that could show a refusal. */
  async function run(
    operation: 'caseAssign' | 'caseSkip' | 'caseSnooze' | 'casePriority' | 'caseTags',
    body: object,
    act: (idempotencyKey: string) => Promise<unknown>,
    { done, ifMatch, ...words }: RunWords,
  ): Promise<boolean> {
    const args = { params, body, ...(ifMatch !== undefined && { ifMatch }) };
    const about = { reference, name: '', ...words };
    const key = newKey();
    try {
      const fate = await sendOrWait({ id: key, caseId: id, operation, args, about }, () =>
        act(key),
      );
      if (fate.is === 'waits') return true;
      toast(done);
      return true;
    } catch (error) {
      if (!isProblem(error)) throw error;
      // Somebody was faster: shown as what changed, and asked about once more.
      if (error.status === 412) throw error;
      toast({ kind: 'problem', message: problemLine(error, t) });
      return false;
    } finally {
      await Promise.all([refreshCase(id), refreshQueues()]);
    }
  }

  /**
   * What names the version it saw. Where somebody else was faster it shows what they did and asks, as often
   * as somebody is; nothing is sent again by itself (cases.md §7).
   */
  async function stopped(
    act: (seen: number, now?: CaseNow) => Promise<boolean>,
    seen = version,
    told?: CaseNow,
  ): Promise<boolean> {
    try {
      return await act(await tokenOf(id, seen), told);
    } catch (problem) {
      if (!isProblem(problem)) throw problem;
      const code = await codeOfAct(() => import('./ask-again.ts'));
      const now = await code?.askAgain({ item, problem, me, t, intl });
      return now === undefined ? false : stopped(act, now.version, now);
    }
  }

  /** `onDone` hears of the version that it made. */
  function putAside(
    until: string | null,
    done: ToastInput,
    { seen, onDone }: { seen?: number | undefined; onDone?: (version: number) => void } = {},
  ): Promise<boolean> {
    const body = { until };
    const act = async (ifMatch: number) => {
      const send = async (idempotencyKey: string) => {
        const reply = await call('caseSnooze', { params, body, ifMatch, idempotencyKey });
        onDone?.(reply.version);
      };
      return run('caseSnooze', body, send, { done, ifMatch });
    };
    return stopped(act, seen);
  }
  const wake = (seen?: number) =>
    putAside(null, { kind: 'done', message: t('working.woken', { reference }) }, { seen });

  return {
    /** Throws a 412 when somebody else was given the case since it was looked at. */
    assign(agent: AgentRef | null): Promise<boolean> {
      const body = { assigneeId: agent?.id ?? null, seenAssigneeId: assignee?.id ?? null };
      const message =
        agent === null
          ? t('working.unassigned', { reference })
          : t('working.given', { reference, name: agent.name });
      const name = agent?.name ?? t('working.assign.nobody');
      const act = () => call('caseAssign', { params, body });
      return run('caseAssign', body, act, { done: { kind: 'done', message }, name });
    },
    skip(reason: string): Promise<boolean> {
      const message = t('working.skipped', { reference });
      const body = { reason };
      const act = () => call('caseSkip', { params, body });
      return run('caseSkip', body, act, { done: { kind: 'done', message } });
    },
    snooze(until: string): Promise<boolean> {
      const when = until === 'reply' ? '' : formatDate(until, WRITTEN);
      const message =
        until === 'reply'
          ? t('working.asideUntilReply', { reference })
          : t('working.asideUntil', { reference, when });
      // Taking it back has seen the version that putting it aside made.
      let made: number | undefined;
      const onDone = (next: number) => void (made = next);
      const action = { label: t('working.wake'), run: () => void wake(made) };
      const back = new Date(clockNow() + UNDO_MS).toISOString();
      return putAside(until, { kind: 'done', message, until: back, action }, { onDone });
    },
    wake: () => wake(),
    setPriority(priority: Priority): Promise<boolean> {
      const word = t(`queue.ticket.priority.${priority}`);
      const message = t('working.prioritised', { reference, priority: word });
      const body = { priority };
      return stopped((ifMatch) => {
        const act = (idempotencyKey: string) =>
          call('casePriority', { params, body, ifMatch, idempotencyKey });
        const words = { done: { kind: 'done', message }, priority: word, ifMatch } as const;
        return run('casePriority', body, act, words);
      });
    },
    setTags(tags: readonly string[]): Promise<boolean> {
      const { tags: seen = [] } = item;
      const message = t('working.tagged', { reference });
      return stopped((ifMatch, now) => {
        // What others put on or took off meanwhile stays so: only what was meant here is done.
        const others = now?.tags ?? tags;
        const kept = others.filter((tag) => tags.includes(tag) || !seen.includes(tag));
        const body = {
          tags:
            now === undefined
              ? [...tags]
              : [...new Set([...kept, ...tags.filter((tag) => !seen.includes(tag))])],
        };
        const act = (idempotencyKey: string) =>
          call('caseTags', { params, body, ifMatch, idempotencyKey });
        return run('caseTags', body, act, { done: { kind: 'done', message }, ifMatch });
      });
    },
    link(other: OtherCase, kind: LinkKind): Promise<void> {
      const message = t('working.linked', { reference, other: other.reference });
      const body = { caseId: other.id, kind };
      return doing(() => call('caseLink', { params, body }), { kind: 'done', message });
    },
    merge(into: OtherCase): Promise<void> {
      const message = t('working.merged', { reference, other: into.reference });
      const body = { intoId: into.id };
      const act = async () =>
        call('caseMerge', { params, body, ifMatch: await tokenOf(id, version) });
      return doing(act, { kind: 'done', message });
    },
  };
}

/** The case that a reference names; null for none. Throws {@link ApiProblem}. */
export async function findCase(text: string): Promise<OtherCase | null> {
  const wanted = text.trim();
  const { exact, items } = await call('search', { query: { q: wanted, limit: '5' } });
  const found = items.find(
    (item) => item.id === exact?.id || item.reference?.toLowerCase() === wanted.toLowerCase(),
  );
  return found?.reference === undefined ? null : { id: found.id, reference: found.reference };
}
