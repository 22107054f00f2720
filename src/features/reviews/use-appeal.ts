import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { Appeal, AppealDraft } from '../../api/contract/appeals.ts';
import type { Reply } from '../../api/contract/index.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useDraft } from '../../stores/drafts.ts';
import { emptyAppeal, toDraft, type AppealForm } from './appeal-form.ts';
import { noTexts, toProposal, type NoticeTexts } from './bench-form.ts';
import type { Bench } from './use-bench.ts';
import { useSettled } from './use-settled.ts';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';

/** What the API makes of a draft; nothing is asked while there is none. */
function useComposed({ id, version }: Appeal, draft: AppealDraft | undefined) {
  const text = draft === undefined ? '' : JSON.stringify(draft);
  const settled = useSettled(text);
  const query = useQuery<Reply<'appealCompose'>, ApiProblem>({
    queryKey: ['appealCompose', id, version, settled],
    queryFn: () =>
      call('appealCompose', {
        params: { appealId: id },
        body: JSON.parse(settled) as AppealDraft,
      }),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return {
    data: text === '' ? undefined : query.data,
    isFresh: text !== '' && text === settled && query.isSuccess && !query.isPlaceholderData,
    error: query.error,
  };
}

/**
 * The decision of an appeal, with the answer and the effect that the API makes of it. The notices of another
 * decision are composed first, and judged as they would be sent, with what was edited of them.
 */
export function useAppeal(appeal: Appeal, request: DeletionRequest, bench: Bench) {
  const [form, setForm, clear, status] = useDraft<AppealForm>(`appeal:${appeal.id}`, emptyAppeal);
  const isReady = !appeal.sealed && appeal.can['appealCompose']?.allowed !== false;
  const ask = (composed: NoticeTexts) => toDraft(form, toProposal(request, bench.form, composed));
  const isInstead = form.outcome === 'modified' && bench.form.remedy !== undefined;
  const first = useComposed(appeal, isReady ? ask(noTexts) : undefined);
  const composed = first.data?.notices;
  const whole = ask(composed ?? noTexts);
  const judged = useComposed(appeal, isReady && isInstead && composed ? whole : undefined);
  const preview = isInstead ? judged.data : first.data;
  const isFresh = first.isFresh && (!isInstead || judged.isFresh);
  return {
    form,
    edit: (patch: Partial<AppealForm>) => setForm({ ...form, ...patch }),
    restore: setForm,
    clear,
    status,
    preview,
    isFresh,
    error: first.error ?? judged.error,
    /** The whole of it, with the notices of another decision as they would be sent. */
    draft: whole,
    /** The notices of another decision: as composed, as edited, and what of them is wrong. */
    notices: {
      form: bench.form,
      edit: bench.edit,
      fixed: bench.fixed,
      composed: composed ?? noTexts,
      preview: { isFresh, preview: preview && { findings: preview.noticeFindings } },
    },
  };
}

export type AppealWork = ReturnType<typeof useAppeal>;
