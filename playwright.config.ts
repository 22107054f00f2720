import { defineConfig } from '@playwright/test';
import { chromiumFlags, chromiumPath } from './scripts/chromium.mjs';

/** `npm test` builds before; `npm run e2e` alone builds by itself. */
const built = process.env['RECOURSE_BUILT'] === '1';
const port = Number(process.env['E2E_PORT'] ?? 4319);

/** One built console behind `vite preview`, with the headers of the strict recipe. */
function serve(base: string, outDir: string, at: number) {
  const build = built ? '' : `vite build --outDir ${outDir} --emptyOutDir && `;
  return {
    command: `${build}vite preview --outDir ${outDir} --port ${at} --strictPort`,
    env: { BASE: base, RECOURSE_BACKEND: '' },
    url: `http://127.0.0.1:${at}${base}`,
    timeout: 120_000,
    reuseExistingServer: false,
  };
}

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // A busy machine is no defect: what is awaited may take its time, what is wrong stays wrong.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    timezoneId: 'America/New_York',
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: chromiumPath(), args: chromiumFlags },
  },
  projects: [
    {
      name: 'chromium',
      testIgnore: '**/*.subpath.spec.ts',
      use: { baseURL: `http://127.0.0.1:${port}/` },
    },
    {
      name: 'subpath',
      testMatch: '**/*.subpath.spec.ts',
      use: { baseURL: `http://127.0.0.1:${port + 1}/desk/` },
    },
  ],
  webServer: [serve('/', 'dist', port), serve('/desk/', 'dist-desk', port + 1)],
});
