import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { PaletteItem } from '../features/palette/palette-item.ts';
import { useT } from '../locales/use-t.ts';
import { setPreferences } from '../stores/preferences.ts';
import { leaveSession } from './leave-session.ts';

/** Buttons that say what they are called in the palette (`data-palette`), tools of the page first. */
const PRESSED = [
  'filter',
  'saveView',
  'views',
  'look',
  'export',
  'outbox',
  'settings',
  'stage',
] as const;

const buttonOf = (name: string) =>
  document.querySelector<HTMLElement>(`[data-palette="${name}"]:not([aria-disabled=true])`);

/** What the page and the frame offer by buttons that have no key: pressed as if by hand. */
export function usePressItems(): PaletteItem[] {
  const t = useT();
  const navigate = useNavigate();
  // As the page was when the palette opened.
  const [there] = useState(() => PRESSED.filter((name) => buttonOf(name) !== null));
  const group = 'actions' as const;
  const pressed = there.map((name): PaletteItem => ({
    id: `press:${name}`,
    group,
    label: t(`palette.press.${name}`),
    run: () => {
      const button = buttonOf(name);
      // What opens gives the focus back to it.
      button?.focus();
      button?.click();
    },
  }));
  const schemes = (['light', 'dark', 'system'] as const).map((colorScheme): PaletteItem => ({
    id: `scheme:${colorScheme}`,
    group,
    label: t(`palette.scheme.${colorScheme}`),
    run: () => setPreferences({ colorScheme }),
  }));
  const signOut: PaletteItem = {
    id: 'signOut',
    group,
    label: t('palette.signOut'),
    run: () => void leaveSession().then(() => navigate('/sign-in')),
  };
  return [...pressed, ...schemes, signOut];
}
