import { useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { prefetch, q, usePrefetched } from '../api/query.ts';
import { InsightFrame } from '../features/insights/InsightFrame.tsx';
import { PeriodChoice, periodOf, sinceOf } from '../features/insights/Period.tsx';
import { StatementTable } from '../features/insights/StatementTable.tsx';
import { readTotal } from '../lib/total.ts';
import { useT } from '../locales/use-t.ts';

const read = (search: URLSearchParams) => ({
  query: { limit: '100', ...sinceOf(periodOf(search)) },
});

export async function loader({ request }: LoaderFunctionArgs) {
  await prefetch(q('statementList', read(new URL(request.url).searchParams)));
  return null;
}

/** Statements of reasons, to look up and to hand in. */
export default function StatementsPage() {
  const t = useT();
  const [search] = useSearchParams();
  const { items, total } = usePrefetched('statementList', read(search));
  return (
    <InsightFrame title={t('fairness.statements.title')} tools={<PeriodChoice />}>
      <StatementTable
        statements={items}
        total={readTotal(total).value}
        query={sinceOf(periodOf(search))}
      />
    </InsightFrame>
  );
}
