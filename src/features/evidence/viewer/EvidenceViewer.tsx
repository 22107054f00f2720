import { styled } from '@mui/material/styles';
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { useT } from '../../../locales/use-t.ts';
import { usePreferences } from '../../../stores/preferences.ts';
import { tone } from '../../../ui/tokens.ts';
import { useMedia } from '../../../ui/use-media.ts';
import { FactsPanel } from './FactsPanel.tsx';
import { Filmstrip } from './Filmstrip.tsx';
import { useGuardedDownload } from './GuardedDownload.tsx';
import { Stage } from './Stage.tsx';
import { ViewerBar } from './ViewerBar.tsx';
import { itemLabel } from './item-label.ts';
import { keepBytes } from './kept-bytes.ts';
import { neighbourOf, type LoadBytes, type ViewerItem } from './viewer-item.ts';
import { keepsItsKeys, viewerActionOf, type StageActions } from './viewer-keymap.ts';

export interface EvidenceViewerProps {
  /** In exhibit order. */
  items: readonly ViewerItem[];
  currentId: string;
  onSelect: (id: string) => void;
  onClose: () => void;
  /** Stable between renders. */
  load: LoadBytes;
  /** Called after the person has agreed to take the file out of the console. */
  onDownload: (id: string) => void;
  /** What can be decided on the item on show; stands with its facts. */
  decision?: ReactNode;
}

// The stage is dark in both schemes: pictures are judged against a dark surround.
const Root = styled('section')({
  blockSize: '100%',
  minBlockSize: 420,
  display: 'grid',
  gridTemplateRows: 'auto minmax(0, 1fr) auto',
  gridTemplateColumns: 'minmax(0, 1fr)',
  color: tone.ink,
  backgroundColor: tone.bg,
  colorScheme: 'dark',
  outline: 'none',
  '&[data-facts]': { gridTemplateColumns: 'minmax(0, 1fr) 300px' },
  '& > header': { gridColumn: '1 / -1' },
  '& > aside': {
    gridRow: '2 / 4',
    gridColumn: 2,
    borderInlineStart: `1px solid ${tone.line}`,
  },
  '@media (max-width: 899px)': {
    '&[data-facts]': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& > aside': { gridRow: 2, gridColumn: 1, zIndex: 1, borderInlineStart: 0 },
  },
});

const Floor = styled('div')({
  gridRow: 2,
  gridColumn: 1,
  position: 'relative',
  minBlockSize: 0,
  minWidth: 0,
  backgroundColor: '#0c0d0f',
  backgroundImage: 'radial-gradient(circle at 50% 45%, #191b1f, #0b0c0e 78%)',
});

/** Looks at the files of a case one by one: bar, stage, filmstrip and facts. Fills its parent. */
export function EvidenceViewer(props: EvidenceViewerProps) {
  const { items, currentId, onSelect, onClose, load, onDownload, decision } = props;
  const t = useT();
  const root = useRef<HTMLElement>(null);
  const stage = useRef<StageActions>({});
  const provideActions = useCallback((actions: StageActions) => {
    stage.current = actions;
  }, []);
  const [toolSlot, setToolSlot] = useState<HTMLElement | null>(null);
  const isRoomy = useMedia('(min-width:900px)');
  const [chosen, setChosen] = useState<boolean | null>(null);
  const hasFacts = chosen ?? isRoomy;
  const kept = useMemo(() => keepBytes(load), [load]);
  const download = useGuardedDownload(onDownload);
  const item = items.find(({ id }) => id === currentId);

  useEffect(() => {
    // The button that had focus may have left with the last item; without focus the keys would be
    // those of the page below. A dialog that is open keeps its focus.
    const isNowhere = document.activeElement === null || document.activeElement === document.body;
    if (currentId !== '' && isNowhere) root.current?.focus({ preventScroll: true });
  }, [currentId]);

  function go(step: 1 | -1) {
    const next = neighbourOf(items, currentId, step);
    if (next !== undefined) onSelect(next.id);
  }

  const own: StageActions = {
    previousItem: () => go(-1),
    nextItem: () => go(1),
    close: onClose,
    facts: () => setChosen(!hasFacts),
    download: () => {
      if (item !== undefined) void download(item);
    },
  };

  function press(event: KeyboardEvent<HTMLElement>) {
    // Menus and dialogs hang elsewhere in the page; React still bubbles their keys through here.
    const { target, currentTarget } = event;
    if (!(target instanceof Node) || !currentTarget.contains(target)) return;
    if (event.getModifierState('AltGraph')) return;
    // The master switch of single keys (WCAG 2.1.4) holds here too.
    if (event.key.length === 1 && !usePreferences.getState().keysEnabled) return;
    const action = viewerActionOf(event.nativeEvent);
    if (action === undefined || (keepsItsKeys(target) && action !== 'close')) return;
    const run = own[action] ?? stage.current[action];
    if (run === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  }

  return (
    <Root
      ref={root}
      tabIndex={-1}
      data-dark=""
      data-facts={hasFacts || undefined}
      aria-label={t('evidence.viewer.region')}
      onKeyDown={press}
    >
      <ViewerBar
        items={items}
        item={item}
        actions={own}
        hasFacts={hasFacts}
        toolSlot={setToolSlot}
      />
      <Floor>
        {item === undefined ? null : (
          <Stage
            key={item.id}
            item={item}
            load={kept}
            toolSlot={toolSlot}
            provideActions={provideActions}
            onDownload={onDownload}
          />
        )}
      </Floor>
      {hasFacts && item !== undefined ? <FactsPanel item={item}>{decision}</FactsPanel> : null}
      <Filmstrip items={items} currentId={currentId} load={kept} onSelect={onSelect} />
      <span role="status" style={{ position: 'absolute', clipPath: 'inset(50%)' }}>
        {item === undefined ? t('evidence.viewer.gone') : itemLabel(item, t)}
      </span>
    </Root>
  );
}
