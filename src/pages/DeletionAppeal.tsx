import { useState } from 'react';
import { call } from '../api/client.ts';
import type { Appeal } from '../api/contract/appeals.ts';
import { NextClock } from '../features/clocks/NextClock.tsx';
import { loadEvidence, toViewerItem } from '../features/evidence/to-viewer-item.ts';
import { EvidenceStrip } from '../features/evidence/viewer/EvidenceStrip.tsx';
import { appealQueue } from '../features/queue/appeal-queue.ts';
import { useCasePlace } from '../features/queue/use-case-place.ts';
import { AppealActs } from '../features/reviews/AppealActs.tsx';
import { AppealHeader } from '../features/reviews/AppealHeader.tsx';
import { AppealPanel } from '../features/reviews/AppealPanels.tsx';
import { AppealVerdict } from '../features/reviews/AppealVerdict.tsx';
import { asBenchRequest } from '../features/reviews/as-bench-request.ts';
import { BenchFacts } from '../features/reviews/BenchFacts.tsx';
import { BenchRegions } from '../features/reviews/BenchRegions.tsx';
import { BenchStory } from '../features/reviews/BenchStory.tsx';
import { useAppeal } from '../features/reviews/use-appeal.ts';
import { useAppealActs } from '../features/reviews/use-appeal-acts.ts';
import { useBench } from '../features/reviews/use-bench.ts';
import { useBenchKeys } from '../features/reviews/use-bench-keys.ts';
import { useRequestWays } from '../features/reviews/use-request-ways.ts';
import { CaseMarkMenus } from '../features/working/CaseMarkMenus.tsx';
import { useT } from '../locales/use-t.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { CaseBar } from './CaseBar.tsx';

/** An appeal against a decision on a review: found anew on the bench of the request. */
export function DeletionAppeal({ appeal }: { appeal: Appeal }) {
  const t = useT();
  const request = asBenchRequest(appeal);
  return request === undefined ? (
    <EmptyState kind="noRight" level={1} title={t('appeal.noSubject')} />
  ) : (
    <Case appeal={appeal} request={request} />
  );
}

interface CaseProps {
  appeal: Appeal;
  request: NonNullable<ReturnType<typeof asBenchRequest>>;
}

function Case({ appeal, request }: CaseProps) {
  const place = useCasePlace(appealQueue, appeal.id, appeal.can);
  const params = { appealId: appeal.id };
  const bench = useBench(request, {
    fix: (body) => call('appealFinding', { params, body }),
    previews: false,
  });
  const work = useAppeal(appeal, request, bench);
  const acts = useAppealActs(appeal, () => {
    work.restore(work.form);
    bench.restore(bench.form);
  });
  const [region, setRegion] = useState<string>('facts');
  const { openFile, decided } = useRequestWays('appeals', appeal.id, place.takeNext.run);
  useBenchKeys(request, bench, { show: setRegion, openFile });
  const items = request.evidence.map(toViewerItem);
  const done = () => {
    bench.clear();
    decided();
  };
  return (
    <>
      <CaseBar item={appeal} place={{ ...place, leave: place.takeNext.run }} />
      <AppealHeader
        appeal={appeal}
        marks={<CaseMarkMenus item={appeal} keyless />}
        end={
          <>
            <NextClock of={appeal} people={[]} />
            <AppealActs appeal={appeal} acts={acts} onDone={done} />
          </>
        }
      />
      <BenchRegions
        facts={
          <>
            <AppealPanel appeal={appeal} />
            <BenchFacts request={request} bench={bench} />
          </>
        }
        story={
          <BenchStory
            request={request}
            bench={bench}
            strip={<EvidenceStrip items={items} load={loadEvidence} onOpen={openFile} />}
          />
        }
        decide={<AppealVerdict {...{ appeal, request, bench, work, acts }} onDone={done} />}
        active={region}
        onActivate={setRegion}
      />
    </>
  );
}
