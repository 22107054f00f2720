import './zod-without-eval.ts';
import { getResponse, http, HttpResponse, type RequestHandler } from 'msw';
import { setupWorker } from 'msw/browser';

import { API_BASE, contract } from '../src/api/contract/index.ts';
import type { EnginePort } from './engine/message.ts';
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

/** Answers in the page itself, without a service worker. */
export function inPage(handlers: RequestHandler[], baseUrl: string) {
  return (request: Request): Promise<Response> =>
    likeFetch(request, getResponse(handlers, request, { baseUrl }));
}

/** Starts MSW's service worker in front of the page's own `fetch`. */
export async function startServiceWorker(handlers: RequestHandler[], url: string): Promise<void> {
  const options = { quiet: true, serviceWorker: { url }, onUnhandledFrame: 'bypass' } as const;
  await setupWorker(...handlers).start(options);
}
