import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Connect, Plugin } from 'vite';
import { SCHEME_SCRIPT } from '../src/ui/scheme-script.ts';
import { SCHEME_HASH } from './scheme-hash.ts';
import { FILE_HEADERS, NONCE_PLACEHOLDER, securityHeaders } from './security-headers.ts';

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** True for what a browser navigates to: no file of the build, no call of the API. */
function isPage(request: IncomingMessage, wanted: RegExp): boolean {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const isFile = /\.[a-z0-9]+$/i.test(pathname) && !pathname.endsWith('/index.html');
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  return isRead && !isFile && wanted.test(request.headers.accept ?? '*/*');
}

/** Dev: vite renders the page; the answer gets its nonce on the way out. */
function devPages(): Connect.NextHandleFunction {
  return (request, response, next) => {
    setHeaders(response, FILE_HEADERS);
    if (!isPage(request, /text\/html/)) return next();
    const nonce = randomBytes(16).toString('base64url');
    setHeaders(response, securityHeaders({ schemeHash: SCHEME_HASH, nonce, dev: true }));
    // A 304 would join an old page with a new nonce.
    delete request.headers['if-none-match'];
    const send = response.end.bind(response);
    response.end = (...args: unknown[]) => {
      const [body] = args;
      return send(
        typeof body === 'string' ? body.replaceAll(NONCE_PLACEHOLDER, nonce) : body,
        'utf8',
      );
    };
    return next();
  };
}

/** Preview: serves the built page itself, with the headers of the strict recipe. */
function previewPages(outDir: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    setHeaders(response, FILE_HEADERS);
    if (!isPage(request, /text\/html|\*\/\*/)) return next();
    const nonce = randomBytes(16).toString('base64url');
    void readFile(join(outDir, 'index.html'), 'utf8').then((page) => {
      setHeaders(response, securityHeaders({ schemeHash: SCHEME_HASH, nonce }));
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader('Cache-Control', 'no-store');
      response.end(page.replaceAll(NONCE_PLACEHOLDER, nonce));
    }, next);
  };
}

/**
 * Puts the inline scheme script into index.html and sends the security headers in dev and preview,
 * so that a violation shows up while the code is written and not after it shipped.
 */
export function securityPlugin(): Plugin {
  let outDir = '';
  return {
    name: 'recourse-security',
    config: () => ({ html: { cspNonce: NONCE_PLACEHOLDER } }),
    configResolved(config) {
      outDir = join(config.root, config.build.outDir);
    },
    transformIndexHtml: () => [
      { tag: 'script', children: SCHEME_SCRIPT, injectTo: 'head-prepend' },
    ],
    configureServer(server) {
      server.middlewares.use(devPages());
    },
    configurePreviewServer(server) {
      server.middlewares.use(previewPages(outDir));
    },
  };
}
