import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useIntl } from 'react-intl';
import { styled } from '@mui/material/styles';
import { useT } from '../../../locales/use-t.ts';
import { ChevronEndIcon, ChevronStartIcon, MinusIcon, PlusIcon } from '../../../ui/Icons.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { ToolRow, type Tool } from './ToolRow.tsx';
import { ActualSizeIcon, FitIcon, TurnIcon } from './ViewerIcons.tsx';
import { clampZoom, ZOOM_STEP } from './pdf-zoom.ts';
import type { PdfSession } from './pdf-session.ts';
import type { StageProps } from './stage-props.ts';
import { usePdfPage } from './use-pdf-page.ts';
import type { StageActions } from './viewer-keymap.ts';

interface PdfPagesProps extends StageProps {
  session: PdfSession;
}

const Scroll = styled('div')({
  blockSize: '100%',
  overflow: 'auto',
  display: 'grid',
  placeItems: 'safe center',
  padding: 16,
});

const Sheet = styled('div')({
  backgroundColor: '#fff',
  lineHeight: 0,
  boxShadow: '0 2px 24px rgb(0 0 0 / 40%)',
  '&[data-waiting]': { opacity: 0.6 },
});

const PAN_STEP = 80;

/** Pages drawn on canvas, one at a time. Nothing on a page can be pressed. */
export function PdfPages({ item, session, toolSlot, provideActions }: PdfPagesProps) {
  const t = useT();
  const intl = useIntl();
  const scroll = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState(1);
  const [turn, setTurn] = useState(0);
  /** Null fits the page's width; else a scale, 1 for 100 %. */
  const [zoom, setZoom] = useState<number | null>(null);
  const { sheet, scale, state, why } = usePdfPage({ session, page, turn, zoom, scroll });

  const go = (step: number) => () => {
    setPage((now) => Math.min(session.pages, Math.max(1, now + step)));
    scroll.current?.scrollTo({ top: 0 });
  };
  const by = (left: number, top: number) => () => scroll.current?.scrollBy({ left, top });
  const own: StageActions = {
    previousPage: go(-1),
    nextPage: go(1),
    zoomIn: () => setZoom(clampZoom(scale * ZOOM_STEP)),
    zoomOut: () => setZoom(clampZoom(scale / ZOOM_STEP)),
    fit: () => setZoom(null),
    actualSize: () => setZoom(1),
    rotate: () => setTurn((now) => (now + 90) % 360),
    panUp: by(0, -PAN_STEP),
    panDown: by(0, PAN_STEP),
    panLeft: by(-PAN_STEP, 0),
    panRight: by(PAN_STEP, 0),
  };

  useEffect(() => {
    provideActions(own);
    return () => provideActions({});
  });

  const where = t('evidence.pdf.page', { page, pages: session.pages });
  const percent = intl.formatNumber(scale, { style: 'percent', maximumFractionDigits: 0 });
  const tool = (action: keyof StageActions, rest: Omit<Tool, 'action' | 'run'>): Tool => ({
    action,
    run: () => own[action]?.(),
    ...rest,
  });
  const tools: Tool[] = [
    tool('previousPage', {
      icon: <ChevronStartIcon />,
      iconOnly: true,
      keep: true,
      reading: where,
      reason: page === 1 ? t('evidence.pdf.firstPage') : undefined,
    }),
    tool('nextPage', {
      icon: <ChevronEndIcon />,
      iconOnly: true,
      keep: true,
      reason: page === session.pages ? t('evidence.pdf.lastPage') : undefined,
    }),
    tool('zoomOut', { icon: <MinusIcon />, iconOnly: true, keep: true, reading: percent }),
    tool('zoomIn', { icon: <PlusIcon />, iconOnly: true, keep: true }),
    tool('fit', { icon: <FitIcon /> }),
    tool('actualSize', { icon: <ActualSizeIcon /> }),
    tool('rotate', { icon: <TurnIcon /> }),
  ];

  return (
    <>
      {toolSlot === null ? null : createPortal(<ToolRow tools={tools} />, toolSlot)}
      <Scroll ref={scroll} tabIndex={0} role="group" aria-label={where}>
        {state === 'failed' ? (
          <ProblemNotice
            title={t('evidence.pdf.pageFailed', { page })}
            detail={t(`evidence.pdf.${why}.text`)}
          />
        ) : (
          <Sheet
            ref={sheet}
            role="img"
            aria-label={t('evidence.pdf.alt', { index: item.index, name: item.fileName, where })}
            aria-busy={state === 'drawing'}
            data-waiting={state === 'drawing' || undefined}
          />
        )}
      </Scroll>
      <span role="status" style={{ position: 'absolute', clipPath: 'inset(50%)' }}>
        {state === 'drawn' ? where : ''}
      </span>
    </>
  );
}
