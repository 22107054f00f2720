import { type LoaderFunctionArgs, useParams } from 'react-router';
import { prefetch, q, usePrefetched } from '../api/query.ts';
import { FilePin } from '../features/reviews/FilePin.tsx';
import { CaseFiles } from './CaseFiles.tsx';

/** The request brings its files; their bytes come when looked at. */
export async function loader({ params }: LoaderFunctionArgs) {
  await prefetch(q('deletionRequestView', { params: { requestId: params['requestId'] ?? '' } }));
  return null;
}

/** The evidence of a request, each file with the elements that it is pinned to. */
export default function DeletionEvidencePage() {
  const { requestId = '', evidenceId = '' } = useParams();
  const request = usePrefetched('deletionRequestView', { params: { requestId } });
  return (
    <CaseFiles
      item={request}
      path={`/review-deletions/${requestId}`}
      decision={<FilePin key={evidenceId} {...{ request, evidenceId }} />}
    />
  );
}
