import './zod-without-eval.ts';
import { getResponse, http, HttpResponse, type RequestHandler } from 'msw';
import { setupWorker } from 'msw/browser';

import { API_BASE, contract } from '../src/api/contract/index.ts';
import type { EnginePort } from './engine/message.ts';
import { matchRoute } from './engine/routes.ts';
import { likeFetch, respond } from './wire.ts';

const VERBS = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete' } as const;

/** One MSW handler per operation of the contract, and one for addresses that it doesn't have. */
export function mswHandlers(port: EnginePort, base: string): RequestHandler[] {
  const root = `${base.replace(/\/$/, '')}${API_BASE}`;
  const answer = async ({ request }: { request: Request }) =>
    (await respond(port, request)) ?? HttpResponse.error();
  const routes = Object.values(contract).map(({ method, path }) =>
    http[VERBS[method]](`${root}${path.replaceAll(/\{(\w+)\}/g, ':$1')}`, answer),
  );
  return [...routes, http.all(`${root}/*`, answer)];
}

/**
 * Answers in the page itself, without a service worker. MSW clones the request for every handler that it
 * tries, so it is given the one of the operation instead of all of them.
 */
export function inPage(handlers: RequestHandler[], baseUrl: string) {
  const operations = Object.keys(contract);
  const handlersFor = ({ method, url }: Request): RequestHandler[] => {
    const match = matchRoute(method, new URL(url).pathname);
    return handlers.slice(match ? operations.indexOf(match.operation) : -1).slice(0, 1);
  };
  return (request: Request): Promise<Response> =>
    likeFetch(request, getResponse(handlersFor(request), request, { baseUrl }));
}

/** Starts MSW's service worker in front of the page's own `fetch`. */
export async function startServiceWorker(handlers: RequestHandler[], url: string): Promise<void> {
  const options = { quiet: true, serviceWorker: { url }, onUnhandledFrame: 'bypass' } as const;
  await setupWorker(...handlers).start(options);
}
