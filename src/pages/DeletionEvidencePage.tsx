import { styled } from '@mui/material/styles';
import { type LoaderFunctionArgs, useNavigate, useParams, useSearchParams } from 'react-router';
import { prefetch, q, usePrefetched } from '../api/query.ts';
import { saveEvidence } from '../features/evidence/save-evidence.ts';
import { loadEvidence, toViewerItem } from '../features/evidence/to-viewer-item.ts';
import { EvidenceViewer } from '../features/evidence/viewer/EvidenceViewer.tsx';
import { useBeat } from '../features/presence/use-beat.ts';
import { FilePin } from '../features/reviews/FilePin.tsx';
import { useCasePresence } from '../features/working/case-presence.ts';
import { useT } from '../locales/use-t.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

/** The request brings its files; their bytes come when looked at. */
export async function loader({ params }: LoaderFunctionArgs) {
  await prefetch(q('deletionRequestView', { params: { requestId: params['requestId'] ?? '' } }));
  return null;
}

const Full = styled('div')({ position: 'fixed', inset: 0, zIndex: 1200 });

/** The evidence of a request over the whole window; Escape goes back to the bench. */
export default function DeletionEvidencePage() {
  const t = useT();
  const navigate = useNavigate();
  const { requestId = '', evidenceId = '' } = useParams();
  useCasePresence(requestId);
  useBeat(requestId);
  const [search] = useSearchParams();
  const request = usePrefetched('deletionRequestView', { params: { requestId } });
  const query = search.size > 0 ? `?${search.toString()}` : '';
  const items = request.evidence.map(toViewerItem);
  const current = items.find((item) => item.id === evidenceId);
  const close = () => void navigate(`/review-deletions/${requestId}${query}`);
  if (!current) {
    return (
      <EmptyState
        kind="none"
        title={t('case.evidence.unknown')}
        text={t('case.evidence.unknownText', { reference: request.reference })}
        action={<ActionButton onClick={close}>{t('case.evidence.toCase')}</ActionButton>}
      />
    );
  }
  return (
    <Full>
      <h1 hidden>{current.fileName}</h1>
      <EvidenceViewer
        items={items}
        currentId={evidenceId}
        load={loadEvidence}
        decision={<FilePin key={evidenceId} request={request} evidenceId={evidenceId} />}
        onClose={close}
        onDownload={(id) => {
          const item = items.find((one) => one.id === id);
          if (item) void saveEvidence(item);
        }}
        onSelect={(id) =>
          void navigate(`/review-deletions/${requestId}/evidence/${id}${query}`, { replace: true })
        }
      />
    </Full>
  );
}
