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

/** The operation at a path below `/api/v1`; several parameters and encoded ids included. */
export function matchRoute(method: string, pathname: string): Match | undefined {
  const start = pathname.indexOf(API_BASE);
  if (start < 0) return undefined;
  const path = pathname.slice(start + API_BASE.length);
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
