import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { Appeal, AppealDraft } from '../../api/contract/appeals.ts';
import type { Reply } from '../../api/contract/index.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useDraft } from '../../stores/drafts.ts';
import { emptyAppeal, toDraft, type AppealForm } from './appeal-form.ts';
import { noTexts, toProposal } from './bench-form.ts';
import type { Bench } from './use-bench.ts';
import { useSettled } from './use-settled.ts';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';

/** The decision of an appeal, with the answer and the effect that the API makes of it. */
export function useAppeal(
  appeal: Appeal,
  request: DeletionRequest | undefined,
  bench: Bench | undefined,
) {
  const [form, setForm, clear, status] = useDraft<AppealForm>(`appeal:${appeal.id}`, emptyAppeal);
  const isReady = !appeal.sealed && appeal.can['appealDecide']?.allowed !== false;
  const ask = (composed = noTexts): AppealDraft | undefined =>
    toDraft(form, request && bench && toProposal(request, bench.form, composed));
  const bare = isReady ? ask() : undefined;
  const text = bare === undefined ? '' : JSON.stringify(bare);
  const settled = useSettled(text);
  const query = useQuery<Reply<'appealCompose'>, ApiProblem>({
    queryKey: ['appealCompose', appeal.id, appeal.version, settled],
    queryFn: () =>
      call('appealCompose', {
        params: { appealId: appeal.id },
        body: JSON.parse(settled) as AppealDraft,
      }),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const preview = text === '' ? undefined : query.data;
  return {
    form,
    edit: (patch: Partial<AppealForm>) => setForm({ ...form, ...patch }),
    restore: setForm,
    clear,
    status,
    preview,
    isFresh: text !== '' && text === settled && query.isSuccess && !query.isPlaceholderData,
    error: query.error,
    /** The whole of it, with the notices of another remedy as they were composed. */
    draft: ask(preview?.notices),
  };
}

export type AppealWork = ReturnType<typeof useAppeal>;
