import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider, createTheme, useColorScheme } from '@mui/material/styles';
import '@fontsource-variable/inter/wght.css';
import { useEffect, useMemo, type ReactNode } from 'react';
import { rtlPlugin } from './rtl-plugin.ts';
import { theme } from './theme.ts';

interface AppThemeProps {
  colorScheme: 'light' | 'dark' | 'system';
  direction?: 'ltr' | 'rtl';
  /** The page's CSP nonce; without it the browser throws the styles away. */
  nonce?: string;
  children: ReactNode;
}

/** Made when it is first needed: most pages never read from right to left. */
let rightToLeftTheme: typeof theme | undefined;

function themeFor(direction: 'ltr' | 'rtl'): typeof theme {
  if (direction === 'ltr') return theme;
  rightToLeftTheme ??= createTheme({ ...theme, direction });
  return rightToLeftTheme;
}

function cacheFor(direction: 'ltr' | 'rtl', nonce: string | undefined) {
  return createCache({
    key: direction === 'rtl' ? 'rr' : 'r',
    prepend: true,
    ...(nonce === undefined ? {} : { nonce }),
    // Never emotion's own prefixer: the browsers of the build's target need no vendor prefixes from it.
    stylisPlugins: direction === 'rtl' ? [rtlPlugin] : [],
  });
}

/** MUI keeps its own idea of the mode; the preference is the only source, so it follows. */
function FollowScheme({ colorScheme }: Pick<AppThemeProps, 'colorScheme'>) {
  const { mode, setMode } = useColorScheme();
  useEffect(() => {
    if (mode !== colorScheme) setMode(colorScheme);
  }, [colorScheme, mode, setMode]);
  return null;
}

/** Colours, type and component styles for everything below. Mount once, outside the router. */
export function AppTheme({ colorScheme, direction = 'ltr', nonce, children }: AppThemeProps) {
  const cache = useMemo(() => cacheFor(direction, nonce), [direction, nonce]);
  return (
    <CacheProvider value={cache}>
      <ThemeProvider
        theme={themeFor(direction)}
        defaultMode={colorScheme}
        storageManager={null}
        noSsr
      >
        <CssBaseline />
        <FollowScheme colorScheme={colorScheme} />
        {children}
      </ThemeProvider>
    </CacheProvider>
  );
}
