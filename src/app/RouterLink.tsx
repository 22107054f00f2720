import { Link } from 'react-router';
import type { NavLinkProps } from '../ui/nav-item.ts';

/** The router's link in the shape that `ui` asks for. */
export function RouterLink({ href, ...rest }: NavLinkProps) {
  return <Link to={href} {...rest} />;
}
