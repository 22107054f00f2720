import { useState, type ReactNode } from 'react';
import { useParams, type LoaderFunctionArgs } from 'react-router';
import type { DeletionRequest } from '../api/contract/deletion-requests.ts';
import { prefetch, q, usePrefetched } from '../api/query.ts';
import { NextClock } from '../features/clocks/NextClock.tsx';
import { loadEvidence, toViewerItem } from '../features/evidence/to-viewer-item.ts';
import { EvidenceStrip } from '../features/evidence/viewer/EvidenceStrip.tsx';
import { WarnSeller } from '../features/insights/WarnSeller.tsx';
import { unreadOf } from '../features/queue/CaseUnread.tsx';
import { deletionQueue } from '../features/queue/deletion-queue.ts';
import { useCasePlace } from '../features/queue/use-case-place.ts';
import { BenchFacts } from '../features/reviews/BenchFacts.tsx';
import { BenchRegions } from '../features/reviews/BenchRegions.tsx';
import { BenchStory } from '../features/reviews/BenchStory.tsx';
import { BenchVerdict } from '../features/reviews/BenchVerdict.tsx';
import { RequestActs } from '../features/reviews/RequestActs.tsx';
import { RequestHeader } from '../features/reviews/RequestHeader.tsx';
import { useBench } from '../features/reviews/use-bench.ts';
import { useBenchKeys } from '../features/reviews/use-bench-keys.ts';
import { useRequestWays } from '../features/reviews/use-request-ways.ts';
import { CaseMarkMenus } from '../features/working/CaseMarkMenus.tsx';
import { CaseBar } from './CaseBar.tsx';

/** One read; an unknown id goes to the error page. */
export async function loader({ params }: LoaderFunctionArgs) {
  const requestId = params['requestId'] ?? '';
  await prefetch(q('deletionRequestView', { params: { requestId } }));
  return null;
}

/** In its place while it cannot be read. */
export const Unread = unreadOf(deletionQueue, 'requestId');

/** The bench of one request: what was said, what is shown, what is decided. */
export default function DeletionRequestPage() {
  const { requestId = '' } = useParams();
  // A fresh bench per request: what was done comes from the drafts, nothing else is carried over.
  return <Case key={requestId} requestId={requestId} />;
}

function Case({ requestId }: { requestId: string }) {
  const request = usePrefetched('deletionRequestView', { params: { requestId } });
  const place = useCasePlace(deletionQueue, requestId, request.can);
  const { seller, requester } = request;
  return (
    <>
      <CaseBar item={request} place={{ ...place, leave: place.takeNext.run }} />
      <Desk
        request={request}
        takeNext={place.takeNext.run}
        marks={<CaseMarkMenus item={request} keyless />}
        end={
          <>
            <NextClock of={request} people={[]} />
            <RequestActs request={request} />
          </>
        }
        ladder={
          <WarnSeller
            seller={seller}
            count={requester.warnings.filter(({ liftedAt }) => liftedAt === undefined).length}
          />
        }
      />
    </>
  );
}

interface DeskProps {
  request: DeletionRequest;
  takeNext: () => void;
  marks: ReactNode;
  end: ReactNode;
  ladder: ReactNode;
}

/** What changes with every finding and every pin, and nothing else: keys are answered at once. */
function Desk({ request, takeNext, marks, end, ladder }: DeskProps) {
  const bench = useBench(request);
  const [region, setRegion] = useState<string>('facts');
  const { openFile, decided } = useRequestWays('deletion-requests', request.id, takeNext);
  useBenchKeys(request, bench, { show: setRegion, openFile });
  const items = request.evidence.map(toViewerItem);
  const strip = <EvidenceStrip items={items} load={loadEvidence} onOpen={openFile} />;
  return (
    <>
      <RequestHeader request={request} clauseId={bench.form.clauseId} marks={marks} end={end} />
      <BenchRegions
        facts={<BenchFacts request={request} bench={bench} ladder={ladder} />}
        story={<BenchStory request={request} bench={bench} strip={strip} />}
        decide={<BenchVerdict request={request} bench={bench} onDone={decided} />}
        active={region}
        onActivate={setRegion}
      />
    </>
  );
}
