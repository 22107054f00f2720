import { afterEach, beforeEach, vi } from 'vitest';
import * as z from 'zod/mini';
import '../src/locales/later.ts';
import { forgetExpected, isExpected } from './console.ts';

// The same way as in the browser, where the Content-Security-Policy forbids generated code.
z.config({ jitless: true });

// A warning nobody reads is a defect nobody mends: any console.error or console.warn fails its test.
const heard: string[] = [];

beforeEach(() => {
  heard.length = 0;
  forgetExpected();
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...args: unknown[]) => {
      const text = `${level}: ${args.map(String).join(' ')}`;
      if (!isExpected(text)) heard.push(text);
    });
  }
});

afterEach(() => {
  if (heard.length > 0) throw new Error(`Written to the console:\n${heard.join('\n')}`);
});

// Only the console's own cache: the original is what the other one is made of.
vi.mock('@emotion/cache', async (original) => {
  const { visibleCache } = await import('./visible-styles.ts');
  const { default: createCache } = await original<typeof import('@emotion/cache')>();
  return { default: visibleCache(createCache) };
});

vi.mock('zustand', async (original) => {
  const { rememberStores } = await import('./stores-anew.ts');
  const zustand = await original<typeof import('zustand')>();
  return { ...zustand, create: rememberStores(zustand.create) };
});

if ('document' in globalThis) {
  await import('@testing-library/jest-dom/vitest');
  const { cleanup, configure } = await import('@testing-library/react');
  // A busy machine is no defect: what is awaited may take its time, what is wrong stays wrong.
  configure({ asyncUtilTimeout: 15_000 });
  afterEach(cleanup);
  findIdsDirectly();
}

/**
 * Queries by label look for an id once per element of the page, and jsdom walks the whole page for each
 * selector; it has a table of ids.
 */
function findIdsDirectly(): void {
  const bySelector = Reflect.get(Element.prototype, 'querySelector');
  function querySelector(this: Element, selector: string): Element | null {
    const [, id] = /^\[id="([^"\\]+)"\]$/.exec(selector) ?? [];
    if (id === undefined) return Reflect.apply(bySelector, this, [selector]);
    const found = this.ownerDocument.getElementById(id);
    return found !== this && this.contains(found) ? found : null;
  }
  Reflect.set(Element.prototype, 'querySelector', querySelector);
}
