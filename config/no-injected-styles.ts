import type { Plugin } from 'vite';

const library = 'react-zoom-pan-pinch';
const injection = /^styleInject\(css_248z\);$/m;

/**
 * react-zoom-pan-pinch adds a <style> without a nonce as soon as it is imported; the
 * Content-Security-Policy refuses it and reports that. The viewer brings the few rules itself.
 */
export function noInjectedStyles(): Plugin {
  return {
    name: 'no-injected-styles',
    // Pre-bundled copies would not pass through here.
    config: () => ({ optimizeDeps: { exclude: [library] } }),
    transform(code, id) {
      if (!id.includes(`/node_modules/${library}/`)) return undefined;
      if (!injection.test(code)) this.error(`${library} injects its styles in another way now`);
      return { code: code.replace(injection, ''), map: null };
    },
  };
}
