import { styled } from '@mui/material/styles';
import { useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { prefetch, q, useApiQuery, usePrefetched } from '../api/query.ts';
import { isOver } from '../features/bulk/bulk-words.ts';
import { RunHead } from '../features/bulk/RunHead.tsx';
import { rowsQuery, RunRows } from '../features/bulk/RunRows.tsx';
import { POLL_MS, useRunNews } from '../features/bulk/use-run-news.ts';

const Page = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 14,
  minInlineSize: 0,
  maxInlineSize: 960,
});

const argsOf = (bulkId: string, search: URLSearchParams) => ({
  params: { bulkId },
  query: rowsQuery(search),
});

export async function loader({ request, params }: LoaderFunctionArgs): Promise<null> {
  await prefetch(q('bulkView', argsOf(params['bulkId'] ?? '', new URL(request.url).searchParams)));
  return null;
}

export default function BulkPage() {
  const { bulkId = '' } = useParams();
  const [search] = useSearchParams();
  const args = argsOf(bulkId, search);
  const run = usePrefetched('bulkView', args);
  useRunNews();
  // Live events bring it on; this is for when none come through.
  useApiQuery('bulkView', args, { refetchInterval: isOver(run) ? false : POLL_MS });
  return (
    <Page>
      <RunHead key={run.id} run={run} queue={run.rows.items[0]?.queue} />
      <RunRows run={run} search={search} />
    </Page>
  );
}
