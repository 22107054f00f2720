import { useLocation, useNavigate } from 'react-router';
import { useAfter } from '../../stores/after-sending.ts';

interface Place {
  /** True when there is a case after this one. */
  goNext: () => Promise<boolean>;
  /** To the list that the case was opened from. */
  toList: () => void;
}

/** The ways from a case; all carry along where it was opened from. */
export function useCaseWays(disputeId: string, place: Place) {
  const navigate = useNavigate();
  const { search, state } = useLocation();
  const after = useAfter('disputes');
  /** To a path below the case. */
  const go = (path: string) => void navigate(`/disputes/${disputeId}${path}${search}`, { state });
  return {
    go,

    openFile: (evidenceId: string) => go(`/evidence/${evidenceId}`),
    /** Where a decision leads, as the person chose (experience.md, decide and next). */
    async decided(): Promise<void> {
      if (after === 'back') return place.toList();
      if (after !== 'next' || !(await place.goNext())) go('');
    },
  };
}
