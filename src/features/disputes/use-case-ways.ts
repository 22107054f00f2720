import { useLocation, useNavigate } from 'react-router';
import { useAfter } from '../../stores/after-sending.ts';

interface Place<Step> {
  neighbours: { next: Step | undefined };
  goTo: (step: Step) => void;
  /** To the list that the case was opened from. */
  toList: () => void;
}

/** The ways from a case; all carry along where it was opened from. */
export function useCaseWays<Step>(disputeId: string, place: Place<Step>) {
  const navigate = useNavigate();
  const { search, state } = useLocation();
  const after = useAfter('disputes');
  /** To a path below the case. */
  const go = (path: string) => void navigate(`/disputes/${disputeId}${path}${search}`, { state });
  return {
    go,

    openFile: (evidenceId: string) => go(`/evidence/${evidenceId}`),
    /** Where a decision leads, as the person chose (experience.md, decide and next). */
    decided() {
      const { next } = place.neighbours;
      if (after === 'back') return place.toList();
      return after === 'next' && next ? place.goTo(next) : go('');
    },
  };
}
