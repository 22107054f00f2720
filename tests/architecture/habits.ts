import { isTest, withoutComments, type Files } from './scan.ts';

const KEBAB =
  /^[a-z0-9]+(-[a-z0-9]+)*(\.soak)?(\.(test|spec|config|subpath\.spec|bench|d))?\.(ts|mjs)$/;
const PASCAL = /^[A-Z][A-Za-z0-9]*(\.test)?\.tsx$/;
/** Lower-case .tsx files: the entry, the route table, hooks that return elements, tests of kebab-case files. */
const LOWER_TSX = /^(main|render|routes|use-[a-z0-9-]+)\.tsx$|^[a-z0-9-]+\.test\.tsx$/;

/** `PascalCase.tsx` for components, `kebab-case.ts` for everything else. */
export function checkNames(files: Files): string[] {
  return [...files.keys()]
    .filter((path) => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      return !KEBAB.test(name) && !PASCAL.test(name) && !LOWER_TSX.test(name);
    })
    .map((path) => `${path}: PascalCase.tsx for components, kebab-case.ts else`);
}

const MAY_DEFAULT = /^src\/pages\/|\.config\.ts$/;
const MAY_INDEX = /^(src\/api\/contract|mocks\/handlers|src\/locales)\/index\.ts$/;

/** Default exports only in pages and config files. */
export function checkExports(files: Files): string[] {
  return [...files]
    .filter(
      ([path, text]) => !MAY_DEFAULT.test(path) && /^export default\b/m.test(withoutComments(text)),
    )
    .map(([path]) => `${path}: default exports only in pages and config files`);
}

/** No index files but the composing tables, and no file that only passes others on. */
export function checkBarrels(files: Files): string[] {
  return [...files].flatMap(([path, text]) => {
    if (/\/index\.tsx?$/.test(path) && !MAY_INDEX.test(path)) return [`${path}: no barrels`];
    const code = withoutComments(text).trim();
    const rest = code.replaceAll(/export\s+(type\s+)?[\w*{}\s,]+?\s+from\s+['"][^'"]+['"];?/g, '');
    return code !== '' && rest.trim() === '' ? [`${path}: only passes others on`] : [];
  });
}

interface Ban {
  readonly where: RegExp;
  readonly what: RegExp;
  readonly why: string;
  readonly tests?: boolean;
}

const BANS: readonly Ban[] = [
  {
    where: /^mocks\/domain\//,
    what: /\bDate\.now\b|\bMath\.random\b|\bnew Date\(\s*\)|\bcrypto\b\.|\bperformance\b\.|\bset(Timeout|Interval)\b|\bconsole\b\.|\bfetch\(/,
    why: 'the domain is pure: its context brings time, ids and the actor',
  },
  {
    where: /^(src|mocks)\//,
    what: /\bparseFloat\b|\.toFixed\(/,
    why: 'money is integer minor units (money.md §1)',
  },
  {
    where: /^(src|mocks)\//,
    what: /\bdangerouslySetInnerHTML\b|\.(inner|outer)HTML\s*=|\binsertAdjacentHTML\b/,
    why: 'text is only ever text',
  },
  {
    where: /^tests\/e2e\//,
    what: /\b(page|context)\w*\.route(FromHAR)?\(/,
    why: 'failure paths live in the built-in backend (demo faults), never in page.route',
    tests: true,
  },
  {
    where: /^(src|mocks|tests|config)\//,
    what: /\b(it|test|describe)\.(skip|only|fixme|todo)\b/,
    why: 'every test runs',
    tests: true,
  },
  {
    where: /^(src|mocks|tests|config)\//,
    what: /\bas any\b|:\s*any\b|<any>|\bas unknown as\b/,
    why: 'types are not talked out of their objections',
    tests: true,
  },
  {
    where: /^src\/(?!lib\/|api\/)/,
    what: /\b(margin|padding|border)(Left|Right)\b|\bborder(Top|Bottom)(Left|Right)Radius\b|textAlign:\s*'(left|right)'|\b[mp][lr]:/,
    why: 'logical CSS only, so that right-to-left works',
  },
];

/** Things that must not be written where they would do harm. Comments don't count. */
export function checkBans(files: Files): string[] {
  return [...files].flatMap(([path, text]) => {
    const bans = BANS.filter(
      ({ where, tests }) => where.test(path) && (tests === true || !isTest(path)),
    );
    const lines = bans.length === 0 ? [] : withoutComments(text).split('\n');
    return lines.flatMap((line, index) =>
      bans
        .filter(({ what }) => what.test(line))
        .map(({ why }) => `${path}:${index + 1} ${line.trim()}: ${why}`),
    );
  });
}

const SILENCERS = /@ts-(ignore|expect-error|nocheck)|\b(oxlint|eslint)-disable/;

/** Nobody silences a checker. */
export function checkSilencers(files: Files): string[] {
  return [...files]
    .filter(([, text]) => SILENCERS.test(text))
    .map(([path]) => `${path}: a checker is silenced`);
}

const TEXT_NODE = />\s*([^<>{}=;()|&]*[A-Za-z]{2,}[^<>{}=;()|&]*)<\/[A-Za-z]/g;
const TEXT_ATTRIBUTE =
  /\b(?:aria-label|title|placeholder|label|alt|helperText)="([^"]*[A-Za-z]{2,}[^"]*)"/g;

/** Every visible word comes from a catalog. */
export function checkWords(files: Files): string[] {
  return [...files].flatMap(([path, text]) => {
    if (!path.startsWith('src/') || !path.endsWith('.tsx') || isTest(path)) return [];
    const code = withoutComments(text);
    return [...code.matchAll(TEXT_NODE), ...code.matchAll(TEXT_ATTRIBUTE)].map(
      ([, words = '']) => `${path}: "${words.trim()}" is not from a catalog`,
    );
  });
}
