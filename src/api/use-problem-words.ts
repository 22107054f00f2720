import { useMemo } from 'react';
import { isMessageId } from '../locales/messages.ts';
import { useT, type Translate } from '../locales/use-t.ts';
import { isProblem } from './problem.ts';

/** What a notice about a problem says. */
export interface ProblemWords {
  title: string;
  /** What the server adds, if anything. */
  detail: string | undefined;
  /** What was kept and what to do next. */
  next: string;
  /** To copy: the request's reference, or the whole report of an unexpected answer. */
  reference: string;
}

/** Words by the problem's code; an error that is no {@link isProblem} is shown as unexpected. */
export function problemWords(error: unknown, t: Translate): ProblemWords {
  if (!isProblem(error)) {
    const reference = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return {
      title: t('problem.malformed.title'),
      detail: undefined,
      next: t('problem.malformed.next'),
      reference,
    };
  }
  const title = `problem.${error.code}.title`;
  const next = `problem.${error.code}.next`;
  return {
    title: isMessageId(title) ? t(title) : t('problem.other.title'),
    detail: error.detail === 'timeout' ? t('problem.detail.timeout') : error.detail || undefined,
    next: isMessageId(next) ? t(next) : t('problem.other.next'),
    reference: error.kind === 'problem' && error.requestId !== '' ? error.requestId : error.report,
  };
}

/** True for a read that was refused for what its address asks. */
export function isAddressRefused(error: unknown): boolean {
  return isProblem(error, 'invalidField') || isProblem(error, 'badRequest');
}

/** {@link useProblemWords} of a read: nobody has filled in a field that could be mended. */
export function useReadProblemWords(error: unknown): ProblemWords | null {
  const t = useT();
  const words = useProblemWords(error);
  if (words === null || !isAddressRefused(error)) return words;
  return { ...words, title: t('problem.address.title'), next: t('problem.address.next') };
}

/** A problem in one line, for a toast or beside a field. */
export function problemLine(error: unknown, t: Translate): string {
  const { title, detail } = problemWords(error, t);
  return [title, detail].filter(Boolean).join('. ');
}

/** {@link problemWords} in the viewer's language. Null stays null, for queries without an error. */
export function useProblemWords(error: unknown): ProblemWords | null {
  const t = useT();
  return useMemo(
    () => (error === null || error === undefined ? null : problemWords(error, t)),
    [error, t],
  );
}
