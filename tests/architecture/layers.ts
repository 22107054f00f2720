import { importsOf, isTest, type Files, type Import } from './scan.ts';

/** Who may import whom (architecture.md). A layer always sees itself. */
const SEES: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  locales: ['lib'],
  contract: ['lib'],
  api: ['contract', 'locales', 'lib'],
  stores: ['locales', 'lib'],
  ui: ['lib', 'locales'],
  features: ['ui', 'stores', 'api', 'contract', 'locales', 'lib'],
  pages: ['features', 'ui', 'stores', 'api', 'contract', 'locales', 'lib'],
  app: ['pages', 'features', 'ui', 'stores', 'api', 'contract', 'locales', 'lib'],
  main: ['app', 'ui', 'stores', 'api', 'contract', 'locales', 'lib'],
  domain: ['contract', 'lib'],
  store: ['domain', 'contract', 'lib'],
  engine: ['store', 'domain', 'contract', 'lib'],
  handlers: ['engine', 'store', 'domain', 'contract', 'lib'],
  seed: ['store', 'domain', 'contract', 'lib'],
  simulator: ['store', 'domain', 'contract', 'lib'],
  top: ['handlers', 'engine', 'seed', 'simulator', 'store', 'domain', 'contract', 'lib'],
};

const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^src\/main\.tsx$/, 'main'],
  [/^src\/api\/contract\//, 'contract'],
  [/^src\/(lib|locales|api|stores|ui|features|pages|app)\//, '$1'],
  [/^mocks\/(domain|store|engine|handlers|seed|simulator)\//, '$1'],
  [/^mocks\/[\w-]+\.ts$/, 'top'],
];

/** The layer of a file, or undefined for a file that belongs to none. */
export function layerOf(path: string): string | undefined {
  for (const [pattern, name] of PLACES) {
    const match = pattern.exec(path);
    if (match !== null) return name === '$1' ? match[1] : name;
  }
  return undefined;
}

const feature = (path: string) => /^src\/features\/([^/]+)\//.exec(path)?.[1];

function refusal(from: string, target: string, how: Import['kind']): string | undefined {
  if (from === 'src/main.tsx' && target === 'mocks/standalone.ts') {
    return how === 'dynamic' ? undefined : 'the mocks are reached by a dynamic import only';
  }
  const layer = layerOf(from);
  const other = layerOf(target);
  if (other === undefined) return `${target} belongs to no layer`;
  if (layer === 'features' && other === 'features') {
    return feature(from) === feature(target) ? undefined : 'a feature never imports a sibling';
  }
  if (layer === undefined || layer === other || SEES[layer]?.includes(other)) return undefined;
  return `${layer} does not see ${other}`;
}

/** Every import respects the table; every file has a layer. */
export function checkLayers(files: Files): string[] {
  return [...files].flatMap(([path, text]) => {
    if (isTest(path) || path.endsWith('.d.ts') || !/^(src|mocks)\//.test(path)) return [];
    if (layerOf(path) === undefined) return [`${path} belongs to no layer`];
    return importsOf(path, text)
      .filter((one) => !one.isPackage && !one.target.endsWith('.json'))
      .flatMap((one) => {
        const why = refusal(path, one.target, one.kind);
        return why === undefined ? [] : [`${path} → ${one.target}: ${why}`];
      });
  });
}

/** Packages that only some places may name. */
const PACKAGES: readonly { readonly name: RegExp; readonly only: RegExp; readonly why: string }[] =
  [
    { name: /^msw$/, only: /^mocks\/msw\.ts$/, why: 'one place imports msw' },
    {
      name: /^(react-router|@tanstack\/react-query)$/,
      only: /^src\/(api|features|pages|app|main)/,
      why: 'ui, stores and lib know neither routes nor queries',
    },
    {
      name: /^(react|react-dom|react-intl|@mui\/.*|@emotion\/.*|zustand)$/,
      only: /^src\/(?!lib\/|api\/contract\/)/,
      why: 'lib, contract and mocks are free of React',
    },
    { name: /^@mui\/icons-material$/, only: /^$/, why: 'copy the few paths with createSvgIcon' },
  ];

/** Packages stay where they belong; the domain has none; zod comes as `zod/mini`. */
export function checkPackages(files: Files): string[] {
  return [...files].flatMap(([path, text]) => {
    if (isTest(path) || !/^(src|mocks)\//.test(path)) return [];
    return importsOf(path, text)
      .filter((one) => one.isPackage)
      .flatMap(({ target, specifier }) => {
        const rule = PACKAGES.find(({ name, only }) => name.test(target) && !only.test(path));
        if (rule !== undefined) return [`${path} imports ${specifier}: ${rule.why}`];
        if (path.startsWith('mocks/domain/'))
          return [`${path} imports ${specifier}: domain is pure`];
        if (specifier === 'zod') return [`${path} imports zod: use zod/mini`];
        return [];
      });
  });
}

/** Import cycles, type imports included: each as `a → b → a`. Lazy (dynamic) imports may close a circle. */
export function checkCycles(files: Files): string[] {
  const edges = new Map<string, string[]>();
  for (const [path, text] of files) {
    const targets = importsOf(path, text).filter((one) => !one.isPackage && one.kind !== 'dynamic');
    edges.set(
      path,
      targets.map((one) => one.target).filter((target) => files.has(target)),
    );
  }
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at !== -1) found.push([...trail.slice(at), path].join(' → '));
    if (at !== -1 || done.has(path)) return;
    for (const target of edges.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of edges.keys()) visit(path, []);
  return found;
}
