import { styled } from '@mui/material/styles';
import { type LoaderFunctionArgs, useNavigate, useParams, useLocation } from 'react-router';
import { prefetch, q, usePrefetched } from '../api/query.ts';
import { useBeat } from '../features/presence/use-beat.ts';
import { useCasePresence } from '../features/working/case-presence.ts';
import { AdmitExhibit } from '../features/evidence/AdmitExhibit.tsx';
import { saveEvidence } from '../features/evidence/save-evidence.ts';
import { loadEvidence, toViewerItem } from '../features/evidence/to-viewer-item.ts';
import { EvidenceViewer } from '../features/evidence/viewer/EvidenceViewer.tsx';
import { useT } from '../locales/use-t.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

/** The case brings its files; their bytes come when looked at. */
export async function loader({ params }: LoaderFunctionArgs) {
  await prefetch(q('disputeView', { params: { disputeId: params['disputeId'] ?? '' } }));
  return null;
}

const Full = styled('div')({ position: 'fixed', inset: 0, zIndex: 1200 });

/** The evidence viewer over the whole window; Escape goes back to the case. */
export default function EvidencePage() {
  const t = useT();
  const navigate = useNavigate();
  const { disputeId = '', evidenceId = '' } = useParams();
  useCasePresence(disputeId);
  useBeat(disputeId);
  // Where the case was opened from goes along.
  const { search, state } = useLocation();
  const dispute = usePrefetched('disputeView', { params: { disputeId } });
  const items = dispute.evidence.map(toViewerItem);
  const current = items.find((item) => item.id === evidenceId);
  const close = () => void navigate(`/disputes/${disputeId}${search}`, { state });
  if (!current) {
    return (
      <EmptyState
        kind="none"
        title={t('case.evidence.unknown')}
        text={t('case.evidence.unknownText', { reference: dispute.reference })}
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
        decision={<AdmitExhibit key={evidenceId} dispute={dispute} evidenceId={evidenceId} />}
        onClose={close}
        onDownload={(id) => {
          const item = items.find((one) => one.id === id);
          if (item) void saveEvidence(item);
        }}
        onSelect={(id) =>
          void navigate(`/disputes/${disputeId}/evidence/${id}${search}`, { replace: true, state })
        }
      />
    </Full>
  );
}
