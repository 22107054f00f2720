import type { IntlShape } from 'react-intl';
import { changeLines, isNews, type Me } from '../../api/change-lines.ts';
import { call } from '../../api/client.ts';
import { type ApiProblem, isProblem } from '../../api/problem.ts';
import type { Translate } from '../../locales/use-t.ts';
import { confirm } from '../../stores/confirm.ts';
import type { WorkCase } from './work-case.ts';

interface Asked {
  /** The case as it was on the screen when it was refused. */
  item: WorkCase;
  /** The 412. */
  problem: ApiProblem;
  me: Me;
  t: Translate;
  intl: Pick<IntlShape, 'locale' | 'formatDate'>;
}

/** What others did since; empty when nobody can be asked for it. */
async function newsOf({ item, me, t, intl }: Asked) {
  const since = item.updatedAt ?? '';
  try {
    const { items } = await call('caseTimeline', { params: { caseId: item.id } });
    return changeLines(
      items.filter((entry) => entry.at >= since && isNews(entry, me)),
      t,
      intl,
    );
  } catch (error) {
    if (!isProblem(error)) throw error;
    return [];
  }
}

/** The case as the API says it is now. */
export interface CaseNow {
  version: number;
  tags?: readonly string[];
}

/**
 * Stops an act on a case that changed meanwhile: tells what changed and asks whether it is meant all the
 * same (experience.md, stop, don't warn).
 *
 * @returns the case that was told of, to go on with; undefined to leave it as it is
 */
export async function askAgain(asked: Asked): Promise<CaseNow | undefined> {
  const { item, problem, t } = asked;
  // What the contract promises of `current` in a 412 of a write on a case.
  const now = problem.current as CaseNow;
  const isSure = await confirm({
    title: t('working.again.title', { reference: item.reference }),
    text: t('working.again.text'),
    lines: await newsOf(asked),
    confirmLabel: t('working.again.goOn'),
    cancelLabel: t('working.stale.leave'),
  });
  return isSure ? now : undefined;
}
