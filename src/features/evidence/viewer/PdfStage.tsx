import { lazy, Suspense } from 'react';
import { lateCode } from '../../../stores/late-code.ts';
import type { StageProps } from './stage-props.ts';
import { StageWait } from './StageWait.tsx';

// pdf.js weighs more than the rest of the viewer: it comes with the first PDF that somebody opens.
const PdfDocument = lazy(async () => ({
  default: (await lateCode(() => import('./PdfDocument.tsx'))).PdfDocument,
}));

/** A PDF, page by page. */
export function PdfStage(props: StageProps) {
  return (
    <Suspense fallback={<StageWait />}>
      <PdfDocument {...props} />
    </Suspense>
  );
}
