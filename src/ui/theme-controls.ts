import type { ThemeOptions } from '@mui/material/styles';
import { figures, focusRing, tone } from './tokens.ts';

type Components = NonNullable<ThemeOptions['components']>;

const quickly = 'background-color 100ms, border-color 100ms, color 100ms';

/** Buttons, inputs, tabs, chips: everything a hand or a key works. */
export const controlComponents: Components = {
  MuiButtonBase: {
    defaultProps: { disableRipple: true, disableTouchRipple: true },
    styleOverrides: { root: { '&.Mui-focusVisible': focusRing } },
  },
  MuiButton: {
    defaultProps: { disableElevation: true, variant: 'outlined', color: 'inherit' },
    styleOverrides: {
      root: {
        minWidth: 0,
        minHeight: 32,
        padding: '5px 12px',
        borderRadius: 7,
        gap: 8,
        lineHeight: 1.45,
        whiteSpace: 'nowrap',
        transition: quickly,
        '&[aria-disabled="true"]': { opacity: 0.55, cursor: 'not-allowed' },
        variants: [
          {
            props: { variant: 'outlined' },
            style: {
              borderColor: tone.line2,
              backgroundColor: tone.panel,
              '&:hover': { backgroundColor: tone.sunk, borderColor: tone.line2 },
            },
          },
          {
            props: { variant: 'outlined', color: 'error' },
            style: { color: tone.late, '&:hover': { backgroundColor: tone.lateBg } },
          },
          {
            props: { variant: 'text', color: 'inherit' },
            style: {
              color: tone.ink2,
              '&:hover': { backgroundColor: tone.sunk, color: tone.ink },
            },
          },
          {
            props: { variant: 'contained', color: 'primary' },
            style: {
              '&:hover': { backgroundColor: `color-mix(in srgb, ${tone.accent} 88%, ${tone.ink})` },
            },
          },
        ],
      },
      sizeSmall: { minHeight: 26, padding: '2px 8px', fontSize: 12, borderRadius: 6 },
      startIcon: { margin: 0 },
      endIcon: { margin: 0 },
    },
  },
  MuiIconButton: {
    styleOverrides: {
      root: {
        borderRadius: 6,
        padding: 6,
        minWidth: 28,
        minHeight: 28,
        color: tone.ink2,
        transition: quickly,
        '&:hover': { backgroundColor: tone.sunk, color: tone.ink },
        '&[aria-disabled="true"]': { opacity: 0.55, cursor: 'not-allowed' },
      },
      sizeSmall: { padding: 4, minWidth: 24, minHeight: 24 },
    },
  },
  MuiChip: {
    defaultProps: { variant: 'outlined' },
    styleOverrides: {
      root: { borderRadius: 6, height: 26, fontSize: 13, borderColor: tone.line, color: tone.ink2 },
      label: { paddingInline: 8 },
      sizeSmall: { height: 22, fontSize: 12 },
    },
  },
  MuiTabs: {
    styleOverrides: {
      root: { minHeight: 36, borderBlockEnd: `1px solid ${tone.line}` },
      // Measured by script, it is wrong until fonts are there; the tab draws its own line.
      indicator: { display: 'none' },
      list: { gap: 4 },
    },
  },
  MuiTab: {
    styleOverrides: {
      root: {
        minHeight: 36,
        minWidth: 0,
        padding: '7px 10px',
        color: tone.ink2,
        fontWeight: 450,
        '&.Mui-selected': {
          color: tone.ink,
          fontWeight: 560,
          boxShadow: `inset 0 -2px 0 ${tone.accent}`,
          '@media (forced-colors: active)': { borderBlockEnd: '2px solid Highlight' },
        },
        '&.Mui-focusVisible': { ...focusRing, outlineOffset: -2, borderRadius: 6 },
      },
    },
  },
  MuiOutlinedInput: {
    styleOverrides: {
      root: {
        backgroundColor: tone.panel,
        borderRadius: 6,
        fontSize: 13,
        '& .MuiOutlinedInput-notchedOutline': { borderColor: tone.edge },
        '&:hover:not(.Mui-focused):not(.Mui-error) .MuiOutlinedInput-notchedOutline': {
          borderColor: tone.ink3,
        },
        '&.Mui-focused .MuiOutlinedInput-notchedOutline': { borderWidth: 2 },
      },
      input: { padding: '6px 10px', height: 'auto', lineHeight: 1.45, ...figures },
      multiline: { padding: '6px 10px', '& .MuiOutlinedInput-input': { padding: 0 } },
    },
  },
  MuiInputLabel: { styleOverrides: { root: { fontSize: 12 } } },
  MuiFormHelperText: { styleOverrides: { root: { fontSize: 11.5, marginInline: 2 } } },
  MuiSelect: { defaultProps: { size: 'small' } },
  MuiAutocomplete: {
    defaultProps: { size: 'small' },
    styleOverrides: { option: { fontSize: 13, minHeight: 30 } },
  },
  MuiCheckbox: {
    styleOverrides: {
      root: {
        padding: 4,
        color: tone.edge,
        '& .MuiSvgIcon-root': { fontSize: 18 },
        '&.Mui-focusVisible': { ...focusRing, outlineOffset: -2, borderRadius: 6 },
      },
    },
  },
  MuiRadio: {
    styleOverrides: {
      root: { padding: 4, color: tone.edge, '& .MuiSvgIcon-root': { fontSize: 18 } },
    },
  },
  MuiSwitch: {
    defaultProps: { size: 'small' },
    styleOverrides: { track: { backgroundColor: tone.ink3 } },
  },
  MuiFormControlLabel: {
    styleOverrides: { label: { fontSize: 13 }, root: { marginInline: '-4px 12px' } },
  },
  MuiToggleButton: {
    styleOverrides: {
      root: {
        padding: '5px 10px',
        color: tone.ink2,
        borderColor: tone.line2,
        '&.Mui-selected': { backgroundColor: tone.accentBg, color: tone.accent, fontWeight: 600 },
      },
    },
  },
};
