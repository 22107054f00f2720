import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { useT } from '../../../locales/use-t.ts';
import { ArrowDownIcon, ArrowUpIcon } from '../../../ui/Icons.tsx';
import { tone } from '../../../ui/tokens.ts';
import { ArrowLeftIcon, ArrowRightIcon } from './ViewerIcons.tsx';
import { viewerKeymap, type StageActions } from './viewer-keymap.ts';

const Pad = styled('div')({
  position: 'absolute',
  insetBlockEnd: 10,
  insetInlineEnd: 10,
  display: 'grid',
  // The arrows are places on the picture: they stay put in right-to-left pages.
  direction: 'ltr',
  gridTemplateAreas: '". up ." "left . right" ". down ."',
  borderRadius: 10,
  padding: 2,
  backgroundColor: `color-mix(in srgb, ${tone.panel} 82%, transparent)`,
  opacity: 0.55,
  transition: 'opacity 120ms',
  '&:hover, &:focus-within': { opacity: 1 },
});

const directions = [
  { area: 'up', action: 'panUp', icon: <ArrowUpIcon /> },
  { area: 'left', action: 'panLeft', icon: <ArrowLeftIcon /> },
  { area: 'right', action: 'panRight', icon: <ArrowRightIcon /> },
  { area: 'down', action: 'panDown', icon: <ArrowDownIcon /> },
] as const;

/** What dragging does, for those who can't drag. */
export function PanPad({ actions }: { actions: StageActions }) {
  const t = useT();
  return (
    <Pad role="group" aria-label={t('evidence.viewer.move')}>
      {directions.map(({ area, action, icon }) => (
        <IconButton
          key={area}
          size="small"
          style={{ gridArea: area }}
          aria-label={t(viewerKeymap[action].label)}
          onClick={() => actions[action]?.()}
        >
          {icon}
        </IconButton>
      ))}
    </Pad>
  );
}
