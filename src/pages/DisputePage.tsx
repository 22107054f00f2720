import { useMatch, useParams } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { prefetch, q, usePrefetched } from '../api/query.ts';
import { NextClock } from '../features/clocks/NextClock.tsx';
import { Composer } from '../features/composer/Composer.tsx';
import { giveMessageBack } from '../features/composer/give-back.ts';
import { useCaseWriting } from '../features/composer/use-case-writing.ts';
import { CaseFacts } from '../features/disputes/CaseFacts.tsx';
import { CaseHeader } from '../features/disputes/CaseHeader.tsx';
import { CaseProof } from '../features/disputes/CaseProof.tsx';
import { CaseRegions } from '../features/disputes/CaseRegions.tsx';
import { RulingEntry } from '../features/disputes/RulingEntry.tsx';
import { RulingSheet } from '../features/disputes/RulingSheet.tsx';
import { useCaseKeys } from '../features/disputes/use-case-keys.ts';
import { useCaseWays } from '../features/disputes/use-case-ways.ts';
import { CaseEvidence } from '../features/evidence/CaseEvidence.tsx';
import { ExhibitButtons } from '../features/evidence/ExhibitButtons.tsx';
import { useComposerMacros } from '../features/macros/use-composer-macros.ts';
import { PeoplePanel } from '../features/parties/PeoplePanel.tsx';
import { unreadOf } from '../features/queue/CaseUnread.tsx';
import { disputeQueue } from '../features/queue/dispute-queue.ts';
import { useCasePlace } from '../features/queue/use-case-place.ts';
import { RulingDesk } from '../features/rulings/RulingDesk.tsx';
import { focusKind } from '../features/rulings/focus-kind.ts';
import { RulingList } from '../features/rulings/RulingList.tsx';
import { Timeline } from '../features/timeline/Timeline.tsx';
import { CaseMarkMenus } from '../features/working/CaseMarkMenus.tsx';
import { CaseBar } from './CaseBar.tsx';

/** Four reads, all at once; an unknown id goes to the error page. */
export async function loader({ params }: LoaderFunctionArgs) {
  const disputeId = params['disputeId'] ?? '';
  await prefetch(
    q('disputeView', { params: { disputeId } }),
    q('caseTimeline', { params: { caseId: disputeId } }),
    q('policyView'),
  );
  return null;
}

export const Unread = unreadOf(disputeQueue, 'disputeId');
/** One case on one page: facts, timeline, decision. `/ruling` opens the form in the third region. */
export default function DisputePage() {
  const { disputeId = '' } = useParams();
  // A fresh page per case: drafts come from their store, nothing else is carried over.
  return <Case key={disputeId} disputeId={disputeId} />;
}

function Case({ disputeId }: { disputeId: string }) {
  const ruling = useMatch('/disputes/:disputeId/ruling') !== null;
  const dispute = usePrefetched('disputeView', { params: { disputeId } });
  const { items } = usePrefetched('caseTimeline', { params: { caseId: disputeId } });
  const policy = usePrefetched('policyView');
  const place = useCasePlace(disputeQueue, disputeId, dispute.can);
  const { composer, write, reply, note, ...writing } = useCaseWriting(disputeId, {
    usual: 'both',
    here: 'timeline',
    first: ruling ? 'decide' : 'timeline',
  });
  const { audience, setRegion } = writing;
  const { go, openFile, decided } = useCaseWays(disputeId, place);
  const rule = (at: number) => {
    setRegion('decide');
    if (!ruling) go('/ruling');
    focusKind(at);
  };
  useCaseKeys({ dispute, rule, reply, note, openFile });
  const macros = useComposerMacros('disputes', dispute, audience, writing.insert);
  const facts = <CaseFacts dispute={dispute} people={<PeoplePanel {...dispute} />} />;
  const story = (
    <div>
      <Timeline
        caseId={disputeId}
        entries={items}
        renderFiles={(evidence) => <ExhibitButtons evidence={evidence} onOpen={openFile} />}
        onTakenBack={(message) => {
          giveMessageBack(disputeId, message);
          write(message.to);
        }}
      />
      <Composer
        ref={composer}
        {...{ written: dispute, timeline: items, audience, ...macros }}
        onAudience={writing.setAudience}
      />
    </div>
  );
  const decide = (
    <>
      {ruling ? (
        <RulingSheet onClose={() => go('')}>
          <RulingDesk dispute={dispute} timeline={items} policy={policy} onDone={decided} />
        </RulingSheet>
      ) : (
        <RulingEntry dispute={dispute} policy={policy} onRule={rule} />
      )}
      <CaseProof dispute={dispute} policy={policy} />
      <CaseEvidence dispute={dispute} onOpen={openFile} onFiles={() => setRegion('decide')} />
      <RulingList rulings={dispute.rulings} />
    </>
  );
  return (
    <>
      <CaseBar item={dispute} place={place} />
      <CaseHeader
        dispute={dispute}
        marks={<CaseMarkMenus item={dispute} />}
        clock={<NextClock of={dispute} people={[dispute.buyer, dispute.seller]} />}
      />
      <CaseRegions
        {...{ facts, decide }}
        timeline={story}
        active={writing.region}
        onActivate={setRegion}
      />
    </>
  );
}
