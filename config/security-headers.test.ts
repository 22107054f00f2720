import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deployFiles } from './deploy-files.ts';
import { SCHEME_HASH } from './scheme-hash.ts';
import { contentSecurityPolicy } from './security-headers.ts';

describe('security headers', () => {
  it.each(Object.entries(deployFiles()))('deploy/%s is what the code says', (name, text) => {
    expect(readFileSync(new URL(`../deploy/${name}`, import.meta.url), 'utf8')).toBe(text);
  });

  const strict = contentSecurityPolicy({ schemeHash: SCHEME_HASH, nonce: 'abc' });

  it('allows no inline code, no eval and no other origin in a build', () => {
    expect(strict).not.toMatch(/unsafe-|https?:|data:|\*/);
    expect(strict).toContain(`script-src 'self' '${SCHEME_HASH}';`);
    expect(strict).toContain(`default-src 'none'`);
    expect(strict).toContain(`frame-ancestors 'none'`);
  });

  it('keeps Trusted Types everywhere, with the default policy in dev only', () => {
    const dev = contentSecurityPolicy({ schemeHash: SCHEME_HASH, nonce: 'abc', dev: true });
    expect(strict).toContain(`require-trusted-types-for 'script'; trusted-types recourse`);
    expect(strict).not.toContain('default;');
    expect(dev).toContain(`require-trusted-types-for 'script'; trusted-types recourse default`);
  });

  it('without a nonce lets styles be inline, never scripts', () => {
    const fixed = contentSecurityPolicy({ schemeHash: SCHEME_HASH });
    expect(fixed).toContain(`style-src-elem 'self' 'unsafe-inline'`);
    expect(fixed).toContain(`script-src 'self' '${SCHEME_HASH}';`);
  });

  it('opens connections to a live API on another origin only when told', () => {
    expect(strict).toContain(`connect-src 'self';`);
    expect(contentSecurityPolicy({ schemeHash: 'x', apiOrigin: 'https://api.example' })).toContain(
      `connect-src 'self' https://api.example;`,
    );
  });
});
