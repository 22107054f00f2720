import { useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { prefetch, q, usePrefetched } from '../api/query.ts';
import { FairnessBoard } from '../features/insights/FairnessBoard.tsx';
import { InsightFrame } from '../features/insights/InsightFrame.tsx';
import { PeriodChoice, periodOf, sinceOf } from '../features/insights/Period.tsx';
import { RequesterLadder } from '../features/insights/RequesterLadder.tsx';
import { useT } from '../locales/use-t.ts';

const read = (search: URLSearchParams) => ({
  params: { board: 'fairness' },
  query: sinceOf(periodOf(search)),
});

export async function loader({ request }: LoaderFunctionArgs) {
  await prefetch(q('insightView', read(new URL(request.url).searchParams)));
  return null;
}

/** Whether decisions on review deletions are even-handed. */
export default function FairnessPage() {
  const t = useT();
  const [search] = useSearchParams();
  const board = usePrefetched('insightView', read(search));
  return (
    <InsightFrame title={t('fairness.title')} tools={<PeriodChoice />}>
      <FairnessBoard
        board={board}
        from={sinceOf(periodOf(search)).from}
        requesters={<RequesterLadder requesters={board.requesters} />}
      />
    </InsightFrame>
  );
}
