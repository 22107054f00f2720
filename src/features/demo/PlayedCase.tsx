import { useMatch } from 'react-router';
import { DeskPartySection } from './DeskPartySection.tsx';
import { PartySection } from './PartySection.tsx';
import { ReviewPartySection } from './ReviewPartySection.tsx';
import type { Run } from './use-stage.ts';

interface PlayedCaseProps {
  busy: boolean;
  run: Run;
}

/** Plays the people of the case that is open, whatever kind it is. */
export function PlayedCase(props: PlayedCaseProps) {
  const disputeId = useMatch('/disputes/:disputeId/*')?.params.disputeId;
  const ticketId = useMatch('/tickets/:ticketId/*')?.params.ticketId;
  const questionId = useMatch('/questions/:questionId/*')?.params.questionId;
  const requestId = useMatch('/review-deletions/:requestId/*')?.params.requestId;
  const appealId = useMatch('/appeals/:appealId/*')?.params.appealId;
  const [onDesk, aboutReview] = [ticketId ?? questionId, requestId ?? appealId];
  if (onDesk !== undefined)
    return (
      <DeskPartySection
        {...props}
        key={onDesk}
        caseId={onDesk}
        isQuestion={questionId !== undefined}
      />
    );
  if (aboutReview !== undefined)
    return (
      <ReviewPartySection
        {...props}
        key={aboutReview}
        caseId={aboutReview}
        isAppeal={appealId !== undefined}
      />
    );
  return <PartySection {...props} caseId={disputeId} />;
}
