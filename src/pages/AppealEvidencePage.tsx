import { type LoaderFunctionArgs, useParams } from 'react-router';
import { prefetch, q, usePrefetched } from '../api/query.ts';
import { asBenchRequest } from '../features/reviews/as-bench-request.ts';
import { FilePin } from '../features/reviews/FilePin.tsx';
import { CaseFiles } from './CaseFiles.tsx';

/** The appeal brings its files; their bytes come when looked at. */
export async function loader({ params }: LoaderFunctionArgs) {
  await prefetch(q('appealView', { params: { appealId: params['appealId'] ?? '' } }));
  return null;
}

/** The evidence of an appeal: that of its request, and what is new. */
export default function AppealEvidencePage() {
  const { appealId = '', evidenceId = '' } = useParams();
  const appeal = usePrefetched('appealView', { params: { appealId } });
  const request = asBenchRequest(appeal);
  const { id, reference } = appeal;
  return (
    <CaseFiles
      item={{ id, reference, evidence: request?.evidence ?? [] }}
      path={`/appeals/${appealId}`}
      decision={request && <FilePin key={evidenceId} {...{ request, evidenceId }} />}
    />
  );
}
