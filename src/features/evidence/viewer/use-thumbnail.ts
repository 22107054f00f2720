import { useEffect, useState, type RefObject } from 'react';
import { imageGate } from './image-gate.ts';
import { mediaGroupOf, ownBytes, type LoadBytes, type ViewerItem } from './viewer-item.ts';

export type ThumbnailState = 'waiting' | 'drawn' | 'failed' | 'tile';

/** Twice the drawn width, for dense screens. */
const WIDTH = 152;

let queue: Promise<void> = Promise.resolve();

/** One decoder at a time: twenty phone pictures at once would take a gigabyte. */
function inTurn(work: () => Promise<void>): Promise<void> {
  const mine = queue.then(work);
  queue = mine.catch(() => undefined);
  return mine;
}

/** Resolves when the element comes near the screen, or at once where nobody can tell. */
function whenNear(element: Element, signal: AbortSignal): Promise<void> {
  if (typeof IntersectionObserver === 'undefined') return Promise.resolve();
  return new Promise((resolve) => {
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        watch.disconnect();
        resolve();
      },
      { rootMargin: '200px' },
    );
    watch.observe(element);
    signal.addEventListener('abort', () => watch.disconnect(), { once: true });
  });
}

async function drawInto(canvas: HTMLCanvasElement, blob: Blob): Promise<void> {
  const bitmap = await createImageBitmap(blob, { resizeWidth: WIDTH, resizeQuality: 'medium' });
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
}

/** Fills a canvas with a small picture of the item once it is near the screen; documents stay tiles. */
export function useThumbnail(
  item: Pick<ViewerItem, 'id' | 'mediaType'>,
  load: LoadBytes,
  canvas: RefObject<HTMLCanvasElement | null>,
): ThumbnailState {
  const { id, mediaType } = item;
  const isImage = mediaGroupOf(mediaType) === 'image';
  const [state, setState] = useState<ThumbnailState>(isImage ? 'waiting' : 'tile');

  useEffect(() => {
    const element = canvas.current;
    if (!isImage || element === null) return undefined;
    const leaving = new AbortController();
    const { signal } = leaving;
    async function draw(target: HTMLCanvasElement) {
      await whenNear(target, signal);
      const bytes = ownBytes(await load(id, signal));
      if (!imageGate(bytes).open) throw new Error('This header may not be decoded');
      await inTurn(async () => {
        if (!signal.aborted) await drawInto(target, new Blob([bytes], { type: mediaType }));
      });
      if (!signal.aborted) setState('drawn');
    }
    draw(element).catch(() => {
      if (!signal.aborted) setState('failed');
    });
    return () => leaving.abort();
  }, [id, mediaType, isImage, load, canvas]);

  return state;
}
