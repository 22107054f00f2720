import { configDefaults, defineConfig } from 'vitest/config';

/** `npm run soak` runs the long tests too; `npm test` leaves them out. */
const soak = process.env['SOAK'] === '1';

export default defineConfig({
  define: { __STANDALONE__: 'true' },
  test: {
    include: [
      'config/**/*.test.ts',
      'src/**/*.test.{ts,tsx}',
      'mocks/**/*.test.ts',
      'tests/**/*.test.{ts,tsx}',
    ],
    exclude: [...configDefaults.exclude, ...(soak ? [] : ['**/*.soak.test.ts'])],
    environment: 'node',
    setupFiles: ['tests/setup.ts'],
    pool: 'threads',
    // By default one core is left idle, which is half of a small machine.
    maxWorkers: '100%',
    restoreMocks: true,
    testTimeout: soak ? 3_600_000 : 30_000,
  },
});
