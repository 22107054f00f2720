type Info = { readonly importedIds: readonly string[] } | null;
interface Modules {
  getModuleInfo(id: string): Info;
}

/** What is on screen first and what brings it there; everything they import statically comes along. */
const FIRST = /[\\/]src[\\/](app[\\/]start\.ts|pages[\\/](DisputesPage|SignInPage)\.tsx)$/;
const PACKAGE = /[\\/]node_modules[\\/]/;
/** The little that starts everything else: it must wait for nothing. */
const STARTER =
  /[\\/]src[\\/]main\.tsx$|[\\/]mocks[\\/]standalone\.ts$|vite\/preload-helper|rolldown\/runtime/;

/** What opens over the page: one chunk, fetched when the first page has come. */
const DIALOGS =
  /[\\/]src[\\/](app[\\/](KeysDialog|PaletteDialog|SettingsPanel)|ui[\\/]ConfirmHost|features[\\/](session[\\/]SignInDialog|queue[\\/]FilterPanel))\.tsx$/;

/** Imported by the index of MUI's styles and used by nobody here; it leads to every input of the library. */
const UNUSED = /[\\/]@mui[\\/]material[\\/]styles[\\/]enhanceHighContrast\.mjs$/;

function closure(id: string, modules: Modules, into: Set<string>): void {
  if (into.has(id) || UNUSED.test(id)) return;
  into.add(id);
  for (const next of modules.getModuleInfo(id)?.importedIds ?? []) closure(next, modules, into);
}

const first = new Set<string>();

/**
 * Chunks of the console. Few of them, because every request before the first row costs; long-lived ones,
 * because libraries change seldom; and in them nothing that the first rows can do without.
 */
export const chunks = [
  { name: 'main', test: STARTER, priority: 5 },
  {
    // Takes nothing: groups are asked in this order, so the next two know what comes first.
    debugName: 'first',
    name: (id: string, modules: Modules) => {
      if (FIRST.test(id)) closure(id, modules, first);
      return null;
    },
    priority: 4,
  },
  { name: 'vendor', test: (id: string) => first.has(id) && PACKAGE.test(id), priority: 3 },
  { name: 'console', test: (id: string) => first.has(id), priority: 2 },
  { name: 'msw', test: /[\\/]mocks[\\/]msw\.ts$/, priority: 2 },
  { name: 'dialogs', test: DIALOGS, priority: 2 },
  { name: 'library', test: PACKAGE, priority: 1, entriesAware: true },
  { name: 'shared', test: /[\\/]src[\\/]/, minShareCount: 2 },
];
