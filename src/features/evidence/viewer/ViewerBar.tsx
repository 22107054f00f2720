import { styled } from '@mui/material/styles';
import type { Ref } from 'react';
import { useT } from '../../../locales/use-t.ts';
import {
  ChevronEndIcon,
  ChevronStartIcon,
  CrossIcon,
  DownloadIcon,
  InfoIcon,
} from '../../../ui/Icons.tsx';
import { cut, tone } from '../../../ui/tokens.ts';
import { FileName } from './FileFacts.tsx';
import { SubmitterName } from './SubmitterName.tsx';
import { ToolRow, type Tool } from './ToolRow.tsx';
import { neighbourOf, type ViewerItem } from './viewer-item.ts';
import type { StageActions } from './viewer-keymap.ts';

interface ViewerBarProps {
  items: readonly ViewerItem[];
  item: ViewerItem | undefined;
  actions: StageActions;
  hasFacts: boolean;
  /** Where the stage hangs its own tools. */
  toolSlot: Ref<HTMLDivElement>;
}

const Root = styled('header')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '2px 10px',
  minHeight: 44,
  padding: '4px 10px',
  borderBlockEnd: `1px solid ${tone.line}`,
  backgroundColor: tone.bg,
  // Buttons are quiet on the dark bar; hints of the theme's tooltips stay readable.
  '& button': { color: tone.ink2 },
});

const Title = styled('h2')({
  ...cut,
  flex: '1 1 160px',
  fontSize: 13,
  fontWeight: 450,
  letterSpacing: 0,
  '@media (max-width: 599.98px)': { whiteSpace: 'normal' },
  '& b': { fontWeight: 620, marginInlineEnd: 6 },
  '& small': { fontSize: 12, color: tone.ink2, marginInlineStart: 8 },
});

/** Which item this is, the stage's tools, and the viewer's own. */
export function ViewerBar({ items, item, actions, hasFacts, toolSlot }: ViewerBarProps) {
  const t = useT();
  const endOf = (step: 1 | -1) =>
    item !== undefined && neighbourOf(items, item.id, step) === undefined
      ? t(step === 1 ? 'evidence.viewer.lastItem' : 'evidence.viewer.firstItem')
      : undefined;
  const tool = (action: keyof StageActions, rest: Omit<Tool, 'action' | 'run'>): Tool => ({
    action,
    run: () => actions[action]?.(),
    ...rest,
  });
  const tools: Tool[] = [
    tool('previousItem', { icon: <ChevronStartIcon />, keep: true, reason: endOf(-1) }),
    tool('nextItem', { icon: <ChevronEndIcon />, keep: true, reason: endOf(1) }),
    tool('facts', { icon: <InfoIcon />, pressed: hasFacts, keep: true }),
    tool('download', { icon: <DownloadIcon /> }),
    tool('close', { icon: <CrossIcon />, keep: true }),
  ];
  return (
    <Root>
      <Title>
        {item === undefined ? null : (
          <>
            <b>{t('evidence.viewer.position', { index: item.index, count: items.length })}</b>
            <SubmitterName item={item} />
            <small>
              <FileName name={item.fileName} />
            </small>
          </>
        )}
      </Title>
      <div ref={toolSlot} role="toolbar" aria-label={t('evidence.viewer.tools')} />
      <ToolRow tools={tools} compact />
    </Root>
  );
}
