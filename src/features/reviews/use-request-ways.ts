import { useNavigate, useSearchParams } from 'react-router';
import { useAfter } from '../../stores/after-sending.ts';

/** The ways from a request; all carry the query of the queue that it was opened from. */
export function useRequestWays(requestId: string, takeNext: () => void) {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const after = useAfter('deletion-requests');
  const query = search.size > 0 ? `?${search.toString()}` : '';
  const go = (path: string) => void navigate(`/review-deletions${path}${query}`);
  return {
    openFile: (evidenceId: string) => go(`/${requestId}/evidence/${evidenceId}`),
    /** One at a time: a decision leads to the next one that nobody holds, unless the person chose otherwise. */
    decided() {
      if (after === 'back') go('');
      if (after === 'next') takeNext();
    },
  };
}
