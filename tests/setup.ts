import { afterEach, beforeEach, expect, vi } from 'vitest';

// A warning nobody reads is a defect nobody mends: any console.error or console.warn fails its test.
const heard: string[] = [];

beforeEach(() => {
  heard.length = 0;
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...args: unknown[]) => {
      heard.push(`${level}: ${args.map(String).join(' ')}`);
    });
  }
});

afterEach(() => {
  expect(heard, 'console.error/console.warn during the test').toEqual([]);
});
