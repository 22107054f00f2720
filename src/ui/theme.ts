import { createTheme } from '@mui/material/styles';
import { themeComponents } from './theme-components.ts';
import {
  cssVarPrefix,
  darkTokens,
  fontFamily,
  lightTokens,
  monoFamily,
  type TokenName,
} from './tokens.ts';

type TokenPalette = Record<TokenName, string>;

declare module '@mui/material/styles' {
  /** `theme.vars` exists: colours are CSS variables. */
  interface CssThemeVariables {
    enabled: true;
  }
  interface Palette extends TokenPalette {}
  interface PaletteOptions extends Partial<TokenPalette> {}
  interface TypographyVariants {
    mono: React.CSSProperties;
    label: React.CSSProperties;
  }
  interface TypographyVariantsOptions {
    mono?: React.CSSProperties;
    label?: React.CSSProperties;
  }
}

declare module '@mui/material/Typography' {
  interface TypographyPropsVariantOverrides {
    mono: true;
    label: true;
  }
}

const solid = (main: string, contrastText: string) => ({
  main,
  light: main,
  dark: main,
  contrastText,
});

function paletteOf(token: TokenPalette) {
  return {
    ...token,
    primary: solid(token.accent, token.onAccent),
    secondary: solid(token.ink2, token.panel),
    error: solid(token.late, token.panel),
    warning: solid(token.soon, token.panel),
    info: solid(token.buyer, token.panel),
    success: solid(token.ok, token.panel),
    text: { primary: token.ink, secondary: token.ink2, disabled: token.ink3 },
    background: { default: token.bg, paper: token.panel },
    divider: token.line,
    action: { hover: token.sunk, selected: token.accentBg, focus: token.accentBg },
  };
}

/** One theme, two schemes; the scheme is the attribute `data-light` / `data-dark` on `<html>`. */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data', cssVarPrefix },
  colorSchemes: {
    light: { palette: paletteOf(lightTokens) },
    dark: { palette: paletteOf(darkTokens) },
  },
  spacing: 8,
  shape: { borderRadius: 8 },
  breakpoints: { values: { xs: 0, sm: 600, md: 900, lg: 1200, xl: 1536 } },
  transitions: {
    duration: {
      shortest: 80,
      shorter: 100,
      short: 120,
      standard: 140,
      complex: 150,
      enteringScreen: 140,
      leavingScreen: 100,
    },
  },
  typography: {
    fontFamily,
    htmlFontSize: 16,
    fontSize: 13,
    fontWeightLight: 400,
    fontWeightRegular: 400,
    fontWeightMedium: 550,
    fontWeightBold: 620,
    h1: { fontSize: 18, fontWeight: 620, letterSpacing: '-0.015em', lineHeight: 1.3 },
    h2: { fontSize: 15, fontWeight: 620, letterSpacing: '-0.01em', lineHeight: 1.35 },
    h3: { fontSize: 13, fontWeight: 620, lineHeight: 1.4 },
    h4: { fontSize: 13, fontWeight: 550, lineHeight: 1.4 },
    h5: { fontSize: 13, fontWeight: 550, lineHeight: 1.4 },
    h6: { fontSize: 13, fontWeight: 550, lineHeight: 1.4 },
    body1: { fontSize: 13, lineHeight: 1.45 },
    body2: { fontSize: 13, lineHeight: 1.45 },
    subtitle1: { fontSize: 13, lineHeight: 1.45 },
    subtitle2: { fontSize: 13, fontWeight: 550, lineHeight: 1.45 },
    caption: { fontSize: 11.5, lineHeight: 1.4 },
    overline: { fontSize: 11.5, textTransform: 'none', letterSpacing: 0, lineHeight: 1.4 },
    button: { fontSize: 13, fontWeight: 540, textTransform: 'none', letterSpacing: 0 },
    label: { fontSize: 11.5, fontWeight: 550, lineHeight: 1.4 },
    mono: { fontFamily: monoFamily, fontSize: 12, fontVariantNumeric: 'slashed-zero' },
  },
  components: themeComponents,
});
