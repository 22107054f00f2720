import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { useT } from '../../locales/use-t.ts';
import type { Bench } from './use-bench.ts';

/** What still stands between the bench and a decision, in words; the rules are those of the preview. */
export function useStops(request: DeletionRequest, bench: Bench): string | undefined {
  const t = useT();
  const { open, fixed, form, preview } = bench;
  if (open.length > 0) return t('review.fix.open', { count: open.length });
  if (!fixed) return t(request.finding === undefined ? 'review.stop.fix' : 'review.fix.again');
  if (form.remedy === undefined) return t('review.stop.remedy');
  if (form.remedy === 'hideTemporarily' && !form.hideUntil) return t('review.stop.hide');
  if (!preview.isFresh || preview.preview === undefined) return t('review.notice.composing');
  return preview.preview.refusals[0]?.detail ?? undefined;
}
