import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { DeletionProposal } from '../../api/contract/deletion-proposal.ts';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';
import type { Reply } from '../../api/contract/index.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { noTexts, toProposal, type BenchForm } from './bench-form.ts';
import { useSettled } from './use-settled.ts';

export type Preview = Reply<'deletionRequestPreview'>;

function useAsked(requestId: string, version: number, text: string) {
  const settled = useSettled(text);
  const query = useQuery<Preview, ApiProblem>({
    queryKey: ['deletionRequestPreview', requestId, version, settled],
    queryFn: () =>
      call('deletionRequestPreview', {
        params: { requestId },
        body: JSON.parse(settled) as DeletionProposal,
      }),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
    // Ratings move with other decisions, so a preview is never taken from an earlier visit.
    gcTime: 0,
  });
  const isFresh = text === settled && query.isSuccess && !query.isPlaceholderData;
  return { data: text === '' ? undefined : query.data, isFresh, error: query.error };
}

/**
 * What a proposal would do and what each side would read, from the API; nothing before the finding is
 * fixed (order of seeing). Notices that nobody edited are those that the API composes from the pins: they
 * are asked for first, and then judged as they would be sent.
 */
export function usePreview(request: DeletionRequest, form: BenchForm, fixed: boolean) {
  const may = request.can['deletionRequestPreview']?.allowed !== false;
  const bare = fixed && may ? toProposal(request, form, noTexts) : undefined;
  const first = useAsked(request.id, request.version, bare ? JSON.stringify(bare) : '');
  const composed = first.data?.composed;
  const whole = bare && composed ? toProposal(request, form, composed) : undefined;
  const judged = useAsked(request.id, request.version, whole ? JSON.stringify(whole) : '');
  return {
    composed,
    preview: judged.data ?? first.data,
    isFresh: judged.isFresh && first.isFresh,
    error: first.error ?? judged.error,
  };
}
