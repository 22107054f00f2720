import { configDefaults, defineConfig } from 'vitest/config';

/** `npm run soak` runs the long tests too; `npm test` leaves them out. */
const soak = process.env['SOAK'] === '1';

const journeys = ['tests/**/*.test.tsx'];
const rules = [
  'config/**/*.test.ts',
  'mocks/**/*.test.ts',
  'tests/**/*.test.ts',
  'src/**/*.test.ts',
];
/** They put other modules in the place of ours, or have a page and a clock of their own. */
const alone = [
  'src/**/*.test.tsx',
  'mocks/domain/rulings/mutants.test.ts',
  'src/{api,app,stores,features/evidence}/**/*.test.ts',
  'src/{lib/trusted,ui/insert-at-cursor}.test.ts',
];

interface Files {
  include: string[];
  exclude?: string[];
  isolate?: boolean;
  environment?: 'jsdom';
}

/** Files that run alike; a group begins when the one before it is done. */
const project = (name: string, { exclude = [], ...files }: Files, groupOrder: number) => ({
  extends: true as const,
  test: {
    name,
    ...files,
    exclude: [...configDefaults.exclude, ...exclude, ...(soak ? [] : ['**/*.soak.test.ts'])],
    sequence: { groupOrder },
  },
});

export default defineConfig({
  define: { __STANDALONE__: 'true' },
  test: {
    // Most of a file's time was loading what the file before it had loaded: rules keep nothing between two
    // tests and share their modules. A journey has a whole console, which each file loads for itself.
    projects: [
      project('journeys', { include: journeys, environment: 'jsdom' }, 0),
      project('rules', { include: rules, exclude: alone, isolate: false }, 1),
      project('alone', { include: alone }, 1),
    ],
    setupFiles: ['tests/setup.ts'],
    pool: 'threads',
    restoreMocks: true,
    testTimeout: soak ? 3_600_000 : 30_000,
  },
});
