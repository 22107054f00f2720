import { styled } from '@mui/material/styles';
import { type LoaderFunctionArgs, useNavigate, useParams, useSearchParams } from 'react-router';
import { prefetch, q, usePrefetched } from '../api/query.ts';
import { saveEvidence } from '../features/evidence/save-evidence.ts';
import { loadEvidence, toViewerItem } from '../features/evidence/to-viewer-item.ts';
import { EvidenceViewer } from '../features/evidence/viewer/EvidenceViewer.tsx';
import { useBeat } from '../features/presence/use-beat.ts';
import { asBenchRequest } from '../features/reviews/as-bench-request.ts';
import { FilePin } from '../features/reviews/FilePin.tsx';
import { useCasePresence } from '../features/working/case-presence.ts';
import { useT } from '../locales/use-t.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

/** The appeal brings its files; their bytes come when looked at. */
export async function loader({ params }: LoaderFunctionArgs) {
  await prefetch(q('appealView', { params: { appealId: params['appealId'] ?? '' } }));
  return null;
}

const Full = styled('div')({ position: 'fixed', inset: 0, zIndex: 1200 });

/** The evidence of an appeal over the whole window; Escape goes back to the bench. */
export default function AppealEvidencePage() {
  const t = useT();
  const navigate = useNavigate();
  const { appealId = '', evidenceId = '' } = useParams();
  useCasePresence(appealId);
  useBeat(appealId);
  const [search] = useSearchParams();
  const appeal = usePrefetched('appealView', { params: { appealId } });
  const request = asBenchRequest(appeal);
  const query = search.size > 0 ? `?${search.toString()}` : '';
  const items = (request?.evidence ?? []).map(toViewerItem);
  const current = items.find((item) => item.id === evidenceId);
  const close = () => void navigate(`/appeals/${appealId}${query}`);
  if (!current || request === undefined) {
    return (
      <EmptyState
        kind="none"
        title={t('case.evidence.unknown')}
        text={t('case.evidence.unknownText', { reference: appeal.reference })}
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
          void navigate(`/appeals/${appealId}/evidence/${id}${query}`, { replace: true })
        }
      />
    </Full>
  );
}
