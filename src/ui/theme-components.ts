import type { ThemeOptions } from '@mui/material/styles';
import { controlComponents } from './theme-controls.ts';
import { figures, focusRing, fontFamily, tone } from './tokens.ts';

type Components = NonNullable<ThemeOptions['components']>;

const hairline = `1px solid ${tone.line}`;

/** The one shadow: layers that float over the page need an edge in both schemes. */
const floating = '0 1px 2px rgb(20 20 20 / 6%), 0 8px 28px rgb(20 20 20 / 12%)';

/** It comes gently and goes at once: what lies behind it has the next key. */
const goesAtOnce = { transitionDuration: { enter: 140, exit: 0 }, closeAfterTransition: false };

const globalCss = {
  html: { colorScheme: 'light', WebkitTextSizeAdjust: '100%' },
  'html[data-dark]': { colorScheme: 'dark' },
  body: {
    fontFamily,
    fontSize: 13,
    lineHeight: 1.45,
    fontFeatureSettings: '"cv11", "ss03"',
    WebkitFontSmoothing: 'antialiased',
    overflowWrap: 'break-word',
  },
  a: { color: tone.accent, textUnderlineOffset: 2 },
  'h1, h2, h3, h4, p, dl, dd, ul, ol, figure': { margin: 0 },
  ':focus-visible': focusRing,
  '::selection': { background: tone.accentBg, color: tone.ink },
  // A sticky bar must not hide what has focus.
  ':root': { scrollPaddingBlock: '64px' },
  '@media (prefers-reduced-motion: reduce)': {
    '*, *::before, *::after': {
      animationDuration: '0.01ms !important',
      animationIterationCount: '1 !important',
      transitionDuration: '0.01ms !important',
      scrollBehavior: 'auto !important',
    },
  },
  '@media print': { body: { background: '#fff', color: '#000' } },
} as const;

export const themeComponents: Components = {
  ...controlComponents,
  MuiCssBaseline: { styleOverrides: globalCss },
  MuiPaper: {
    defaultProps: { elevation: 0 },
    styleOverrides: { root: { backgroundImage: 'none' } },
  },
  MuiCard: { styleOverrides: { root: { border: hairline, borderRadius: 8 } } },
  MuiDivider: { styleOverrides: { root: { borderColor: tone.line } } },
  MuiTooltip: {
    defaultProps: { arrow: false, enterDelay: 350, enterNextDelay: 100, describeChild: true },
    styleOverrides: {
      tooltip: {
        backgroundColor: tone.ink,
        color: tone.bg,
        fontSize: 12,
        fontWeight: 450,
        lineHeight: 1.4,
        padding: '5px 8px',
        borderRadius: 6,
        maxWidth: 320,
        '@media (forced-colors: active)': { border: '1px solid CanvasText' },
      },
    },
  },
  MuiDialog: {
    defaultProps: goesAtOnce,
    styleOverrides: {
      paper: { border: hairline, borderRadius: 10, boxShadow: floating, margin: 16 },
    },
  },
  MuiDialogTitle: {
    styleOverrides: {
      root: {
        fontSize: 15,
        fontWeight: 620,
        letterSpacing: '-0.01em',
        padding: '16px 20px 4px',
      },
    },
  },
  MuiDialogContent: { styleOverrides: { root: { padding: '8px 20px 12px', color: tone.ink2 } } },
  MuiDialogActions: { styleOverrides: { root: { padding: '8px 20px 16px', gap: 8 } } },
  MuiBackdrop: {
    styleOverrides: {
      root: { '&:not(.MuiBackdrop-invisible)': { backgroundColor: 'rgb(18 19 22 / 42%)' } },
    },
  },
  MuiDrawer: {
    defaultProps: goesAtOnce,
    styleOverrides: {
      paper: {
        backgroundColor: tone.panel,
        boxShadow: floating,
        border: 0,
        '@media (forced-colors: active)': { border: '1px solid CanvasText' },
      },
    },
  },
  MuiPopover: {
    // While it fades it would swallow the next key.
    defaultProps: { transitionDuration: 0 },
    styleOverrides: { paper: { border: hairline, borderRadius: 8, boxShadow: floating } },
  },
  MuiMenu: { defaultProps: { transitionDuration: 0 }, styleOverrides: { list: { padding: 4 } } },
  MuiMenuItem: {
    styleOverrides: {
      root: {
        fontSize: 13,
        minHeight: 30,
        padding: '4px 8px',
        borderRadius: 5,
        gap: 8,
        '&.Mui-focusVisible': { ...focusRing, outlineOffset: -2, backgroundColor: tone.sunk },
      },
    },
  },
  MuiListItemIcon: { styleOverrides: { root: { minWidth: 24, color: 'inherit' } } },
  MuiAlert: {
    styleOverrides: { root: { borderRadius: 8, padding: '6px 12px', fontSize: 13 } },
  },
  MuiTableCell: { styleOverrides: { root: { borderColor: tone.line, fontSize: 13, ...figures } } },
  MuiSkeleton: {
    defaultProps: { animation: false },
    styleOverrides: {
      root: {
        backgroundColor: `color-mix(in srgb, ${tone.line} 65%, ${tone.panel})`,
        borderRadius: 4,
      },
    },
  },
  MuiLinearProgress: {
    styleOverrides: {
      root: { height: 3, borderRadius: 2, backgroundColor: tone.line },
      bar: { borderRadius: 2 },
    },
  },
  MuiSvgIcon: { styleOverrides: { root: { fontSize: 16, flex: 'none' } } },
  MuiBreadcrumbs: { styleOverrides: { root: { fontSize: 13, color: tone.ink2 } } },
  MuiLink: {
    defaultProps: { underline: 'hover' },
    styleOverrides: { root: { color: tone.accent } },
  },
};
