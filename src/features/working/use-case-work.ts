import { useIntl } from 'react-intl';
import { refreshQueues } from '../../api/case-cache.ts';
import { call } from '../../api/client.ts';
import type { AgentRef } from '../../api/contract/common.ts';
import type { Body } from '../../api/contract/index.ts';
import { isProblem } from '../../api/problem.ts';
import { refreshCase } from '../../api/refresh-case.ts';
import { problemWords } from '../../api/use-problem-words.ts';
import { useT, type Translate } from '../../locales/use-t.ts';
import { toast, type ToastInput } from '../../stores/toasts.ts';
import type { WorkCase } from './work-case.ts';

export type LinkKind = Body<'caseLink'>['kind'];

/** Another case by its reference. */
export interface OtherCase {
  id: string;
  reference: string;
}

/** A refusal in one line. */
export function refusalWords(error: unknown, t: Translate): string {
  const { title, detail } = problemWords(error, t);
  return [title, detail].filter(Boolean).join('. ');
}

/**
 * Working acts on a case of any kind; each says what came of it. Those that answer true or false tell a
 * refusal themselves; `link` and `merge` throw it to the dialog that asked for them.
 */
export function useCaseWork({ id, reference, version }: WorkCase) {
  const t = useT();
  const { formatDate } = useIntl();
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

  /** The same where nothing is open that could show a refusal. */
  async function run(act: () => Promise<unknown>, done: ToastInput): Promise<boolean> {
    try {
      await doing(act, done);
      return true;
    } catch (error) {
      if (!isProblem(error)) throw error;
      toast({ kind: 'problem', message: refusalWords(error, t) });
      return false;
    }
  }

  const wake = () =>
    run(() => call('caseSnooze', { params, body: { until: null } }), {
      kind: 'done',
      message: t('working.woken', { reference }),
    });

  return {
    assign(agent: AgentRef | null): Promise<boolean> {
      const body = { assigneeId: agent?.id ?? null };
      const message =
        agent === null
          ? t('working.unassigned', { reference })
          : t('working.given', { reference, name: agent.name });
      return run(() => call('caseAssign', { params, body }), { kind: 'done', message });
    },
    skip(reason: string): Promise<boolean> {
      const message = t('working.skipped', { reference });
      return run(() => call('caseSkip', { params, body: { reason } }), { kind: 'done', message });
    },
    snooze(until: string): Promise<boolean> {
      const when =
        until === 'reply'
          ? ''
          : formatDate(until, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });
      const message =
        until === 'reply'
          ? t('working.asideUntilReply', { reference })
          : t('working.asideUntil', { reference, when });
      const action = { label: t('working.wake'), run: () => void wake() };
      const act = () => call('caseSnooze', { params, body: { until } });
      return run(act, { kind: 'done', message, action });
    },
    wake,
    link(other: OtherCase, kind: LinkKind): Promise<void> {
      const message = t('working.linked', { reference, other: other.reference });
      const body = { caseId: other.id, kind };
      return doing(() => call('caseLink', { params, body }), { kind: 'done', message });
    },
    merge(into: OtherCase): Promise<void> {
      const message = t('working.merged', { reference, other: into.reference });
      const body = { intoId: into.id };
      const act = () => call('caseMerge', { params, body, ifMatch: version });
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
