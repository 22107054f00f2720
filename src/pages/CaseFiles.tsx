import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import type { Evidence } from '../api/contract/evidence.ts';
import { saveEvidence } from '../features/evidence/save-evidence.ts';
import { loadEvidence, toViewerItem } from '../features/evidence/to-viewer-item.ts';
import { EvidenceViewer } from '../features/evidence/viewer/EvidenceViewer.tsx';
import { useBeat } from '../features/presence/use-beat.ts';
import { useCasePresence } from '../features/working/case-presence.ts';
import { useT } from '../locales/use-t.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

interface CaseFilesProps {
  item: { id: string; reference: string; evidence: readonly Evidence[] };
  /** The address of the case; those of its files lie below it. */
  path: string;
  /** What is decided about the file that is looked at. */
  decision: ReactNode;
}

const Full = styled('div')({ position: 'fixed', inset: 0, zIndex: 1200 });

/** The files of a case over the whole window; Escape goes back to the case. */
export function CaseFiles({ item, path, decision }: CaseFilesProps) {
  const t = useT();
  const navigate = useNavigate();
  const { evidenceId = '' } = useParams();
  // Where the case was opened from goes along.
  const { search, state } = useLocation();
  useCasePresence(item.id);
  useBeat(item.id);
  const items = item.evidence.map(toViewerItem);
  const current = items.find(({ id }) => id === evidenceId);
  const close = () => void navigate(`${path}${search}`, { state });
  if (!current) {
    return (
      <EmptyState
        kind="none"
        title={t('case.evidence.unknown')}
        text={t('case.evidence.unknownText', { reference: item.reference })}
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
        decision={decision}
        onClose={close}
        onDownload={(id) => {
          const one = items.find((file) => file.id === id);
          if (one) void saveEvidence(one);
        }}
        onSelect={(id) =>
          void navigate(`${path}/evidence/${id}${search}`, { replace: true, state })
        }
      />
    </Full>
  );
}
