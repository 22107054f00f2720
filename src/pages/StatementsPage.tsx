import { useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { prefetch, q, usePrefetched } from '../api/query.ts';
import { InsightFrame } from '../features/insights/InsightFrame.tsx';
import { pageIn, PageSteps } from '../features/insights/PageSteps.tsx';
import { PeriodChoice, periodOf, sinceOf } from '../features/insights/Period.tsx';
import { StatementTable } from '../features/insights/StatementTable.tsx';
import { readTotal } from '../lib/total.ts';
import { useT } from '../locales/use-t.ts';

const SIZE = 50;

const read = (search: URLSearchParams) => {
  const { cursor } = pageIn(search);
  return {
    query: { limit: String(SIZE), ...sinceOf(periodOf(search)), ...(cursor && { cursor }) },
  };
};

export async function loader({ request }: LoaderFunctionArgs) {
  await prefetch(q('statementList', read(new URL(request.url).searchParams)));
  return null;
}

/** Statements of reasons, to look up and to hand in. */
export default function StatementsPage() {
  const t = useT();
  const [search] = useSearchParams();
  const { items, total, nextCursor, prevCursor } = usePrefetched('statementList', read(search));
  const title = t('fairness.statements.title');
  return (
    <InsightFrame title={title} tools={<PeriodChoice />}>
      <StatementTable
        statements={items}
        total={readTotal(total).value}
        query={sinceOf(periodOf(search))}
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
