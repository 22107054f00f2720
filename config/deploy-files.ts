import { SCHEME_HASH } from './scheme-hash.ts';
import { FILE_HEADERS, NONCE_PLACEHOLDER, securityHeaders } from './security-headers.ts';

const NOTICE = 'Made by `npm run headers` from config/security-headers.ts: change it there.';

function nginxLines(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `    add_header ${name} "${value}" always;`)
    .join('\n');
}

function nginx(): string {
  // `$request_id` is 16 random bytes in hexadecimal, new for every request.
  const page = nginxLines(securityHeaders({ schemeHash: SCHEME_HASH, nonce: '$request_id' }));
  const file = nginxLines(FILE_HEADERS);
  return `# ${NOTICE}
# The strict recipe: a fresh style nonce per response. Needs ngx_http_sub_module (in every distribution's nginx).
# Include it inside a server block whose root is the build (dist/).
include mime.types;
types { text/javascript mjs; }

location / {
    try_files $uri @console;
${file}
}

location /assets/ {
${file}
    add_header Cache-Control "public, max-age=31536000, immutable" always;
}

location = /index.html {
    return 302 /;
}

location @console {
    # A 304 would join an old page with a new nonce.
    etag off;
    if_modified_since off;
    rewrite ^ /index.html break;
    sub_filter_once off;
    sub_filter "${NONCE_PLACEHOLDER}" "$request_id";
${page}
    add_header Cache-Control "no-store" always;
}
`;
}

function caddy(): string {
  const lines = Object.entries(securityHeaders({ schemeHash: SCHEME_HASH }))
    .map(([name, value]) => `\t\t${name} "${value}"`)
    .join('\n');
  return `# ${NOTICE}
# The static recipe: Caddy alone can't put a fresh nonce into a file, so styles (never scripts) may be inline.
:8080 {
\troot * dist
\tencode zstd gzip
\theader {
${lines}
\t}
\theader /assets/* Cache-Control "public, max-age=31536000, immutable"
\t@page not path /assets/*
\theader @page Cache-Control "no-cache"
\ttry_files {path} /index.html
\tfile_server
}
`;
}

function staticHost(): string {
  const lines = Object.entries(securityHeaders({ schemeHash: SCHEME_HASH }))
    .map(([name, value]) => `  ${name}: ${value}`)
    .join('\n');
  return `# ${NOTICE}
# The static recipe (Netlify, Cloudflare Pages and the like): styles, never scripts, may be inline.
/*
${lines}
/assets/*
  Cache-Control: public, max-age=31536000, immutable
`;
}

/** The files of `deploy/` by name. */
export function deployFiles(): Readonly<Record<string, string>> {
  return {
    'nginx.conf': nginx(),
    Caddyfile: caddy(),
    _headers: staticHost(),
    _redirects: `/* /index.html 200\n`,
  };
}
