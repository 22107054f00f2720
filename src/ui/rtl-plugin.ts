import type { StylisPlugin } from '@emotion/cache';

const mirrored: Record<string, string> = {
  left: 'right',
  right: 'left',
  'margin-left': 'margin-right',
  'margin-right': 'margin-left',
  'padding-left': 'padding-right',
  'padding-right': 'padding-left',
  'border-left': 'border-right',
  'border-right': 'border-left',
  'border-left-width': 'border-right-width',
  'border-right-width': 'border-left-width',
  'border-left-color': 'border-right-color',
  'border-right-color': 'border-left-color',
  'border-left-style': 'border-right-style',
  'border-right-style': 'border-left-style',
  'border-top-left-radius': 'border-top-right-radius',
  'border-top-right-radius': 'border-top-left-radius',
  'border-bottom-left-radius': 'border-bottom-right-radius',
  'border-bottom-right-radius': 'border-bottom-left-radius',
};

const sideWords: Record<string, string> = { left: 'right', right: 'left' };
const sided = new Set(['text-align', 'float', 'clear', 'transform-origin']);
const fourSided = new Set(['margin', 'padding', 'border-width', 'border-color', 'inset']);

/** Splits at blanks outside brackets: `0 calc(1px + 2px) 0 4px` has four parts. */
function partsOf(value: string): string[] {
  return value.match(/(?:[^\s(]+(?:\([^()]*(?:\([^()]*\)[^()]*)*\))?)+/g) ?? [];
}

function mirrorValue(property: string, value: string): string {
  if (sided.has(property)) {
    return value.replaceAll(/\b(?:left|right)\b/g, (side) => sideWords[side] ?? side);
  }
  const [top, end, bottom, start, ...rest] = partsOf(value);
  if (start === undefined || rest.length > 0) return value;
  if (fourSided.has(property)) return `${top} ${start} ${bottom} ${end}`;
  if (property === 'border-radius') return `${end} ${top} ${start} ${bottom}`;
  return value;
}

/** One declaration as a right-to-left page needs it; null when nothing changes. */
export function mirrorDeclaration(property: string, value: string): string | null {
  const newProperty = mirrored[property] ?? property;
  const newValue = mirrorValue(property, value);
  if (newProperty === property && newValue === value) return null;
  return `${newProperty}:${newValue};`;
}

/**
 * MUI's own styles name physical sides. For right-to-left pages this turns them round while emotion
 * writes them; our own styles use logical properties and pass through untouched.
 */
export const rtlPlugin: StylisPlugin = (element) => {
  if (element.type !== 'decl' || typeof element.props !== 'string') return;
  if (typeof element.children !== 'string') return;
  const turned = mirrorDeclaration(element.props, element.children);
  if (turned !== null) element.return = turned;
};
