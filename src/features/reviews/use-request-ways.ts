import { useLocation, useNavigate } from 'react-router';
import type { CaseQueue } from '../../api/contract/queue-names.ts';
import { queuePlace } from '../../lib/case-path.ts';
import { useAfter } from '../../stores/after-sending.ts';

/** The ways from a request or an appeal; all carry the query of the queue that it was opened from. */
export function useRequestWays(queue: CaseQueue, caseId: string, takeNext: () => void) {
  const navigate = useNavigate();
  const { search, state } = useLocation();
  const after = useAfter(queue);
  const list = `/${queuePlace(queue)}`;
  return {
    /** What it was found by goes along: it leads back to the case. */
    openFile: (evidenceId: string) =>
      void navigate(`${list}/${caseId}/evidence/${evidenceId}${search}`, { state }),
    /** One at a time: a decision leads to the next one that nobody holds, unless the person chose otherwise. */
    decided() {
      if (after === 'back') void navigate(`${list}${search}`);
      if (after === 'next') takeNext();
    },
  };
}
