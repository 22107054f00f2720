import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';
import { trustedWorkerUrl } from '../../../lib/trusted.ts';
import { MAX_PIXELS } from './image-gate.ts';
import { PdfFiles } from './pdf-files.ts';
import type { EvidenceBytes } from './viewer-item.ts';

/** How long opening a document and drawing a page may take (evidence.md: parsers have a time limit). */
export const PDF_LIMIT_MS = 20_000;
/** A canvas larger than this is drawn coarser and stretched. */
const MAX_CANVAS_PIXELS = 16_000_000;

export type PdfFailure = 'password' | 'broken' | 'tooSlow';

/** Why a document or page can't be shown. */
export class PdfProblem extends Error {
  override name = 'PdfProblem';
  readonly why: PdfFailure;
  constructor(why: PdfFailure, cause?: unknown) {
    super(why, { cause });
    this.why = why;
  }
}

export interface PdfSession {
  readonly pages: number;
  /** Width and height of a page at 100 %, in CSS pixels, turned by `turn` degrees. */
  sizeOf(page: number, turn: number): Promise<{ width: number; height: number }>;
  /** Draws a page on a new canvas. Throws {@link PdfProblem}, or the signal's reason when aborted. */
  draw(page: number, scale: number, turn: number, signal: AbortSignal): Promise<HTMLCanvasElement>;
  /** Ends the worker at once; nothing of the document stays. */
  close(): void;
}

/** 100 % means a printed point is 4/3 CSS pixels. */
const CSS_UNITS = 96 / 72;

function problemOf(error: unknown): PdfProblem {
  if (error instanceof PdfProblem) return error;
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  return new PdfProblem(isLocked ? 'password' : 'broken', error);
}

function withinLimit<Value>(work: Promise<Value>, giveUp: () => void): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      giveUp();
      reject(new PdfProblem('tooSlow'));
    }, PDF_LIMIT_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * Opens a PDF in a worker of its own. No scripts, no XFA, no links: pages are only ever drawn.
 *
 * @throws PdfProblem with a password, when broken, or when it takes longer than {@link PDF_LIMIT_MS}.
 */
export async function openPdf(bytes: EvidenceBytes): Promise<PdfSession> {
  const [{ AnnotationMode, PDFWorker, VerbosityLevel, getDocument }, { default: workerUrl }] =
    await Promise.all([
      import('pdfjs-dist'),
      import('pdfjs-dist/build/pdf.worker.min.mjs?worker&url'),
    ]);
  const worker = new Worker(trustedWorkerUrl(workerUrl), { type: 'module', name: 'pdf' });
  const port = PDFWorker.create({ port: worker, verbosity: VerbosityLevel.ERRORS });
  const task = getDocument({
    // pdf.js takes the buffer away from the page: it gets a copy.
    data: bytes.slice(),
    worker: port,
    verbosity: VerbosityLevel.ERRORS,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    BinaryDataFactory: PdfFiles,
    // These only say "ask the factory"; it knows the files by name.
    cMapUrl: './',
    standardFontDataUrl: './',
    maxImageSize: MAX_PIXELS,
    // A second worker for drawing would need a trusted address inside pdf.js.
    disableWorkerRendering: true,
  });

  const close = () => {
    worker.terminate();
    void task.destroy().catch(() => undefined);
    port.destroy();
  };

  try {
    const document = await withinLimit(task.promise, () => worker.terminate());
    return { pages: document.numPages, close, ...pagesOf(document, AnnotationMode.ENABLE) };
  } catch (error) {
    close();
    throw problemOf(error);
  }
}

function pagesOf(
  document: PDFDocumentProxy,
  annotationMode: number,
): Pick<PdfSession, 'sizeOf' | 'draw'> {
  async function viewportOf(page: number, scale: number, turn: number) {
    const proxy = await withinLimit(document.getPage(page), () => undefined);
    const rotation = (proxy.rotate + turn) % 360;
    return { proxy, viewport: proxy.getViewport({ scale: scale * CSS_UNITS, rotation }) };
  }

  return {
    async sizeOf(page, turn) {
      const { viewport } = await viewportOf(page, 1, turn).catch((error: unknown) => {
        throw problemOf(error);
      });
      return { width: viewport.width, height: viewport.height };
    },

    async draw(page, scale, turn, signal) {
      try {
        const { proxy, viewport } = await viewportOf(page, scale, turn);
        signal.throwIfAborted();
        const canvas = window.document.createElement('canvas');
        const pixels = viewport.width * viewport.height;
        const density = Math.min(devicePixelRatio, Math.sqrt(MAX_CANVAS_PIXELS / pixels));
        canvas.width = Math.max(1, Math.floor(viewport.width * density));
        canvas.height = Math.max(1, Math.floor(viewport.height * density));
        canvas.style.width = `${viewport.width}px`;
        canvas.style.height = `${viewport.height}px`;
        const rendering = proxy.render({
          canvas,
          viewport,
          annotationMode,
          transform: [density, 0, 0, density, 0, 0],
        });
        await drawn(rendering, signal);
        return canvas;
      } catch (error) {
        signal.throwIfAborted();
        throw problemOf(error);
      }
    },
  };
}

async function drawn(rendering: RenderTask, signal: AbortSignal): Promise<void> {
  const cancel = () => rendering.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    await withinLimit(rendering.promise, cancel);
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}
