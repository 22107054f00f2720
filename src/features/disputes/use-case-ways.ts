import { useNavigate, useSearchParams } from 'react-router';
import { useAfter } from '../../stores/after-sending.ts';

/** Another case of the queue, with the query of the queue's page on which it stands. */
export interface CaseStep {
  id: string;
  query: string;
}

/** The ways from a case; all carry the query of the queue that it was opened from. */
export function useCaseWays(disputeId: string, next: CaseStep | undefined) {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const after = useAfter('disputes');
  const query = search.size > 0 ? `?${search.toString()}` : '';
  /** To a path below the queue. */
  const go = (path: string) => void navigate(`/disputes${path}${query}`);
  const goTo = ({ id, query: there }: CaseStep) => void navigate(`/disputes/${id}${there}`);
  return {
    go,

    openFile: (evidenceId: string) => go(`/${disputeId}/evidence/${evidenceId}`),
    /** Where a decision leads, as the person chose (experience.md, decide and next). */
    decided() {
      if (after === 'back') return go('');
      return after === 'next' && next ? goTo(next) : go(`/${disputeId}`);
    },
  };
}
