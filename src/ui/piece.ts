import { __unsafe_useEmotionCache as useEmotionCache, css, type CSSObject } from '@emotion/react';
import { createElement, type ComponentProps, type JSX, type ReactNode } from 'react';

type Tag = keyof JSX.IntrinsicElements;

interface Own {
  /** Another element in the same look. */
  as?: Tag;
  className?: string | undefined;
}

/**
 * A styled element of which a page has hundreds. As `styled`, for looks that depend on attributes alone:
 * they are worked out once, not again with every cell of every row.
 */
export function piece<T extends Tag>(
  tag: T,
  look: CSSObject,
): (props: ComponentProps<T> & Own) => ReactNode {
  const serialized = css(look);
  return function Piece(props) {
    const cache = useEmotionCache();
    const name = `${cache?.key}-${serialized.name}`;
    // Once per page and direction of reading; to say it twice would change nothing.
    if (cache !== null && cache.inserted[serialized.name] === undefined)
      cache.insert(`.${name}`, serialized, cache.sheet, true);
    const { as = tag, className, ...rest }: Own = props;
    return createElement(as, {
      ...rest,
      className: className === undefined ? name : `${className} ${name}`,
    });
  };
}
