import { useT } from '../../../locales/use-t.ts';
import { PdfPages } from './PdfPages.tsx';
import { StageMessage } from './StageMessage.tsx';
import { StageWait } from './StageWait.tsx';
import type { StageProps } from './stage-props.ts';
import { usePdf } from './use-pdf.ts';

/** Opens the document, and says why when that doesn't work. */
export function PdfDocument(props: StageProps) {
  const { item, bytes, onDownload } = props;
  const t = useT();
  const pdf = usePdf(bytes);
  if (pdf.state === 'opening') return <StageWait />;
  if (pdf.state === 'failed') {
    return (
      <StageMessage
        item={item}
        title={t(`evidence.pdf.${pdf.why}.title`)}
        detail={t(`evidence.pdf.${pdf.why}.text`)}
        onDownload={onDownload}
      />
    );
  }
  return <PdfPages {...props} session={pdf.session} />;
}
