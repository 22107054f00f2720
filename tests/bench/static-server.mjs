// A static host for the benches and the weight test: gzip, immutable assets, and a log of what was sent.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** @typedef {{ path: string, bytes: number, at: number }} Sent one answered request: its path, the bytes of its body on the wire, and when (epoch ms) */
/** @typedef {{ type: string, body: Buffer, zipped: boolean }} Prepared */

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};
const zippable = new Set(['.html', '.js', '.mjs', '.css', '.json', '.svg']);

/** @param {string} path @returns {Prepared} */
function prepare(path) {
  const ending = extname(path);
  const type = types[ending] ?? 'application/octet-stream';
  const raw = readFileSync(path);
  return zippable.has(ending)
    ? { type, body: gzipSync(raw), zipped: true }
    : { type, body: raw, zipped: false };
}

/**
 * Serves a folder on a free port of loopback; every unknown path is the page.
 * @param {string} folder
 */
export async function serveFolder(folder) {
  let served = folder;
  /** @type {Map<string, Prepared>} */
  const ready = new Map();
  /** @type {Sent[]} */
  let sent = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const asked = resolve(served, `.${decodeURIComponent(pathname)}`);
    const inside = asked.startsWith(served + sep);
    const isFile = inside && existsSync(asked) && statSync(asked).isFile();
    if (!isFile && pathname.includes('/api/')) {
      response.writeHead(404).end();
      return;
    }
    const path = isFile ? asked : resolve(served, 'index.html');
    const file = ready.get(path) ?? prepare(path);
    ready.set(path, file);
    sent.push({ path: pathname, bytes: file.body.length, at: Date.now() });
    response.writeHead(200, {
      'Content-Type': file.type,
      'Content-Length': file.body.length,
      'Cache-Control': path.includes('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
      ...(file.zipped && { 'Content-Encoding': 'gzip' }),
    });
    response.end(file.body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    /** The text of a file as it is in the folder. @param {string} path */
    textOf: (path) => readFileSync(resolve(served, `.${path}`), 'utf8'),
    /** From now on another folder, as after a deploy. @param {string} next */
    deploy(next) {
      served = next;
      ready.clear();
    },
    /** What was sent since the last time. */
    takeSent() {
      const taken = sent;
      sent = [];
      return taken;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
