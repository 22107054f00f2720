import Popover from '@mui/material/Popover';
import Slider from '@mui/material/Slider';
import { useId, useState } from 'react';
import { useT } from '../../../locales/use-t.ts';
import { ActionButton } from '../../../ui/ActionButton.tsx';
import { figures } from '../../../ui/tokens.ts';
import { AdjustIcon } from './ViewerIcons.tsx';
import { darkPlaceOf } from './dark-place.ts';
import type { ImageLook } from './image-look.ts';

interface LightToolsProps {
  look: ImageLook;
  onChange: (look: ImageLook) => void;
}

const qualities = [
  { name: 'brightness', label: 'evidence.image.brightness' },
  { name: 'contrast', label: 'evidence.image.contrast' },
] as const;

/** Brightness and contrast: they change the view, never the file. */
export function LightTools({ look, onChange }: LightToolsProps) {
  const t = useT();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const isPlain = look.brightness === 100 && look.contrast === 100;
  return (
    <div style={{ position: 'absolute', insetBlockEnd: 10, insetInlineStart: 10 }}>
      <ActionButton
        size="small"
        icon={<AdjustIcon />}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        aria-pressed={!isPlain}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {isPlain
          ? t('evidence.image.light')
          : t('evidence.image.lightChanged', {
              brightness: look.brightness,
              contrast: look.contrast,
            })}
      </ActionButton>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        container={() => darkPlaceOf(anchor)}
        anchorOrigin={{ vertical: 'top', horizontal: 'left' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { sx: { padding: 2, inlineSize: 260 } } }}
      >
        {qualities.map(({ name, label }) => (
          <div key={name}>
            <span id={`${id}-${name}`} style={figures}>
              {t(label, { value: look[name] })}
            </span>
            <Slider
              size="small"
              min={20}
              max={300}
              step={5}
              value={look[name]}
              aria-labelledby={`${id}-${name}`}
              onChange={(_, value) => onChange({ ...look, [name]: value })}
            />
          </div>
        ))}
        <ActionButton
          size="small"
          affordance={{ allowed: !isPlain, reason: t('evidence.image.lightPlain') }}
          onClick={() => onChange({ ...look, brightness: 100, contrast: 100 })}
        >
          {t('evidence.image.lightReset')}
        </ActionButton>
      </Popover>
    </div>
  );
}
