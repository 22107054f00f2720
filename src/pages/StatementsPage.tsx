import { useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { prefetch, q, usePrefetched } from '../api/query.ts';
import { InsightFrame } from '../features/insights/InsightFrame.tsx';
import { pageIn, PageSteps } from '../features/insights/PageSteps.tsx';
import { PeriodChoice, periodOf, sinceOf } from '../features/insights/Period.tsx';
import { StatementTable } from '../features/insights/StatementTable.tsx';
import { readTotal } from '../lib/total.ts';
import { useT } from '../locales/use-t.ts';

const SIZE = 50;

const read = (search: URLSearchParams, since: ReturnType<typeof sinceOf>) => {
  const { cursor } = pageIn(search);
  return { query: { limit: String(SIZE), ...since, ...(cursor && { cursor }) } };
};

/** Since when is settled here: the clock goes on past midnight while the page is open. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const since = sinceOf(periodOf(search));
  await prefetch(q('statementList', read(search, since)));
  return since;
}

/** Statements of reasons, to look up and to hand in. */
export default function StatementsPage() {
  const t = useT();
  const [search] = useSearchParams();
  const since = useLoaderData<typeof loader>();
  const { items, total, nextCursor, prevCursor } = usePrefetched(
    'statementList',
    read(search, since),
  );
  const title = t('fairness.statements.title');
  return (
    <InsightFrame title={title} tools={<PeriodChoice />}>
      <StatementTable
        statements={items}
        total={readTotal(total).value}
        query={since}
        pages={
          <PageSteps
            label={t('fairness.statements.pages')}
            {...{ size: SIZE, shown: items.length, nextCursor, prevCursor }}
          />
        }
      />
    </InsightFrame>
  );
}
