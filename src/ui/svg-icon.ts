import { createElement, type ComponentProps, type ReactNode } from 'react';
import { piece } from './piece.ts';

const Glyph = piece('svg', {
  userSelect: 'none',
  inlineSize: '1em',
  blockSize: '1em',
  display: 'inline-block',
  flex: 'none',
  fill: 'currentColor',
  fontSize: 16,
});

interface IconProps extends Pick<ComponentProps<'svg'>, 'className' | 'style'> {
  /** What it says where no words beside it do. */
  titleAccess?: string;
}

/** A glyph on a 24 px field, as tall as the text beside it; decoration unless it has a title. */
export function svgIcon(drawing: ReactNode, name: string) {
  function Icon({ className, style, titleAccess }: IconProps) {
    // Controls of the component library size their icons by its class.
    const classes = className === undefined ? 'MuiSvgIcon-root' : `MuiSvgIcon-root ${className}`;
    const own = { className: classes, style, viewBox: '0 0 24 24', focusable: 'false' } as const;
    if (titleAccess === undefined)
      return createElement(Glyph, { ...own, 'aria-hidden': true }, drawing);
    const title = createElement('title', null, titleAccess);
    return createElement(Glyph, { ...own, role: 'img' }, drawing, title);
  }
  Icon.displayName = `${name}Icon`;
  return Icon;
}
