import { useIntl } from 'react-intl';
import { useApiQuery } from '../../api/query.ts';
import { parseMacro, renderMacro, type RenderedMacro } from '../../lib/macro-text.ts';

/**
 * Fills macros in with what is known of a case, for whoever asks.
 *
 * @param timeZone in which dates are written; the viewer's without it
 */
export function useRendered(caseId: string, timeZone?: string) {
  const intl = useIntl();
  const { data, error, refetch } = useApiQuery(
    'macroValues',
    { params: { caseId } },
    // A name or a due date may have changed since the last one was inserted.
    { staleTime: 0 },
  );
  const words = { locale: intl.locale, timeZone: timeZone ?? intl.timeZone ?? 'UTC' };
  return {
    isReady: data !== undefined,
    error,
    retry: () => void refetch(),
    of: (body: string): RenderedMacro => renderMacro(parseMacro(body), data?.values ?? {}, words),
  };
}
