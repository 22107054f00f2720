import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { prefetch, q, usePrefetched } from '../api/query.ts';
import { FairnessBoard } from '../features/insights/FairnessBoard.tsx';
import { InsightFrame } from '../features/insights/InsightFrame.tsx';
import { PeriodChoice, periodOf, sinceOf } from '../features/insights/Period.tsx';
import { RequesterLadder } from '../features/insights/RequesterLadder.tsx';
import { useT } from '../locales/use-t.ts';

const read = (since: ReturnType<typeof sinceOf>) => ({
  params: { board: 'fairness' },
  query: since,
});

/** Since when is settled here: the clock goes on past midnight while the page is open. */
export async function loader({ request }: LoaderFunctionArgs) {
  const since = sinceOf(periodOf(new URL(request.url).searchParams));
  await prefetch(q('insightView', read(since)));
  return since;
}

/** Whether decisions on review deletions are even-handed. */
export default function FairnessPage() {
  const t = useT();
  const since = useLoaderData<typeof loader>();
  const board = usePrefetched('insightView', read(since));
  return (
    <InsightFrame title={t('fairness.title')} tools={<PeriodChoice />}>
      <FairnessBoard
        board={board}
        from={since.from}
        requesters={<RequesterLadder requesters={board.requesters} />}
      />
    </InsightFrame>
  );
}
