import { type LoaderFunctionArgs, useParams } from 'react-router';
import { prefetch, q, usePrefetched } from '../api/query.ts';
import { AdmitExhibit } from '../features/evidence/AdmitExhibit.tsx';
import { CaseFiles } from './CaseFiles.tsx';

/** The case brings its files; their bytes come when looked at. */
export async function loader({ params }: LoaderFunctionArgs) {
  await prefetch(q('disputeView', { params: { disputeId: params['disputeId'] ?? '' } }));
  return null;
}

/** The evidence of a dispute, each file with whether it may be cited. */
export default function EvidencePage() {
  const { disputeId = '', evidenceId = '' } = useParams();
  const dispute = usePrefetched('disputeView', { params: { disputeId } });
  return (
    <CaseFiles
      item={dispute}
      path={`/disputes/${disputeId}`}
      decision={<AdmitExhibit key={evidenceId} {...{ dispute, evidenceId }} />}
    />
  );
}
