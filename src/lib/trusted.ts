/**
 * The only Trusted Types policies of the console (policy names: config/security-headers.ts).
 * Worker and service-worker addresses are the one place where a browser wants a trusted value;
 * markup and code from text stay impossible.
 */

// The DOM library has no Trusted Types yet. A TrustedScriptURL goes only into constructors that take
// a string, so it is typed as one.
interface ScriptUrlRules {
  createScriptURL(input: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: ScriptUrlRules): ScriptUrlRules;
}
declare global {
  var trustedTypes: PolicyFactory | undefined;
}

function sameOrigin(input: string): string {
  const url = new URL(input, globalThis.location.href);
  if (url.origin !== globalThis.location.origin || !/^https?:$/.test(url.protocol)) {
    throw new TypeError(`Refused to run a worker from another origin: ${url.origin}`);
  }
  return url.href;
}

let policy: ScriptUrlRules | undefined;

/**
 * Makes a worker's address acceptable under `require-trusted-types-for 'script'`.
 * Use with vite's `?worker&url` imports: `new Worker(trustedWorkerUrl(url), { type: 'module' })`.
 *
 * @throws TypeError when the address is not of the page's own origin over http(s).
 */
export function trustedWorkerUrl(url: string | URL): string {
  policy ??= globalThis.trustedTypes?.createPolicy('recourse', { createScriptURL: sameOrigin });
  return policy === undefined ? sameOrigin(String(url)) : policy.createScriptURL(String(url));
}

/**
 * Dev server only: MSW registers its service worker by a plain string, which needs a `default` policy.
 * It is as strict as ours. The headers of a build do not allow this policy.
 */
export function trustSameOriginScripts(): void {
  globalThis.trustedTypes?.createPolicy('default', { createScriptURL: sameOrigin });
}
