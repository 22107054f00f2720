import { type ChangeLine, isNews, type Me, useChangeLines } from './change-lines.ts';
import { useApiQuery } from './query.ts';

/**
 * What others did to a case after an instant, as lines; nothing without one. Asked of the API, so that
 * it is what there is now.
 */
export function useCaseChanges(caseId: string, since: string | undefined, me?: Me): ChangeLine[] {
  const isWanted = since !== undefined;
  const { data } = useApiQuery('caseTimeline', { params: { caseId } }, { enabled: isWanted });
  const news = (data?.items ?? []).filter((one) => isWanted && one.at > since && isNews(one, me));
  return useChangeLines(news);
}
