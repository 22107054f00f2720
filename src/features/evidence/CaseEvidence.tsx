import { useCallback, useMemo } from 'react';
import { call } from '../../api/client.ts';
import type { Dispute } from '../../api/contract/disputes.ts';
import { EVIDENCE_KINDS } from '../../api/contract/evidence.ts';
import { usePrefetched } from '../../api/query.ts';
import { problemLine } from '../../api/use-problem-words.ts';
import { isMessageId } from '../../locales/messages.ts';
import { useT } from '../../locales/use-t.ts';
import { Panel } from '../../ui/Panel.tsx';
import { refreshEvidence } from './refresh-evidence.ts';
import { loadEvidence, toViewerItem } from './to-viewer-item.ts';
import { EvidenceDrop } from './viewer/EvidenceDrop.tsx';
import { EvidenceStrip } from './viewer/EvidenceStrip.tsx';
import type { SendUpload } from './viewer/use-uploads.ts';

interface CaseEvidenceProps {
  dispute: Dispute;
  onOpen: (evidenceId: string) => void;
  /** Files were chosen, dropped or pasted, wherever on the page. */
  onFiles?: () => void;
}

/** The files of a case, and the way to add one on behalf of a party. */
export function CaseEvidence({ dispute, onOpen, onFiles }: CaseEvidenceProps) {
  const t = useT();
  const { id, evidence, reason, can } = dispute;
  const { checklist } = usePrefetched('policyView');
  const elements = (checklist[reason]?.elements ?? []).map((element) => {
    const words = `case.element.${element}`;
    return { id: element, label: isMessageId(words) ? t(words) : element };
  });
  const items = useMemo(() => evidence.map(toViewerItem), [evidence]);
  const upload = useCallback<SendUpload>(
    async (file, { party, kind, elements: proven, caption }) => {
      const form = new FormData();
      form.set('party', party);
      form.set('kind', kind);
      if (proven.length > 0) form.set('elements', proven.join(','));
      if (caption) form.set('caption', caption);
      form.set('file', file, file.name);
      await call('evidenceUpload', { params: { caseId: id }, form });
      await refreshEvidence(id);
    },
    [id],
  );
  const explain = useCallback((error: unknown) => problemLine(error, t), [t]);
  const may = can['evidenceUpload'];
  return (
    <Panel title={t('case.evidence')} aside={t('case.evidence.count', { count: items.length })}>
      {items.length > 0 ? (
        <EvidenceStrip items={items} load={loadEvidence} onOpen={onOpen} />
      ) : (
        <p style={{ margin: 0 }}>{t('case.evidence.none')}</p>
      )}
      {may?.allowed ? (
        <div style={{ marginBlockStart: 14 }}>
          <EvidenceDrop
            kinds={EVIDENCE_KINDS}
            elements={elements}
            known={items}
            onUpload={upload}
            explain={explain}
            onFiles={onFiles}
          />
        </div>
      ) : (
        <p style={{ margin: '8px 0 0' }}>{may?.reason}</p>
      )}
    </Panel>
  );
}
