import { useT } from '../../../locales/use-t.ts';
import { ActionButton } from '../../../ui/ActionButton.tsx';
import { DocumentFacts } from './DocumentFacts.tsx';
import { ImageStage } from './ImageStage.tsx';
import { PdfStage } from './PdfStage.tsx';
import { StageMessage } from './StageMessage.tsx';
import { StageWait } from './StageWait.tsx';
import type { StageProps } from './stage-props.ts';
import { useEvidenceBytes } from './use-evidence-bytes.ts';
import { mediaGroupOf, type LoadBytes, type ViewerItem } from './viewer-item.ts';
import type { StageActions } from './viewer-keymap.ts';

interface StageFrameProps {
  item: ViewerItem;
  load: LoadBytes;
  toolSlot: HTMLElement | null;
  provideActions: (actions: StageActions) => void;
  onDownload: (id: string) => void;
}

const stages = { image: ImageStage, pdf: PdfStage, word: DocumentFacts, other: DocumentFacts };

/** Fetches the item's bytes and hands them to the stage for their type. */
export function Stage({ load, ...rest }: StageFrameProps) {
  const { item, onDownload } = rest;
  const t = useT();
  const [state, retry] = useEvidenceBytes(item.id, load);

  if (state.state === 'loading') return <StageWait />;
  if (state.state === 'failed') {
    return (
      <StageMessage
        item={item}
        title={t('evidence.viewer.loadFailed.title')}
        detail={t('evidence.viewer.loadFailed.text')}
        actions={
          <ActionButton size="small" onClick={retry}>
            {t('common.action.retry')}
          </ActionButton>
        }
        onDownload={onDownload}
      />
    );
  }
  const props: StageProps = { ...rest, bytes: state.bytes };
  const Kind = stages[mediaGroupOf(item.mediaType)];
  return <Kind {...props} />;
}
