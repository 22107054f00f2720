import type { ComponentType, ReactNode } from 'react';

export interface NavItem {
  id: string;
  label: string;
  href: string;
  icon: ReactNode;
  /** Cases waiting there. */
  count?: number | undefined;
  /** What is late there, in red and in words: "12 late". */
  late?: string | undefined;
  active?: boolean | undefined;
  /** A hairline above: a new group begins. */
  startsGroup?: boolean | undefined;
}

/** What a link needs; the router's own link component fits, `ui` knows no router. */
export interface NavLinkProps {
  href: string;
  className?: string;
  'aria-current'?: 'page' | undefined;
  onClick?: () => void;
  children?: ReactNode;
}

export type LinkComponent = ComponentType<NavLinkProps>;
