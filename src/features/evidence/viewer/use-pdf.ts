import { useEffect, useState } from 'react';
import { PdfProblem, openPdf, type PdfFailure, type PdfSession } from './pdf-session.ts';
import type { EvidenceBytes } from './viewer-item.ts';

export type PdfState =
  | { state: 'opening' }
  | { state: 'open'; session: PdfSession }
  | { state: 'failed'; why: PdfFailure };

const opening: PdfState = { state: 'opening' };

export function failureOf(error: unknown): PdfFailure {
  return error instanceof PdfProblem ? error.why : 'broken';
}

/** Opens the document while the bytes are on show and ends its worker afterwards, whatever became of it. */
export function usePdf(bytes: EvidenceBytes): PdfState {
  const [pdf, setPdf] = useState<PdfState>(opening);

  useEffect(() => {
    let isLeft = false;
    let opened: PdfSession | undefined;
    openPdf(bytes).then(
      (session) => {
        opened = session;
        if (isLeft) session.close();
        else setPdf({ state: 'open', session });
      },
      (error: unknown) => {
        if (!isLeft) setPdf({ state: 'failed', why: failureOf(error) });
      },
    );
    return () => {
      isLeft = true;
      opened?.close();
      setPdf(opening);
    };
  }, [bytes]);

  return pdf;
}
