import type { Plugin } from 'vite';

const STAND_IN = '\0no-ripple';

/**
 * Leaves MUI's ripple out of a build: the theme turns it off everywhere (theme-controls.ts), but every button
 * would bring it, and what moves it, to the first frame.
 */
export function noRipple(): Plugin {
  return {
    name: 'recourse-no-ripple',
    apply: 'build',
    enforce: 'pre',
    resolveId: {
      filter: { id: /[\\/]TouchRipple\.mjs$/ },
      handler: (_source, importer) =>
        importer?.includes('/@mui/material/ButtonBase/') === true ? STAND_IN : undefined,
    },
    load: {
      filter: { id: /no-ripple$/ },
      handler: (id) => (id === STAND_IN ? 'export default () => null;' : undefined),
    },
  };
}
