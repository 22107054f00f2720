import { useEffect, useMemo, useState } from 'react';
import { imageGate, type ImageGate } from './image-gate.ts';
import type { EvidenceBytes } from './viewer-item.ts';

interface Drawable {
  /** Revoked when the picture leaves the stage. */
  url: string;
  /** As drawn: turned upright by the picture's own orientation. */
  width: number;
  height: number;
}

export type DecodedImage =
  | { state: 'decoding' }
  | ({ state: 'ready' } & Drawable)
  | { state: 'refused'; gate: Extract<ImageGate, { open: false }> }
  | { state: 'undecodable' };

interface Decoded {
  of: EvidenceBytes;
  image: DecodedImage;
}

/**
 * Decodes a JPEG or PNG behind the pixel gate. The object URL lives as long as the bytes are on show.
 * The blob's type is the sniffed one, so the URL can't be opened as a page.
 */
export function useDecodedImage(bytes: EvidenceBytes, mediaType: string): DecodedImage {
  const gate = useMemo(() => imageGate(bytes), [bytes]);
  const [decoded, setDecoded] = useState<Decoded | null>(null);
  const mayDecode = gate.open;

  useEffect(() => {
    if (!mayDecode) return undefined;
    let isLeft = false;
    const settle = (image: DecodedImage) => {
      if (!isLeft) setDecoded({ of: bytes, image });
    };
    const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
    const element = new Image();
    element.src = url;
    const decoding = element.decode().then(
      () =>
        settle({
          state: 'ready',
          url,
          width: element.naturalWidth,
          height: element.naturalHeight,
        }),
      () => settle({ state: 'undecodable' }),
    );
    return () => {
      isLeft = true;
      // A picture that is still being read would lose its file under way: the address goes afterwards.
      void decoding.finally(() => URL.revokeObjectURL(url));
    };
  }, [bytes, mediaType, mayDecode]);

  if (!gate.open) return { state: 'refused', gate };
  return decoded?.of === bytes ? decoded.image : { state: 'decoding' };
}
