import { API_BASE, contract, type Operation } from '../../src/api/contract/index.ts';

interface Route {
  operation: Operation;
  method: string;
  pattern: RegExp;
  names: string[];
}

/** Every route of the contract table. */
const ROUTES: Route[] = Object.entries(contract).map(([operation, { method, path }]) => ({
  operation: operation as Operation,
  method,
  names: Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => name),
  pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '([^/]+)')}$`),
}));

export interface Match {
  operation: Operation;
  params: Record<string, string>;
}

/** An address without the API's base path; undefined when it is none of the API's. */
function pathOf(pathname: string): string | undefined {
  const start = pathname.indexOf(API_BASE);
  return start < 0 ? undefined : pathname.slice(start + API_BASE.length);
}

/** The methods that an address answers to; none when the API has no such address. */
export function methodsAt(pathname: string): string[] {
  const path = pathOf(pathname);
  const routes = path === undefined ? [] : ROUTES.filter(({ pattern }) => pattern.test(path));
  return routes.map(({ method }) => method);
}

/** The operation at a path below `/api/v1`; several parameters and encoded ids included. */
export function matchRoute(method: string, pathname: string): Match | undefined {
  const path = pathOf(pathname);
  if (path === undefined) return undefined;
  for (const route of ROUTES) {
    const found = route.method === method ? route.pattern.exec(path) : null;
    if (found) return { operation: route.operation, params: paramsOf(route.names, found.slice(1)) };
  }
  return undefined;
}

function paramsOf(names: readonly string[], values: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name, index) => [name, decode(values[index] ?? '')]));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
