import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { styled } from '@mui/material/styles';
import { useState, type ReactNode } from 'react';
import { useT } from '../../../locales/use-t.ts';
import { ActionButton } from '../../../ui/ActionButton.tsx';
import { MoreIcon } from '../../../ui/Icons.tsx';
import { Kbd } from '../../../ui/Kbd.tsx';
import { figures, tone } from '../../../ui/tokens.ts';
import { narrowScreen, useMedia } from '../../../ui/use-media.ts';
import { darkPlaceOf } from './dark-place.ts';
import { keySign, viewerKeymap, type ViewerAction } from './viewer-keymap.ts';

export interface Tool {
  action: ViewerAction;
  icon: ReactNode;
  run: () => void;
  /** Stays in the bar on a narrow screen; the others go into the menu. */
  keep?: boolean;
  pressed?: boolean;
  /** Why it can't be used now. */
  reason?: string | undefined;
  /** Never with words: the reading beside it says what it is about. */
  iconOnly?: boolean;
  /** A reading that stands after the button: 180 %, page 2 of 3. */
  reading?: string;
}

const Row = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 2,
  minWidth: 0,
  flexWrap: 'wrap',
});

const Reading = styled('span')({
  ...figures,
  color: tone.ink,
  minWidth: 46,
  paddingInline: 4,
  textAlign: 'center',
  whiteSpace: 'nowrap',
});

/** The gestures of a stage as buttons with their keys; on a narrow screen the rest is a menu. */
export function ToolRow({ tools, compact = false }: { tools: readonly Tool[]; compact?: boolean }) {
  const t = useT();
  const isNarrow = useMedia(narrowScreen);
  const isWide = useMedia('(min-width:1240px)') && !compact;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const shown = isNarrow ? tools.filter((tool) => tool.keep) : tools;
  const rest = isNarrow ? tools.filter((tool) => !tool.keep) : [];

  function choose(tool: Tool) {
    setAnchor(null);
    tool.run();
  }

  return (
    <Row>
      {shown.map(({ action, icon, run, pressed, reason, reading, iconOnly = false }) => {
        const label = t(viewerKeymap[action].label);
        const hasWords = isWide && !iconOnly;
        return (
          <span key={action} style={{ display: 'contents' }}>
            <ActionButton
              size="small"
              variant="quiet"
              icon={icon}
              kbd={isNarrow ? undefined : keySign(action)}
              aria-label={label}
              affordance={{ allowed: reason === undefined, reason }}
              {...(hasWords ? {} : { hint: label })}
              {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
              onClick={run}
            >
              {hasWords ? t(viewerKeymap[action].label) : null}
            </ActionButton>
            {reading === undefined ? null : <Reading>{reading}</Reading>}
          </span>
        );
      })}
      {rest.length === 0 ? null : (
        <>
          <ActionButton
            size="small"
            variant="quiet"
            icon={<MoreIcon />}
            aria-label={t('evidence.viewer.moreTools')}
            aria-haspopup="menu"
            aria-expanded={anchor !== null}
            onClick={(event) => setAnchor(event.currentTarget)}
          >
            {null}
          </ActionButton>
          <Menu
            anchorEl={anchor}
            open={anchor !== null}
            onClose={() => setAnchor(null)}
            container={() => darkPlaceOf(anchor)}
          >
            {rest.map((tool) => (
              <MenuItem
                key={tool.action}
                disabled={tool.reason !== undefined}
                onClick={() => choose(tool)}
              >
                {tool.icon}
                <span style={{ flex: 1 }}>{t(viewerKeymap[tool.action].label)}</span>
                <Kbd aria-hidden>{keySign(tool.action)}</Kbd>
              </MenuItem>
            ))}
          </Menu>
        </>
      )}
    </Row>
  );
}
