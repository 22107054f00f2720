import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useIntl } from 'react-intl';
import {
  TransformComponent,
  TransformWrapper,
  type ReactZoomPanPinchContentRef,
} from 'react-zoom-pan-pinch';
import { useT } from '../../../locales/use-t.ts';
import { MinusIcon, PlusIcon } from '../../../ui/Icons.tsx';
import { LightTools } from './LightTools.tsx';
import { PanPad } from './PanPad.tsx';
import { ToolRow, type Tool } from './ToolRow.tsx';
import { ActualSizeIcon, FitIcon, FlipIcon, TurnIcon } from './ViewerIcons.tsx';
import { PLAIN_LOOK, roomOf, styleOf, turned } from './image-look.ts';
import type { StageProps } from './stage-props.ts';
import type { StageActions } from './viewer-keymap.ts';

interface ImageCanvasProps extends StageProps {
  url: string;
  /** In pixels of the picture. */
  width: number;
  height: number;
}

const PAN_STEP = 80;
const ZOOM_STEP = 1.25;
const MOST = 16;
/** Small enough to fit a picture of 64 megapixels into a phone. */
const LEAST = 0.01;

/** One picture with zoom, pan, turn, flip and light, by mouse, finger, key and button. */
export function ImageCanvas({
  item,
  url,
  width,
  height,
  toolSlot,
  provideActions,
}: ImageCanvasProps) {
  const t = useT();
  const intl = useIntl();
  const zoom = useRef<ReactZoomPanPinchContentRef>(null);
  const [scale, setScale] = useState(1);
  const [look, setLook] = useState(PLAIN_LOOK);
  const room = roomOf(look, width, height);

  const to = (times: number) => () =>
    void zoomTo(zoom.current, (zoom.current?.state.scale ?? 1) * times);
  const by = (x: number, y: number) => () => void zoom.current?.panBy(x, y, 0);
  const own: StageActions = {
    zoomIn: to(ZOOM_STEP),
    zoomOut: to(1 / ZOOM_STEP),
    fit: () => fit(zoom.current),
    actualSize: () => void zoom.current?.centerView(1, 0),
    rotate: () => setLook(turned),
    flip: () => setLook((now) => ({ ...now, flipped: !now.flipped })),
    panUp: by(0, PAN_STEP),
    panDown: by(0, -PAN_STEP),
    panLeft: by(PAN_STEP, 0),
    panRight: by(-PAN_STEP, 0),
  };

  useEffect(() => {
    provideActions(own);
    return () => provideActions({});
  });

  // A turned picture has another shape: show all of it again.
  useEffect(() => {
    if (room.width > 0) fit(zoom.current);
  }, [room.width]);

  const percent = intl.formatNumber(scale, { style: 'percent', maximumFractionDigits: 0 });
  const tool = (action: keyof StageActions, rest: Omit<Tool, 'action' | 'run'>): Tool => ({
    action,
    run: () => own[action]?.(),
    ...rest,
  });
  const tools: Tool[] = [
    tool('zoomOut', { icon: <MinusIcon />, iconOnly: true, keep: true, reading: percent }),
    tool('zoomIn', { icon: <PlusIcon />, iconOnly: true, keep: true }),
    tool('fit', { icon: <FitIcon />, keep: true }),
    tool('actualSize', { icon: <ActualSizeIcon /> }),
    tool('rotate', { icon: <TurnIcon />, keep: true }),
    tool('flip', { icon: <FlipIcon />, pressed: look.flipped }),
  ];

  return (
    <>
      {toolSlot === null ? null : createPortal(<ToolRow tools={tools} />, toolSlot)}
      <TransformWrapper
        ref={zoom}
        minScale={LEAST}
        maxScale={MOST}
        fitOnInit
        centerOnInit
        centerZoomedOut
        smooth={false}
        wheel={{ step: 0.12 }}
        doubleClick={{ mode: 'toggle', animationTime: 0 }}
        zoomAnimation={{ disabled: true }}
        velocityAnimation={{ disabled: true }}
        autoAlignment={{ animationTime: 0 }}
        onTransform={(_, state) => setScale(state.scale)}
      >
        <TransformComponent wrapperStyle={stage} contentStyle={content}>
          <div style={{ ...room, display: 'grid', placeItems: 'center', overflow: 'visible' }}>
            <img
              src={url}
              alt={t('evidence.image.alt', { index: item.index, name: item.fileName })}
              draggable={false}
              style={{ ...styleOf(look), width, height, display: 'block', maxWidth: 'none' }}
            />
          </div>
        </TransformComponent>
      </TransformWrapper>
      <LightTools look={look} onChange={setLook} />
      <PanPad actions={own} />
    </>
  );
}

// The library's own class names bring the same rules in a style element without our nonce.
const stage = {
  position: 'relative',
  overflow: 'hidden',
  width: '100%',
  height: '100%',
  cursor: 'grab',
  touchAction: 'none',
} as const;

const content = {
  display: 'flex',
  width: 'fit-content',
  height: 'fit-content',
  transformOrigin: '0 0',
  direction: 'ltr',
} as const;

/** All of the picture, as large as the stage allows; small ones are not blown up more than fourfold. */
function fit(zoom: ReactZoomPanPinchContentRef | null): void {
  void zoom?.fitToView({ maxScale: 4, animationTime: 0 });
}

/** Zooms about the middle of the stage. */
function zoomTo(
  zoom: ReactZoomPanPinchContentRef | null,
  scale: number,
): Promise<void> | undefined {
  const box = zoom?.instance.wrapperComponent?.getBoundingClientRect();
  if (zoom === null || box === undefined) return undefined;
  const wanted = Math.min(MOST, Math.max(LEAST, scale));
  return zoom.zoomToPoint(wanted, box.x + box.width / 2, box.y + box.height / 2, 0);
}
