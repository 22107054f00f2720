import { useEffect, useRef, useState, type RefObject } from 'react';
import { fitScale } from './pdf-zoom.ts';
import type { PdfFailure, PdfSession } from './pdf-session.ts';
import { failureOf } from './use-pdf.ts';

interface PageWanted {
  session: PdfSession;
  /** From 1. */
  page: number;
  /** Clockwise degrees beyond the page's own. */
  turn: number;
  /** A scale, or null for the width of the room. */
  zoom: number | null;
  scroll: RefObject<HTMLElement | null>;
}

interface PageShown {
  sheet: RefObject<HTMLDivElement | null>;
  scale: number;
  state: 'drawing' | 'drawn' | 'failed';
  why: PdfFailure;
}

/** What became of the last page asked for. */
interface Shown {
  of: string;
  state: 'drawn' | 'failed';
  why: PdfFailure;
}

/** Room around a page, both sides together. */
const MARGIN = 32;

/** Draws the wanted page into the sheet; the old page stays until the new one is whole. */
export function usePdfPage({ session, page, turn, zoom, scroll }: PageWanted): PageShown {
  const sheet = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  const [shown, setShown] = useState<Shown | null>(null);
  const room = useRoomWidth(scroll);
  const wanted = [page, turn, zoom, room].join(' ');

  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    async function show() {
      const size = await session.sizeOf(page, turn);
      signal.throwIfAborted();
      const next = zoom ?? fitScale(size.width, room - MARGIN);
      setScale(next);
      const canvas = await session.draw(page, next, turn, signal);
      sheet.current?.replaceChildren(canvas);
      setShown({ of: wanted, state: 'drawn', why: 'broken' });
    }
    if (room > 0) {
      show().catch((error: unknown) => {
        if (!signal.aborted) setShown({ of: wanted, state: 'failed', why: failureOf(error) });
      });
    }
    return () => leaving.abort();
  }, [session, page, turn, zoom, room, wanted]);

  const isCurrent = shown?.of === wanted;
  return {
    sheet,
    scale,
    state: isCurrent ? shown.state : 'drawing',
    why: isCurrent ? shown.why : 'broken',
  };
}

/** The inner width of the scrolling room; follows the window, scroll bars left out. */
function useRoomWidth(scroll: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = scroll.current;
    if (element === null) return undefined;
    const watch = new ResizeObserver(() => setWidth(element.offsetWidth));
    watch.observe(element);
    return () => watch.disconnect();
  }, [scroll]);
  return width;
}
