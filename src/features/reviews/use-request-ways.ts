import { useNavigate, useSearchParams } from 'react-router';
import type { CaseQueue } from '../../api/contract/queue-names.ts';
import { queuePlace } from '../../lib/case-path.ts';
import { useAfter } from '../../stores/after-sending.ts';

/** The ways from a request or an appeal; all carry the query of the queue that it was opened from. */
export function useRequestWays(queue: CaseQueue, caseId: string, takeNext: () => void) {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const after = useAfter(queue);
  const query = search.size > 0 ? `?${search.toString()}` : '';
  const go = (path: string) => void navigate(`/${queuePlace(queue)}${path}${query}`);
  return {
    openFile: (evidenceId: string) => go(`/${caseId}/evidence/${evidenceId}`),
    /** One at a time: a decision leads to the next one that nobody holds, unless the person chose otherwise. */
    decided() {
      if (after === 'back') go('');
      if (after === 'next') takeNext();
    },
  };
}
