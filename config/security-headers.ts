/**
 * The one source of every security header: dev server, preview, tests and the files in `deploy/`
 * are all made from here (`npm run headers` writes them, a test fails when they drift).
 */

/** Written into index.html by the build; whoever serves the page replaces it with a fresh value per response. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/** What the policy depends on besides the product itself. */
export interface PolicyOptions {
  /** `sha256-…` of the inline scheme script (the only inline script of a build). */
  readonly schemeHash: string;
  /** A fresh value per response, a server variable in a config file, or absent on hosts that can't make one. */
  readonly nonce?: string;
  /** The dev server adds its own inline scripts and MSW's service worker. */
  readonly dev?: boolean;
  /** Where a live backend answers from, if it is not the page's own origin. */
  readonly apiOrigin?: string;
}

/**
 * The Content-Security-Policy as one line.
 *
 * Trusted Types: nothing may turn text into markup or code. The single policy `recourse`
 * (src/lib/trusted.ts) lets same-origin worker addresses through. In dev a `default` policy of the
 * same strictness exists as well, because MSW registers its service worker by a plain string.
 */
export function contentSecurityPolicy(options: PolicyOptions): string {
  const { schemeHash, nonce, dev = false, apiOrigin } = options;
  const inlineStyle = nonce === undefined ? `'unsafe-inline'` : `'nonce-${nonce}'`;
  const scripts = [`'self'`, `'${schemeHash}'`];
  if (dev && nonce !== undefined) scripts.push(`'nonce-${nonce}'`);
  const directives: readonly (readonly string[])[] = [
    ['default-src', `'none'`],
    ['script-src', ...scripts],
    ['style-src', `'self'`, inlineStyle],
    ['style-src-elem', `'self'`, inlineStyle],
    ['style-src-attr', `'none'`],
    ['img-src', `'self'`, 'blob:'],
    ['font-src', `'self'`],
    ['connect-src', `'self'`, ...(apiOrigin === undefined ? [] : [apiOrigin])],
    ['worker-src', `'self'`],
    ['manifest-src', `'self'`],
    ['object-src', `'none'`],
    ['base-uri', `'none'`],
    ['form-action', `'none'`],
    ['frame-ancestors', `'none'`],
    ['require-trusted-types-for', `'script'`],
    ['trusted-types', 'recourse', ...(dev ? ['default'] : [])],
  ];
  return directives.map((directive) => directive.join(' ')).join('; ');
}

/** The headers that are the same for every response. */
const FIXED_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/**
 * The policy of every response that is no page. Workers are ruled by the policy of their own script,
 * not by the page's; anything else opened by itself stays inert.
 */
const FILE_POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `connect-src 'self'`,
  `img-src 'self' blob:`,
  `worker-src 'self'`,
  `frame-ancestors 'none'`,
  `require-trusted-types-for 'script'`,
  'trusted-types recourse',
].join('; ');

/** Every header of a response that is no page. */
export const FILE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': FILE_POLICY,
  ...FIXED_HEADERS,
};

/** Every header of a page response. */
export function securityHeaders(options: PolicyOptions): Readonly<Record<string, string>> {
  return { 'Content-Security-Policy': contentSecurityPolicy(options), ...FIXED_HEADERS };
}
